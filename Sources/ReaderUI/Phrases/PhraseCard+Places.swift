import DocumentModel
import KeywordIndexing
import TerminalCore

extension PhraseCard {
  /// So many places before and after the current one can be scrolled to; `*` and `#` reach the rest.
  static let reach = 200

  /// The places of the formulation in the text, under their sections' headings, the current one
  /// marked: as many around it as fit in `limit` rows, all within reach without one.
  func places(limit: Int?) -> [CardRow] {
    let places = index.places[occurrence.formulation] ?? []
    let here = places.partitioningIndex { $0 >= place }
    let title = CardRow(
      "In this text", .contentsHeading,
      trailing: places.count > 1 ? "\(here + 1)/\(places.count)" : "")
    let most = max(0, here - Self.reach)..<min(places.count, here + Self.reach + 1)
    guard let limit else { return [title] + rows(of: places, most) }
    guard limit >= 2 else { return [] }
    var shown = here..<min(here + 1, places.count)
    var rows = rows(of: places, shown)
    // Grown by one at either end in turn, as far as there is room.
    var isForward = true
    while shown != most {
      if isForward ? shown.upperBound == most.upperBound : shown.lowerBound == most.lowerBound {
        isForward.toggle()
      }
      let wider =
        isForward
        ? shown.lowerBound..<shown.upperBound + 1 : shown.lowerBound - 1..<shown.upperBound
      let more = self.rows(of: places, wider)
      let note = wider.count < places.count ? 1 : 0
      guard more.count + note < limit else { break }
      (shown, rows) = (wider, more)
      isForward.toggle()
    }
    let left = places.count - shown.count
    if left > 0, rows.count + 1 < limit {
      rows.append(CardRow("… \(left) more", .contentsCount, column: 2))
    }
    return Array(([title] + rows).prefix(limit))
  }

  private func rows(of places: [Int], _ shown: Range<Int>) -> [CardRow] {
    var rows: [CardRow] = []
    var heading: Int?
    for (count, shownPlace) in shown.enumerated() {
      let occurrence = index.occurrences[places[shownPlace]]
      let section = document.section(containing: occurrence.range.lowerBound)
      if section != heading || count == 0, let section {
        let words = document.words(in: document.sections[section].heading)
        rows.append(CardRow(words, .contentsCount, column: 2))
      }
      heading = section
      rows.append(row(of: occurrence, isCurrent: places[shownPlace] == place))
    }
    return rows
  }

  /// The words around a place on one line.
  private func row(of occurrence: Occurrence, isCurrent: Bool) -> CardRow {
    let words = document.words(in: occurrence.range)
    let around = surroundings(of: occurrence.range)
    let room = max(0, width - 2 - widths.width(of: words))
    let before = String(WordCut(widths: widths).ending(of: around.before[...], width: room / 2))
    let used = widths.width(of: before)
    let phrase = widths.width(of: words)
    var row = CardRow(pieces: [
      CardRow.Piece(text: before, role: .contents, column: 2),
      CardRow.Piece(
        text: words, role: isCurrent ? .contentsCurrent : formulation.category.role,
        column: 2 + used),
      CardRow.Piece(text: around.after, role: .contents, column: 2 + used + phrase),
    ])
    if isCurrent { row.pieces.append(CardRow.Piece(text: "▸", role: .gauge)) }
    return row
  }

  /// The text of the same block before and after a place, a little of it.
  private func surroundings(of range: TextRange) -> (before: String, after: String) {
    guard let leaf = document.leaf(at: range.lowerBound) else { return ("", "") }
    let block = document.blocks[document.leaves[leaf]].range
    let before = document.text[min(block.lowerBound, range.lowerBound)..<range.lowerBound]
    let after = document.text[range.upperBound..<max(block.upperBound, range.upperBound)]
    func oneLine(_ text: Substring) -> String {
      String(text.map { $0.isNewline ? " " : $0 })
    }
    return (oneLine(before.suffix(width)), oneLine(after.prefix(width)))
  }
}
