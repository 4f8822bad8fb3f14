import Annotations
import DocumentModel

/// A note being written, over the article.
package struct NoteEditor: Equatable, Sendable {
  /// The words it is about.
  let range: TextRange
  /// The note that is changed; nil for a new one.
  let note: Note?
  var content: EditedText

  init(on range: TextRange, changing note: Note? = nil, text: String? = nil) {
    self.range = range
    self.note = note
    content = EditedText(text ?? note.map { NoteText(of: $0.annotation).text } ?? "")
  }

  var text: String { content.text }

  var draft: NoteDraft { NoteDraft(range: range, note: note?.id, text: text) }
}
