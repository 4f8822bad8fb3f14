import DocumentModel
@testable import TextLayout

extension ArticleLayout {
  /// Its rows as text under a ruler, a bar after the last column of the measure.
  var drawing: String {
    let ruler = (1...measure).map { $0.isMultiple(of: 10) ? String($0 / 10 % 10) : "·" }.joined()
    let rows = rows(from: first, count: 1000).map { drawn($0.row) }
    return ([ruler + "|"] + rows).joined(separator: "\n")
  }

  /// A row as it stands on the screen, without the spaces at its end.
  func drawn(_ row: LayoutRow) -> String {
    var cells: [Int: Character] = [:]
    var end = 0
    func put(_ text: some StringProtocol, at column: Int) {
      var column = column
      for cluster in text {
        let shown = VisibleCluster.visible(cluster)
        let width = widths.width(of: shown)
        guard width > 0 else { continue }
        if cells[column] == "\0" { cells[column - 1] = " " }
        cells[column] = shown
        if width == 2 { cells[column + 1] = "\0" }
        column += width
        if shown != " ", shown != "\u{3000}" { end = max(end, column) }
      }
    }
    for segment in row.segments { put(document.text[segment.range], at: segment.column) }
    for decoration in row.decorations { put(decoration.text, at: decoration.column) }
    return String(
      (0..<end).compactMap { cells[$0, default: " "] == "\0" ? nil : cells[$0, default: " "] })
  }

  /// The columns that a row takes, what hangs at its end aside.
  func columns(of row: LayoutRow) -> Int {
    drawn(row).reduce(0) { $0 + widths.width(of: $1) }
  }
}
