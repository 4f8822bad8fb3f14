import DocumentModel
import TextLayout

/// The text laid out as the reader shows it, without a terminal to show it on.
struct PlainRendering {
  let layout: ArticleLayout

  init(_ document: Document, measure: Int) {
    layout = ArticleLayout(document, measure: measure)
  }

  /// Hands the text over in portions of rows.
  func write(to output: (String) -> Void) {
    guard !layout.document.leaves.isEmpty else { return }
    var position = layout.first
    let portion = 500
    while true {
      let rows = layout.rows(from: position, count: portion)
      output(rows.map { line(of: $0.row) + "\n" }.joined())
      guard rows.count == portion, let last = rows.last?.position else { return }
      position = layout.position(last, movedBy: 1)
      if position == last { return }
    }
  }

  private func line(of row: LayoutRow) -> String {
    var cells: [(column: Int, text: String)] = row.decorations.map { ($0.column, $0.text) }
    for segment in row.segments {
      let text = layout.document.text[segment.range].filter { !$0.isNewline }
      cells.append((segment.column, String(text.map(VisibleCluster.visible))))
    }
    var line = ""
    var column = 0
    for cell in cells.sorted(by: { $0.column < $1.column }) {
      line += String(repeating: " ", count: max(0, cell.column - column)) + cell.text
      column = max(column, cell.column) + layout.widths.width(of: cell.text)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
