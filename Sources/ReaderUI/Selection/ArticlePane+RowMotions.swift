import DocumentModel
import TextLayout

extension ArticlePane {
  /// More rows are not walked on one key.
  static let mostRows = 5_000

  /// What stands so many rows of text below `offset`, or above it when negative, in about the same
  /// column, with that column; as far as there is text.
  func place(
    _ rows: Int, below offset: TextOffset, column: Int?
  ) -> (offset: TextOffset, column: Int)? {
    var position = layout.position(of: offset)
    guard let start = layout.row(at: position) else { return nil }
    let column = column ?? layout.column(of: offset, in: start) ?? 0
    var reached: LayoutRow?
    var remaining = min(abs(rows), Self.mostRows)
    while remaining > 0 {
      let next = layout.position(position, movedBy: rows.signum())
      guard next != position, let row = layout.row(at: next) else { break }
      position = next
      guard row.segments.contains(where: { !$0.range.isEmpty }) else { continue }
      (reached, remaining) = (row, remaining - 1)
    }
    return reached.flatMap { place(nearColumn: column, of: $0) }.map { ($0, column) }
  }

  /// The first or the last character in the row that shows `offset`, the spaces at its end aside.
  func rowEdge(_ edge: TextUnit.Edge, at offset: TextOffset) -> TextOffset? {
    guard let row = layout.row(at: layout.position(of: offset)) else { return nil }
    let segments = row.segments.filter { !$0.range.isEmpty }
    return edge == .first
      ? segments.first?.range.lowerBound : segments.last.map(lastCharacter)
  }

  /// The text nearest to a cell, counted from the first one of the text that is shown; nil where
  /// there is none in sight.
  func offset(nearColumn column: Int, row: Int) -> TextOffset? {
    let rows = rows.map(\.row)
    guard let last = rows.indices.last else { return nil }
    let index = min(max(0, row), last)
    let hasText: (Int) -> Bool = { rows[$0].segments.contains { !$0.range.isEmpty } }
    guard
      let nearest = rows[...index].indices.last(where: hasText)
        ?? rows[index...].indices.first(where: hasText)
    else { return nil }
    let view = tableView(of: rows[nearest].block)
    let column = max(0, column)
    return place(nearColumn: view?.source(column) ?? column, of: rows[nearest])
  }

  private func place(nearColumn column: Int, of row: LayoutRow) -> TextOffset? {
    if let offset = layout.offset(atColumn: column, of: row) { return offset }
    let segments = row.segments.filter { !$0.range.isEmpty }
    guard let segment = segments.last(where: { $0.column <= column }) else {
      return segments.first?.range.lowerBound
    }
    return lastCharacter(of: segment)
  }

  private func lastCharacter(of segment: LayoutRow.Segment) -> TextOffset {
    let text = layout.document.text[segment.range]
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else {
      return segment.range.lowerBound
    }
    return segment.range.lowerBound + text.utf8.distance(from: text.startIndex, to: last)
  }
}
