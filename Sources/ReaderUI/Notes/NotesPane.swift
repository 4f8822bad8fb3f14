import Annotations
import DocumentModel

/// What the reader sees of the notes on the text.
struct NotesPane: Equatable, Sendable {
  /// Nil until they have been found.
  var all: NotesOnText?
  /// What is being written, or was when the editor was left without saving.
  var draft: NoteDraft?
  /// What is being saved; it stays open if that fails.
  var saving: NoteEditor?

  /// The notes that touch a stretch, in order.
  func overlapping(_ range: TextRange) -> [NotesOnText.Placed] {
    all?.overlapping(range) ?? []
  }
}
