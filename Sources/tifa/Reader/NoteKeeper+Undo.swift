import Annotations
import Archive
import ReaderUI

extension NoteKeeper {
  /// Says of which notes a change was taken back.
  static func words(for undone: [UndoneNote], on text: AnnotatedText) -> String {
    guard let first = undone.first else { return "Nothing to undo." }
    guard undone.count == 1 else { return "\(undone.count) notes are as they were." }
    let note = first.after ?? first.before
    let quote = note?.quote.map { " on \(NoteQuote.short($0))" } ?? ""
    let place = note?.text == text.sha256 ? "" : " in another text"
    switch (first.before, first.after) {
    case (nil, _?): return "The note\(quote)\(place) is back."
    case (_, nil): return "The note\(quote)\(place) is gone again."
    default: return "The note\(quote)\(place) is as it was."
    }
  }
}
