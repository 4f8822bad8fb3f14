import DocumentModel
import TextLayout

extension ArticlePane {
  /// How a table that is wider than the measure is shown; nil for any other block.
  func tableView(of block: Int) -> TableView? {
    layout.wideTable(of: block).map { table in
      TableView(table, measure: layout.measure, position: tables[key(of: block)])
    }
  }

  /// The wide table that `<` and `>` move: the one that was jumped to, else the one with most rows in
  /// sight.
  var wideTableInSight: Int? {
    var counts: [(block: Int, rows: Int)] = []
    for (_, row) in rows {
      if counts.last?.block == row.block {
        counts[counts.count - 1].rows += 1
      } else if layout.wideTable(of: row.block) != nil {
        counts.append((row.block, 1))
      }
    }
    let reached = target.flatMap(layout.document.leaf).map { layout.document.leaves[$0] }
    if let reached, counts.contains(where: { $0.block == reached }) { return reached }
    let most = counts.map(\.rows).max()
    return counts.first { $0.rows == most }?.block
  }

  /// Moves a wide table by columns of its own; false where there is no more of it.
  mutating func moveTable(_ block: Int, by columns: Int) -> Bool {
    guard let view = tableView(of: block) else { return false }
    tables[key(of: block)] = view.position(movedBy: columns)
    return tableView(of: block) != view
  }

  /// Brings the column of a wide table into sight in which `offset` stands.
  mutating func showColumn(of offset: TextOffset) {
    guard let row = layout.row(at: layout.position(of: offset)),
      let view = tableView(of: row.block), let column = layout.column(of: offset, in: row)
    else { return }
    tables[key(of: row.block)] = view.position(showing: column)
  }

  /// The rows that name the columns of the table at the top, while they are out of sight.
  var hiddenHeader: [LayoutRow] {
    guard let block = layout.row(at: top)?.block else { return [] }
    return layout.headerRows(of: block).filter { $0.position < top }.map(\.row)
  }

  /// A table is known by where it begins, which the whole document has in common with its opening.
  private func key(of block: Int) -> TextOffset {
    layout.document.blocks[block].range.lowerBound
  }
}
