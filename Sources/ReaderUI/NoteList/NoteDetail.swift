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
    var parts = Self.parts(of: note, most: most).map { part in
      (part.label, Self.wrapped(part.words, most: most, width: room, height: height, widths))
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
    let facts = Self.facts(of: note.annotation)
    if !facts.isEmpty { rows.append(CardRow(facts, .overlayDim, column: Self.wordColumn)) }
    self.rows = Array(rows.prefix(height))
  }

  /// What is said of it, each with its label; of a quote so many characters at most.
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
    let own = NoteText(of: note.annotation).text
    return own.isEmpty ? parts : parts + [("note", own)]
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
