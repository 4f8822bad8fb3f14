import Annotations

extension PickerItem {
  /// A note as a list shows it.
  init(_ filed: FiledNote) {
    let (note, annotation) = (filed.note, filed.note.annotation)
    let quote = note.quote ?? ""
    let words = Self.quoted(quote, 200)
    let old = note.state == .reworded || note.state == .suggested ? note.earlier?.quote?.exact : nil
    let own = NoteText(of: annotation).text.prefix(400)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let date = (annotation.modified ?? annotation.created)?.text.prefix(10) ?? ""
    // Of what waits, the change of the words is the news.
    self.init(
      text: note.isOpen || own.isEmpty ? words : own,
      detail: note.isOpen ? own : own.isEmpty ? "" : words,
      tag: annotation.colour?.rawValue ?? "", trailing: note.fate?.rawValue ?? String(date),
      trailingIsDim: note.state == nil, choice: .note(note.id))
    if let old, old != quote { change = Change(from: old, to: quote) }
  }

  private static func quoted(_ words: String, _ most: Int) -> String {
    let line = words.prefix(most).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Quotation(words.dropFirst(most).isEmpty ? line : line + "…").text
  }
}
