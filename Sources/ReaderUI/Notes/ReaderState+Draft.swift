extension ReaderState {
  /// Takes whether what is being written could be kept.
  mutating func noteDraftKept(_ problem: Notice?) {
    notes.draftProblem = problem
    notes.isLossTold = false
    if let problem { notice = problem }
  }

  /// Says what becomes of a note that is left without saving.
  mutating func tellLeft(_ editor: NoteEditor) {
    let key = keyMap.key(of: .annotate) ?? "a"
    notice =
      if notes.draft == nil {
        Notice(editor.note == nil ? "No note made." : "The note is as it was.")
      } else if notes.draftProblem != nil {
        Notice("Kept nowhere, and lost when you quit; \(key) goes on with it.", isError: true)
      } else {
        Notice("Not saved; \(key) goes on with what was written.")
      }
  }

  /// Whether the reader may be left: what is being written is kept, or it was told that it is lost.
  mutating func mayLoseDraft() -> Bool {
    guard notes.draft != nil, notes.draftProblem != nil, !notes.isLossTold else { return true }
    notes.isLossTold = true
    let (note, leave) = (keyMap.key(of: .annotate) ?? "a", keyMap.key(of: .quit) ?? "q")
    notice = Notice(
      "Your note is kept nowhere: \(note) goes on with it, \(leave) again loses it.", isError: true)
    return false
  }
}
