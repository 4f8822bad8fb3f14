import Annotations
import DocumentModel

extension ReaderState {
  /// Ties the note of the list to what is selected or was searched for; where nothing is, once that is done.
  mutating func tieFromList(_ id: AnnotationID) -> [ReaderEffect] {
    guard knowsNotes() else { return [] }
    guard notes.all?[id] != nil else {
      notice = Notice("It is a note on another text: Enter goes there, where r ties it.")
      return []
    }
    mode = .reading(.article)
    notes.toTie = id
    if selection != nil || currentHitInSight != nil { return tieNote() }
    let words = currentRangeInSight.map { NoteQuote.short(String(document.text[$0].prefix(200))) }
    notice = Notice(
      keyMap.key(of: .tieNote).map { key in
        words.map { "\(key) ties it to \($0); v selects other words." }
          ?? "Select where it belongs, with v or a search; then \(key) ties it there."
      } ?? "Select where it belongs first, with v or a search; then r in the list.")
    return []
  }

  /// Ties the note that was chosen for it to what is selected, the hit or what is under the cursor.
  mutating func tieNote() -> [ReaderEffect] {
    guard let id = notes.toTie, notes.all?[id] != nil else {
      notes.toTie = nil
      let list = keyMap.key(of: .noteList).map { " (\($0))" } ?? ""
      notice = Notice("Choose which note it is first: r in the list of the notes\(list).")
      return []
    }
    guard let range = selectedRange ?? currentRangeInSight else {
      notice = Notice("Select where it belongs first, with v or a search.")
      return []
    }
    notes.toTie = nil
    releaseSelection()
    return [.changeNotes(.relink(id, range))]
  }
}
