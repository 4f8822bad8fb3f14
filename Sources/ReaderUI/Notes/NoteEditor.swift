import Annotations
import DocumentModel

/// A note being written, over the article.
package struct NoteEditor: Equatable, Sendable {
  /// The words it is about; empty where it is not known where they are.
  var range: TextRange
  /// The note that is changed, as it was when that began; nil for a new one.
  var note: Note?
  /// The new note that was begun earlier, as it stands in the text now.
  var carried: Note?
  /// Whether another program has deleted the note meanwhile, as the reader was told.
  var isDeleted = false
  /// What another program made of the note meanwhile.
  var rival: String?
  /// The note as it was before that, until the reader has decided: whoever goes on with the draft some other
  /// time is shown the other words again.
  var base: Note?
  var content: EditedText
  /// What was to be noted when something that was left unsaved came first.
  var wanted: Wanted?
  /// Whether the reader was told that the next press throws away what was written.
  var isDiscardTold = false

  /// A note that was asked for: one that there is, or a new one on a stretch.
  struct Wanted: Equatable, Sendable {
    var note: AnnotationID?
    var range: TextRange?
  }

  init(on range: TextRange, changing note: Note? = nil, text: String? = nil) {
    self.range = range
    self.note = note
    content = EditedText(text ?? note.map { NoteText(of: $0.annotation).text } ?? "")
  }

  var text: String { content.text }

  var draft: NoteDraft { NoteDraft(range: range, note: base ?? note, text: text, carried: carried) }
}
