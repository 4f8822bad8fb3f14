import TerminalCore

/// Where a footnote is shown: right below the line that refers to it, or above where that has more
/// room.
struct FootnoteGeometry: Equatable {
  /// The frame and what is in it.
  let area: Rect
  /// The rows of text.
  let text: Rect

  /// Longer lines are hard to find on from.
  private static let widest = 64
  /// The frame and a blank at either side.
  private static let margin = 4

  /// The columns of its lines.
  static func measure(in geometry: ScreenGeometry) -> Int {
    let available = geometry.article.width - (hasFrame(in: geometry) ? margin : 0)
    return max(1, min(geometry.text.width, widest, available))
  }

  /// The most rows of text that can be shown at once.
  static func mostRows(in geometry: ScreenGeometry) -> Int {
    let height = geometry.article.height
    return hasFrame(in: geometry) ? max(1, min(height - 2, height * 2 / 3)) : max(1, height)
  }

  /// The place of a footnote of so many rows; `reference` is the cell that refers to it, nil when
  /// that is out of sight.
  init(_ geometry: ScreenGeometry, rows: Int, reference: (column: Int, row: Int)?) {
    let around = geometry.article
    guard Self.hasFrame(in: geometry) else {
      area = around
      text = around
      return
    }
    let width = Self.measure(in: geometry) + Self.margin
    var height = min(max(rows, 1), Self.mostRows(in: geometry)) + 2
    var row = around.row + (around.height - height) / 2
    if let reference {
      let below = around.rows.upperBound - reference.row - 1
      let above = reference.row - around.row
      let room = max(below, above)
      // Where neither side has room for a few lines, it covers the line that refers to it.
      if room >= 5 || room >= height {
        height = min(height, room)
        row = height <= below ? reference.row + 1 : reference.row - height
      } else {
        row = around.rows.upperBound - height
      }
    }
    let middle = (reference?.column ?? around.column + around.width / 2) - width / 2
    let left = max(around.column, geometry.text.column - 2)
    let right = min(around.columns.upperBound, geometry.text.columns.upperBound + 2) - width
    area = Rect(column: max(left, min(middle, right)), row: row, width: width, height: height)
    text = Rect(
      column: area.column + 2, row: row + 1, width: width - Self.margin, height: height - 2)
  }

  var hasFrame: Bool { area != text }

  private static func hasFrame(in geometry: ScreenGeometry) -> Bool {
    geometry.article.height >= 3 && geometry.article.width >= 12
  }
}
