import TerminalCore
import TextLayout

/// Where the rows of a card stand: one below the other beside the text, in two columns below it.
struct CardLayout {
  struct Column {
    var area: Rect
    var rows: [CardRow]
  }

  private(set) var columns: [Column]

  /// From this width on a card below the text has two columns.
  private static let widthForColumns = 48

  /// Lays a card out in what is left of its pane's frame; `isScrolled` for all of its rows, else what
  /// does not fit is left out where it is missed least.
  init(in pane: Rect, isBelow: Bool, isScrolled: Bool, card: (_ width: Int) -> PhraseCard) {
    guard isBelow, pane.width >= Self.widthForColumns else {
      let rows = Self.rows(of: card(pane.width), height: pane.height, isScrolled: isScrolled)
      columns = [Column(area: pane, rows: rows)]
      return
    }
    let gap = 4
    let left = Rect(
      column: pane.column, row: pane.row, width: (pane.width - gap) / 2, height: pane.height)
    let right = pane.dropping(left.width + gap)
    let first = card(left.width)
    let beside = card(right.width)
    // The ladder has its name above it and an empty row below, a place its section and a title.
    let room = pane.height - 2 - (beside.tally.own > 1 ? 4 : 3)
    var second = beside.ladder(limit: isScrolled ? .max : max(2, room))
    if !second.isEmpty { second.append(.empty) }
    second += Self.notesAndPlaces(
      of: beside, height: pane.height - second.count, leastNotes: 0, isScrolled: isScrolled)
    columns = [
      Column(
        area: left,
        rows: Self.joined([
          first.names(equivalents: 1) + [first.category], first.gloss, first.facts,
        ])),
      Column(area: right, rows: second),
    ]
  }

  /// How far the rows can be scrolled.
  var lastTop: Int {
    max(0, columns.map { $0.rows.count - $0.area.height }.max() ?? 0)
  }

  private static func rows(of card: PhraseCard, height: Int, isScrolled: Bool) -> [CardRow] {
    let head = [card.names(equivalents: height >= 24 ? 3 : 1), [card.category], card.gloss]
    let facts = card.facts
    // Some of the places are worth more than the far end of a ladder.
    let room = height - joined(head + [facts]).count - 9
    let ladder = card.ladder(limit: isScrolled ? .max : max(3, room))
    var rows = joined(head + [ladder, facts]) + [.empty]
    // A note has its words and its text; where there are more, it is said how many.
    rows += notesAndPlaces(
      of: card, height: height - rows.count, leastNotes: card.notes.count > 1 ? 5 : 4,
      isScrolled: isScrolled)
    return rows
  }

  /// The notes on a formulation and its places in the text, which have half of the rows each where neither
  /// leaves any to the other.
  private static func notesAndPlaces(
    of card: PhraseCard, height: Int, leastNotes: Int, isScrolled: Bool
  ) -> [CardRow] {
    if isScrolled { return card.notes(limit: .max) + card.places(limit: nil) }
    let height = max(0, height)
    let left = height - card.places(limit: height).count
    let notes = card.notes(limit: max(min(height, leastNotes), height / 2, left))
    return notes + card.places(limit: height - notes.count)
  }

  /// Groups of rows with an empty row between them.
  private static func joined(_ groups: [[CardRow]]) -> [CardRow] {
    Array(groups.filter { !$0.isEmpty }.joined(separator: [.empty]))
  }
}
