import TerminalCore
import TextLayout

extension Frame {
  /// Writes `text` in the first row of `line` from its left edge; what does not fit ends in `…`.
  ///
  /// - Returns: The columns that were used.
  @discardableResult
  mutating func write(
    _ text: some StringProtocol, role: Role, emphasis: Emphasis = [], in line: Rect,
    widths: CellWidths
  ) -> Int {
    guard !line.isEmpty else { return 0 }
    var column = 0
    // A title may be as long as its document; what cannot show is not looked at.
    let text = Substring(text.prefix(line.width * 4 + 8))
    let fits = widths.width(of: text) <= line.width
    let room = fits ? line.width : line.width - 1
    for cluster in text {
      let shown = VisibleCluster.visible(cluster)
      let width = widths.width(of: shown)
      if column + width > room { break }
      put(
        shown, width: width, role: role, emphasis: emphasis, column: line.column + column,
        row: line.row)
      column += width
    }
    if !fits {
      put(
        "…", width: 1, role: role, emphasis: emphasis, column: line.column + column,
        row: line.row)
      column += 1
    }
    return column
  }

  /// Writes `text` so that it ends at the right edge of `line`.
  ///
  /// - Returns: The columns that were used.
  @discardableResult
  mutating func writeTrailing(
    _ text: String, role: Role, in line: Rect, widths: CellWidths
  ) -> Int {
    let width = min(widths.width(of: text), line.width)
    return write(
      text, role: role,
      in: Rect(
        column: line.column + line.width - width, row: line.row, width: width, height: 1),
      widths: widths)
  }
}

extension Rect {
  /// One row of the area, counted from its top; empty past its end.
  func line(_ index: Int) -> Rect {
    Rect(column: column, row: row + index, width: width, height: index < height ? 1 : 0)
  }

  /// The area without the first `columns`.
  func dropping(_ columns: Int) -> Rect {
    Rect(column: column + columns, row: row, width: width - columns, height: height)
  }

  /// The area without its last `columns`.
  func trimmed(_ columns: Int) -> Rect {
    Rect(column: column, row: row, width: width - columns, height: height)
  }

  /// The area without columns at either side.
  func inset(_ columns: Int) -> Rect {
    Rect(column: column + columns, row: row, width: width - 2 * columns, height: height)
  }
}
