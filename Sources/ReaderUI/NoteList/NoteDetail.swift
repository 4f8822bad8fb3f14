import Annotations
import DocumentModel
import TerminalCore
import TextLayout

/// What a reader needs for deciding about a note, in full: the words it was on and those it is on now, what
/// was written, where and by whom.
struct NoteDetail {
  /// The rows for it, at most as many as there are.
  let rows: [CardRow]

  /// The column in which words begin beside their labels.
  private static let wordColumn = 6

  init(_ note: Note, width: Int, height: Int, widths: CellWidths) {
    let room = max(4, width - Self.wordColumn)
    // No more is looked at than can be shown.
    let most = (height + 1) * room
    func rows(of words: String) -> [String] {
      Self.wrapped(words, most: most, width: room, height: height, widths)
    }
    var parts = Self.parts(of: note, most: most).map { ($0.label, rows(of: $0.words)) }
    let facts = Self.facts(of: note.annotation)
    let own = note.annotation.text
    if !own.isEmpty { parts.append(("note", rows(of: own))) }
    let tags = note.annotation.tags.map(WrittenTag.text).joined(separator: " ")
    if !tags.isEmpty { parts.append(("tags", rows(of: tags))) }
    if let place = parts.firstIndex(where: { $0.0 == "note" }) {
      // Its line breaks are kept where that takes nothing of it, or of the rest, out of sight.
      let lines = own.prefix(most).split(whereSeparator: \.isNewline).prefix(height + 1)
        .flatMap { rows(of: String($0)) }
      let others = parts.reduce(facts.isEmpty ? 0 : 1) { $0 + $1.1.count } - parts[place].1.count
      if others + lines.count <= height { parts[place].1 = lines }
    }
    // What is longest gives way, so that something of everything is seen.
    while parts.reduce(0, { $0 + $1.1.count }) > height,
      let longest = parts.indices.max(by: { parts[$0].1.count < parts[$1].1.count }),
      parts[longest].1.count > 1
    {
      parts[longest].1.removeLast()
      parts[longest].1[parts[longest].1.count - 1] += " …"
    }
    var rows = parts.flatMap { label, lines in
      lines.enumerated().map { number, line in
        var row = CardRow(line, .overlay, column: Self.wordColumn)
        if number == 0 { row.pieces.append(CardRow.Piece(text: label, role: .overlayDim)) }
        return row
      }
    }
    if !facts.isEmpty { rows.append(CardRow(facts, .overlayDim, column: Self.wordColumn)) }
    self.rows = Array(rows.prefix(height))
  }

  /// The words it is on, each with a label; of a quote so many characters at most.
  private static func parts(of note: Note, most: Int) -> [(label: String, words: String)] {
    let (old, new) = (note.earlier?.quote, note.annotation.target.quote)
    func quoted(_ quote: TextQuoteSelector?) -> String {
      Quotation((quote?.exact ?? "").prefix(most)).text
    }
    func inContext(_ quote: TextQuoteSelector) -> String {
      "…\(quote.prefix)\(quoted(quote))\(quote.suffix)…"
    }
    var parts: [(String, String)] = []
    switch note.fate {
    case .dropped:
      let isOpen = note.isOpen
      parts.append(("was", quoted(isOpen ? old ?? new : new)))
      parts.append(("now", "Nothing stands in its place."))
    case .ambiguous:
      parts.append(("was", quoted(old ?? new)))
      parts.append(("now", "Several places are as good: r ties it to what is selected."))
    case .reworded, .suggested:
      // Where the words are the same, the news is in those around them.
      let isSame = old?.exact == new?.exact
      if let old { parts.append(("was", isSame ? inContext(old) : quoted(old))) }
      if let new { parts.append(("now", isSame ? inContext(new) : quoted(new))) }
    case .kept, .moved, nil:
      if let new, !new.exact.isEmpty { parts.append(("on", quoted(new))) }
    }
    return parts
  }

  private static func facts(of annotation: Annotation) -> String {
    let day = (annotation.modified ?? annotation.created)?.text.prefix(10)
    let words = day.flatMap { CivilDate(written: String($0))?.inWords }
    let section = annotation.target.sections.last
    return [annotation.author, words, section].compactMap { $0 }.joined(separator: " · ")
  }

  private static func wrapped(
    _ words: String, most: Int, width: Int, height: Int, _ widths: CellWidths
  ) -> [String] {
    let line = words.prefix(most).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return WrappedText(line, width: width, widths: widths).lines.prefix(height + 1).map(String.init)
  }
}
