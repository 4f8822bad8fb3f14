import Annotations
import DocumentModel

/// A note that is being written.
package struct NoteDraft: Equatable, Sendable {
  /// The words it is about; empty where it is not known where they are.
  package var range: TextRange
  /// The note that is changed, as it was when that began; nil for a new one.
  package var note: Note?
  package var text: String
  /// The new note that was begun earlier, without its words, as it stands in the text now; nil for one that is
  /// begun.
  package var carried: Note?

  package init(
    range: TextRange, note: Note? = nil, text: String, carried: Note? = nil
  ) {
    self.range = range
    self.note = note
    self.text = text
    self.carried = carried
  }

  /// Whether something would be lost with it: not with a blank one, nor with one that says what its note says
  /// already, here or when that was begun.
  func isWorthKeeping(among notes: NotesOnText?) -> Bool {
    guard !text.allSatisfy(\.isWhitespace) else { return false }
    guard let note else { return true }
    if let notes {
      // One that was deleted elsewhere says nothing any more.
      guard let known = notes[note.id]?.note else { return true }
      if NoteText(text).says(known.annotation) { return false }
    }
    return !NoteText(text).says(note.annotation)
  }

  /// Says that it is there; `key` goes on with it.
  func notice(key: String) -> Notice {
    switch carried?.state {
    case .kept, .moved, .suggested, nil:
      Notice("A note was being written here; \(key) goes on with it.")
    case .reworded:
      Notice("A note was being written on words that are others now; \(key) goes on with it.")
    case .dropped, .ambiguous:
      Notice("A note was being written on words that are gone; \(key) goes on with it.")
    }
  }
}
