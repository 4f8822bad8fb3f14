import Annotations
import DocumentModel
import TerminalCore

extension PhraseCard {
  /// The notes on the formulation, each with the text on which it was made, and an empty row; as many as
  /// fit in `limit` rows, the words of one in two.
  func notes(limit: Int) -> [CardRow] {
    guard !notes.isEmpty, limit >= 2 else { return [] }
    var rows = [
      CardRow("Notes", .contentsHeading, trailing: notes.count > 1 ? "\(notes.count)" : "")
    ]
    for (place, note) in notes.enumerated() {
      var more = self.rows(of: note)
      let room = limit - rows.count - (place == notes.count - 1 ? 1 : 2)
      if more.count > room, place == 0 { more = Array(more.prefix(1)) }
      guard place == 0 || more.count <= room else {
        rows.append(CardRow("… \(notes.count - place) more", .contentsCount, column: 2))
        break
      }
      rows += more
    }
    return Array((rows + [.empty]).prefix(limit))
  }

  private func rows(of filed: FiledNote) -> [CardRow] {
    let own = NoteText(of: filed.note.annotation).text
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let words = own.isEmpty ? Quotation((filed.note.quote ?? "").prefix(400)).text : own
    let date = filed.text.date.map { CivilDate(written: $0)?.inWords ?? $0 }
    let isHere = text != nil && filed.text.sha256 == text
    let here = filed.note.fate == .dropped ? "no longer in this text" : "this text"
    let place = isHere ? [here] : [date, filed.text.name].compactMap { $0 }
    let isOpen = filed.note.isOpen
    var first = CardRow(words, .contents, column: 2)
    first.pieces.append(
      CardRow.Piece(text: isOpen ? "?" : "•", role: isOpen ? .noteOpen : .noteMark))
    return [
      first,
      CardRow(place.joined(separator: ", "), .contentsCount, column: 2),
    ]
  }
}
