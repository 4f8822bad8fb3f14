import Annotations
import DocumentModel

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

  /// Throws away what was written, once it is told that this is what will happen.
  mutating func discard(_ editor: NoteEditor, isTold: Bool) -> [ReaderEffect] {
    var editor = editor
    guard isTold || !editor.draft.isWorthKeeping(among: notes.all) else {
      editor.isDiscardTold = true
      mode = .annotating(editor)
      notice = Notice("^X again throws away what was written.", isError: true)
      return []
    }
    notice = Notice(
      editor.note == nil || editor.isDeleted
        ? "Thrown away; no note made." : "Thrown away; the note is as it was.")
    return end(editor)
  }

  /// Leaves a note that is done with, for what was wanted when it came first.
  mutating func end(_ editor: NoteEditor) -> [ReaderEffect] {
    mode = .reading(.article)
    notes.draft = nil
    if let wanted = editor.wanted { begin(wanted) }
    return [.keepDraft(nil)]
  }

  /// Goes on with what was left without saving, wherever it was begun.
  ///
  /// There is one draft, and another note would take its place. `wanted` is what was asked for if not just
  /// that, `range` the words that a note would be about, if any.
  mutating func resume(
    _ draft: NoteDraft, insteadOf wanted: NoteEditor.Wanted?, orOn range: TextRange?
  ) {
    var place = draft.range
    if place.isEmpty, let note = draft.note {
      place = notes.all?[note.id]?.range ?? place
    }
    var editor = NoteEditor(on: place, changing: draft.note, text: draft.text)
    editor.carried = draft.carried
    let means = "^X twice throws it away"
    if place.isEmpty, draft.note == nil, draft.carried == nil {
      // What it was about is not known any more.
      if let range { editor.range = range }
      notice = Notice(
        range == nil
          ? "This was left unsaved, and what it was about is gone. Esc, choose words, then a; \(means)."
          : "What it was about is gone; it is on these words now. Esc leaves it, \(means).")
    } else if let wanted,
      wanted.note != draft.note?.id || wanted.note == nil && wanted.range != place
    {
      editor.wanted = wanted
      notice = Notice(
        "This was left unsaved. Enter saves it, \(means); what you want to note comes next.")
    } else {
      notice = Notice("This was left unsaved. Enter saves it, \(means).")
    }
    open(editor)
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
