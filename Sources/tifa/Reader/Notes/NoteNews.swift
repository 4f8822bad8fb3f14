import Annotations
import ReaderUI

/// What others did to the notes on a text since they were looked at.
struct NoteNews {
  private var new: [Note] = []
  private var changed = 0
  private var gone = 0
  /// Of these, those that wait for the reader now.
  private var open = 0
  /// Of the reader, whose own notes need no name.
  private let author: String?

  init(from known: NotesOnText, to found: NotesOnText, author: String?) {
    self.author = author
    var before = Dictionary(known.notes.map { ($0.id, $0) }) { first, _ in first }
    for note in found.notes {
      let earlier = before.removeValue(forKey: note.id)
      if earlier == nil { new.append(note) } else if earlier != note { changed += 1 }
      if note.isOpen, earlier?.isOpen != true { open += 1 }
    }
    gone = before.count
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
    guard !parts.isEmpty else { return nil }
    let end = open > 0 ? "; \(NoteKeeper.toDecide(open))." : "."
    return Notice("On this text: " + parts.joined(separator: ", ") + end)
  }
}

extension NotesOnText {
  fileprivate var notes: [Note] { placed.map(\.note) + unplaced }
}
