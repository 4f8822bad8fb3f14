import Annotations
import Archive
import ReaderUI

extension NoteKeeper {
  /// Takes back what was done here, or on this text before it was opened.
  func undo(on text: AnnotatedText, in archive: Archive) throws(ArchiveError) -> NoteOutcome {
    switch try archive.undo(.own(onText: text.sha256, of: text.source)) {
    case .overruled(let notes):
      let quote = notes.first?.quote.map { " on \(NoteQuote.short($0))" } ?? ""
      return NoteOutcome(
        notes: nil,
        notice: Notice("The note\(quote) was changed elsewhere since; that is not taken back."))
    case .done(let undone, let left):
      let words = [words(for: undone, on: text), Self.words(leaving: left)].compactMap(\.self)
      var outcome = try changed(
        undone.map(\.id), words.joined(separator: " "), in: archive)
      // What is back on what the file held before comes along; aligning long texts takes a while.
      let back = undone.compactMap(\.after)
      if back.contains(where: { $0.isOfFile(of: text) && $0.text != text.sha256 }) {
        bringBack(undone.map(\.id), telling: words.joined(separator: " "))
        outcome.hasMoreToFind = true
      }
      return outcome
    }
  }

  private static func words(leaving count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: "1 more was changed elsewhere since, and stays."
    default: "\(count) more were changed elsewhere since, and stay."
    }
  }

  /// Says of which notes a change was taken back.
  private func words(for undone: [UndoneNote], on text: AnnotatedText) -> String {
    guard let first = undone.first else { return "Nothing to undo." }
    let end =
      undone.allSatisfy { $0.after == nil }
      ? "gone again" : undone.allSatisfy { $0.before == nil } ? "back" : "as before"
    guard undone.count == 1 else { return "\(undone.count) notes are \(end)." }
    let note = first.after ?? first.before
    let quote = note?.quote.map { " on \(NoteQuote.short($0))" } ?? ""
    let isHere = note?.isHere(on: text) ?? false
    return "The note\(quote)\(isHere ? "" : " in another text") is \(end)."
  }
}
