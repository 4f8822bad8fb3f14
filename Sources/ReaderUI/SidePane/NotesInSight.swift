import Annotations
import DocumentModel
import TerminalCore
import TextLayout

/// The notes on the rows in sight, each beside the row on which it begins as far as there is room.
struct NotesInSight {
  /// A row of the pane, and of which note it is.
  struct Row {
    var card: CardRow
    var note: NotesOnText.Placed?
  }

  /// A note as it is shown, and the row of the pane at which it should stand.
  private struct Entry {
    var note: NotesOnText.Placed
    var row: Int
    var rows: [CardRow]
    /// Whether what the cursor is on is that note.
    var isCurrent: Bool
  }

  let width: Int
  let widths: CellWidths
  /// The note on what the cursor is on.
  let current: TextRange?

  private var entries: [Entry] = []

  /// A note takes so many rows for its words at most.
  private static let mostRows = 6
  /// No more of what differs is compared for a note in sight.
  private static let mostCompared = 1024

  init(width: Int, widths: CellWidths, current: TextRange?) {
    self.width = width
    self.widths = widths
    self.current = current
  }

  /// Adds a note that should stand at a row; `words` are those it is about.
  mutating func add(_ placed: NotesOnText.Placed, words: String, at row: Int) {
    let annotation = placed.note.annotation
    let own = NoteText(of: annotation).text
    let role: Role = placed.range == current ? .contentsCurrent : .contents
    var rows = wrapped(own, role)
    if rows.count > Self.mostRows {
      rows = rows.prefix(Self.mostRows - 1) + [CardRow("…", .contentsCount, column: 2)]
    }
    if placed.note.isOpen {
      rows += change(of: placed.note, to: words)
    } else if own.isEmpty {
      rows.append(CardRow(Quotation(words.prefix(400)).text, .contentsCount, column: 2))
    } else if let byline = Self.byline(of: annotation) {
      rows.append(CardRow(byline, .contentsCount, column: 2))
    }
    rows[0].pieces.append(Self.mark(of: placed.note))
    entries.append(
      Entry(note: placed, row: row, rows: rows, isCurrent: placed.range == current))
  }

  /// What became of a note that waits, cut around what differs.
  private func change(of note: Note, to words: String) -> [CardRow] {
    let (old, new) = (note.earlier?.quote?.exact, note.annotation.target.quote?.exact ?? words)
    let state = MarkedText("\(note.state?.rawValue ?? ""): ")
    let cut = WordCut(widths: widths)
    let line = max(4, width - 2)
    // Lines end before words that have no room in them.
    let room = Self.mostRows * line * 4 / 5 - widths.width(of: state.text)
    let change =
      if let old, old != new {
        Rewording(from: old, to: new, most: Self.mostCompared).line(width: room, cut)
      } else {
        MarkedText(new.prefix(2 * room)).cut(to: room, cut).quoted
      }
    return (state + change).lines(width: line, most: Self.mostRows, widths: widths).map {
      CardRow($0, .contents, marked: .noteOpen, column: 2, widths: widths)
    }
  }

  private func wrapped(_ text: String, _ role: Role) -> [CardRow] {
    text.split(whereSeparator: \.isNewline).flatMap { line in
      WrappedText(String(line), width: max(4, width - 2), widths: widths).lines
        .map { CardRow($0, role, column: 2) }
    }
  }

  private static func mark(of note: Note) -> CardRow.Piece {
    if note.isOpen { return CardRow.Piece(text: "?", role: .noteOpen) }
    guard let colour = note.annotation.colour else {
      return CardRow.Piece(text: "•", role: .noteMark)
    }
    return CardRow.Piece(text: " ", role: colour.role)
  }

  private static func byline(of annotation: Annotation) -> String? {
    let date = (annotation.modified ?? annotation.created)?.text.prefix(10)
    let words = date.flatMap { CivilDate(written: String($0))?.inWords }
    let parts = [annotation.author, words].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The rows of a pane of that height, an empty one between notes.
  ///
  /// What does not fit is counted in the first row and in the last; the note on what the cursor is on fits.
  func rows(height: Int) -> [Row] {
    let (rows, shown) = rows(from: 0, height: height)
    guard let current = entries.firstIndex(where: \.isCurrent), current >= shown else {
      return rows
    }
    return [Self.count(current, "before"), Self.empty]
      + self.rows(from: current, height: max(0, height - 2)).rows
  }

  /// The rows for the notes from one on, and how many of all notes are before the end of these rows.
  private func rows(from start: Int, height: Int) -> (rows: [Row], end: Int) {
    var rows: [Row] = []
    for (place, entry) in entries.enumerated().dropFirst(start) {
      // Those behind must have room too: a note stands where it belongs, or higher.
      let rest = entries[place...].reduce(-1) { $0 + $1.rows.count + 1 }
      let first = max(rows.isEmpty ? 0 : rows.count + 1, min(entry.row, height - rest))
      let left = entries.count - place
      if first + entry.rows.count > height - (left > 1 ? 1 : 0), !rows.isEmpty {
        while rows.count < height - 1 { rows.append(Self.empty) }
        return (Array(rows.prefix(height - 1)) + [Self.count(left, "more")], place)
      }
      while rows.count < first { rows.append(Self.empty) }
      rows += entry.rows.map { Row(card: $0, note: entry.note) }
    }
    return (rows, entries.count)
  }

  private static let empty = Row(card: .empty)

  private static func count(_ count: Int, _ words: String) -> Row {
    Row(card: CardRow("… \(count) \(words)", .contentsCount, column: 2))
  }
}
