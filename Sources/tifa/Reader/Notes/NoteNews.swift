import Annotations
import ReaderUI

/// What others did to the notes on a text since they were looked at; on another text than then, what they found
/// to be decided there.
struct NoteNews {
  private var new: [Note] = []
  private var changed = 0
  private var gone = 0
  /// Those that wait for the reader now, and did not before.
  private(set) var open: Set<AnnotationID> = []
  /// Of the reader, whose own notes need no name.
  private let author: String?

  /// Nil where one of them is not known.
  init?(from known: NotesOnText?, to found: NotesOnText?, author: String?) {
    guard let known, let found else { return nil }
    self.author = author
    let isSameText = known.text == found.text
    var before = Dictionary(known.notes.map { ($0.id, $0) }) { first, _ in first }
    for note in found.notes {
      let earlier = before.removeValue(forKey: note.id)
      if note.isOpen, earlier?.isOpen != true { open.insert(note.id) }
      guard isSameText else { continue }
      if earlier == nil { new.append(note) } else if earlier != note { changed += 1 }
    }
    if isSameText { gone = before.count }
  }

  /// Nil where there are none.
  var notice: Notice? {
    var parts: [String] = []
    if !new.isEmpty {
      let notes = new.count == 1 ? "1 new note" : "\(new.count) new notes"
      let authors = Set(new.map(\.annotation.author))
      let by = authors.count == 1 && authors.first != author ? new[0].annotation.author : nil
      parts.append("\(notes)\(by.map { " by \($0)" } ?? "")")
    }
    if changed > 0 { parts.append("\(changed) changed") }
    if gone > 0 { parts.append("\(gone) gone") }
    let told = [parts.joined(separator: ", "), open.isEmpty ? "" : NoteKeeper.toDecide(open.count)]
      .filter { !$0.isEmpty }
    return told.isEmpty ? nil : Notice("On this text: \(told.joined(separator: "; ")).")
  }
}

extension NotesOnText {
  fileprivate var notes: [Note] { placed.map(\.note) + unplaced }
}
