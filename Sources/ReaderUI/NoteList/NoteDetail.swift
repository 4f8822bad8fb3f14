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

  /// Some words with a label.
  private struct Part {
    var label: String
    var lines: [MarkedText]
    var role: Role = .overlay
  }

  /// `elsewhere` is how often the words of a dropped note stand in the text that is read.
  init(_ note: Note, elsewhere: Int = 0, width: Int, height: Int, widths: CellWidths) {
    let room = max(4, width - Self.wordColumn)
    let lines = Lines(width: room, height: height, widths: widths)
    let facts = Self.facts(of: note.annotation)
    let others = Self.written(in: note.annotation, lines)
    let left = height - others.reduce(facts.isEmpty ? 0 : 1) { $0 + $1.lines.count }
    // A long note gives way to what is to be decided about it.
    let words = Self.words(of: note, elsewhere: elsewhere, height: max(left, height / 2), lines)
    var parts = words + others
    if let place = parts.firstIndex(where: { $0.label == "note" }) {
      // Its line breaks are kept where that takes nothing of it, or of the rest, out of sight.
      let broken = lines.broken(note.annotation.text)
      let taken = parts.reduce(facts.isEmpty ? 0 : 1) { $0 + $1.lines.count }
      if taken - parts[place].lines.count + broken.count <= height { parts[place].lines = broken }
    }
    // What is longest gives way, so that something of everything is seen.
    while parts.reduce(0, { $0 + $1.lines.count }) > height,
      let longest = parts.indices.max(by: { parts[$0].lines.count < parts[$1].lines.count }),
      parts[longest].lines.count > 1
    {
      parts[longest].lines.removeLast()
      parts[longest].lines[parts[longest].lines.count - 1].append(" …")
    }
    var rows = parts.flatMap { part in
      part.lines.enumerated().map { number, line in
        var row = CardRow(
          line, part.role, marked: part.role == .overlay ? .overlayKey : part.role,
          column: Self.wordColumn, widths: widths)
        if number == 0 { row.pieces.append(CardRow.Piece(text: part.label, role: .overlayDim)) }
        return row
      }
    }
    if !facts.isEmpty { rows.append(CardRow(facts, .overlayDim, column: Self.wordColumn)) }
    self.rows = Array(rows.prefix(height))
  }

  /// How words are broken into lines.
  private struct Lines {
    let width: Int
    let height: Int
    let widths: CellWidths

    /// No more of a text is looked at than can be shown.
    var most: Int { (height + 1) * width }

    func of(_ line: MarkedText) -> [MarkedText] {
      line.lines(width: width, most: height + 1, widths: widths)
    }

    func of(_ words: some StringProtocol) -> [MarkedText] { of(MarkedText(words.prefix(most))) }

    /// The same with the line breaks that the words have.
    func broken(_ words: String) -> [MarkedText] {
      words.prefix(most).split(whereSeparator: \.isNewline).prefix(height + 1).flatMap(of)
    }
  }

  /// What was written.
  private static func written(in annotation: Annotation, _ lines: Lines) -> [Part] {
    let tags = annotation.tags.map(WrittenTag.text).joined(separator: " ")
    return [("note", annotation.text), ("tags", tags)].filter { !$1.isEmpty }.map { label, words in
      Part(label: label, lines: lines.of(words))
    }
  }

  /// The words it is on, and those it was on; in as many rows as there are, if that can be.
  private static func words(
    of note: Note, elsewhere: Int, height: Int, _ lines: Lines
  ) -> [Part] {
    let (old, new) = (note.earlier?.quote, note.annotation.target.quote)
    func quoted(_ quote: TextQuoteSelector?) -> [MarkedText] {
      lines.of(Quotation((quote?.exact ?? "").prefix(lines.most)).text)
    }
    switch note.fate {
    case .dropped:
      let count = elsewhere == 1 ? "once" : "\(elsewhere) times"
      let rest = elsewhere == 0 ? "." : "; the same words stand \(count) elsewhere."
      return [
        Part(label: "was", lines: quoted(note.lostQuote)),
        Part(label: "now", lines: lines.of("Nothing stands in its place" + rest)),
      ]
    case .ambiguous:
      let words = "Several places are as good: r ties it to what is selected."
      return [
        Part(label: "was", lines: quoted(old ?? new)), Part(label: "now", lines: lines.of(words)),
      ]
    case .reworded, .suggested:
      guard let old, let new else {
        return old.map { [Part(label: "was", lines: quoted($0))] }
          ?? new.map { [Part(label: "now", lines: quoted($0))] } ?? []
      }
      // Where the words are the same, the news is in those around them.
      let isSame = old.exact == new.exact
      let rewording =
        isSame ? Rewording(around: old, new) : Rewording(from: old.exact, to: new.exact)
      return cut(rewording, height: height, lines) { old, new in
        [Part(label: "was", lines: lines.of(old)), Part(label: "now", lines: lines.of(new))]
      }
    case .kept, .moved, nil:
      guard let new, !new.exact.isEmpty else { return [] }
      let on = Part(label: "on", lines: quoted(new))
      guard let old = note.earlierWords else { return [on] }
      // That is settled: a reminder of what was there.
      return cut(Rewording(from: old, to: new.exact), height: height, lines) { old, _ in
        [on, Part(label: "was", lines: lines.of(old), role: .overlayDim)]
      }
    }
  }

  /// What words were and are, with as much around what differs as there is room for.
  private static func cut(
    _ rewording: Rewording, height: Int, _ lines: Lines,
    _ parts: (_ old: MarkedText, _ new: MarkedText) -> [Part]
  ) -> [Part] {
    let cut = WordCut(widths: lines.widths)
    for context in [.all, .cells(60), .cells(30), .cells(12)] as [Rewording.Context] {
      let (old, new) = rewording.quotes(context, most: lines.most, cut)
      let all = parts(old, new)
      if all.reduce(0, { $0 + $1.lines.count }) <= height { return all }
    }
    // As many changes as half of the rows hold; of several rows something is left at their ends.
    let rows = max(1, height / 2)
    let width = rows == 1 ? lines.width : rows * lines.width * 7 / 8
    let (old, new) = rewording.quotes(.cells(12), most: lines.most, width: width, cut)
    return parts(old, new)
  }

  private static func facts(of annotation: Annotation) -> String {
    let day = (annotation.modified ?? annotation.created)?.text.prefix(10)
    let words = day.flatMap { CivilDate(written: String($0))?.inWords }
    let section = annotation.target.sections.last
    return [annotation.author, words, section].compactMap { $0 }.joined(separator: " · ")
  }
}

extension Note {
  /// The words of a dropped note.
  var lostQuote: TextQuoteSelector? {
    isOpen ? earlier?.quote ?? annotation.target.quote : annotation.target.quote
  }
}
