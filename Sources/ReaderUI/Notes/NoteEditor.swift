import Annotations
import DocumentModel

/// A note being written, over the article.
package struct NoteEditor: Equatable, Sendable {
  /// The words it is about; empty where it is not known where they are.
  var range: TextRange
  /// The note that is changed, as it was when that began; nil for a new one.
  var note: Note?
  /// The new note, as it stands in the text that has changed since it was begun.
  var carried: Note?
  /// Whether another program has deleted the note meanwhile, as the reader was told.
  var isDeleted = false
  /// What another program made of the note meanwhile.
  var rival: String?
  var content: EditedText

  init(on range: TextRange, changing note: Note? = nil, text: String? = nil) {
    self.range = range
    self.note = note
    content = EditedText(text ?? note.map { NoteText(of: $0.annotation).text } ?? "")
  }

  var text: String { content.text }

  /// Whether there is nothing in it that could be kept.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  var draft: NoteDraft { NoteDraft(range: range, note: note, text: text, carried: carried) }
}
