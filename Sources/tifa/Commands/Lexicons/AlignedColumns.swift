import TextLayout

/// Rows of cells for a terminal, each column as wide as its widest cell.
struct AlignedColumns {
  let text: String

  init(_ rows: [[String]], rightAligned: Set<Int> = []) {
    let cells = CellWidths()
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cells.width(of: cell))
      }
    }
    text = rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cells.width(of: cell))
        line += (column > 0 ? "  " : "") + (rightAligned.contains(column) ? space + cell : cell)
        if column < row.count - 1, !rightAligned.contains(column) { line += space }
      }
      return line + "\n"
    }.joined()
  }
}
