import KeywordIndexing
import TerminalCore
import TextLayout

extension ReaderState {
  /// Draws the card of the phrase under the cursor.
  func drawCard(on frame: inout Frame) {
    guard let layout = cardLayout else {
      let area = sidePaneArea
      let hint = "Tab goes to the next phrase; its card stands here."
      for (row, line) in WrappedText(hint, width: area.width, widths: settings.widths).lines
        .enumerated()
      {
        frame.write(line, role: .contentsCount, in: area.line(row), widths: settings.widths)
      }
      return
    }
    for column in layout.columns { draw(column, on: &frame) }
  }

  private func draw(_ column: CardLayout.Column, on frame: inout Frame) {
    let top = cardHasFocus ? min(phrases.cardTop, max(0, column.rows.count - 1)) : 0
    let rows = column.rows.dropFirst(top)
    let height = column.area.height
    let isCut = rows.count > height
    for (row, content) in rows.prefix(isCut ? height - 1 : height).enumerated() {
      content.draw(in: column.area.line(row), widths: settings.widths, on: &frame)
    }
    guard isCut else { return }
    let left = rows.count - height + 1
    let key = cardHasFocus ? keyMap.key(of: .lineDown) : keyMap.key(of: .focusArticle)
    let more = "… \(left) more line\(left == 1 ? "" : "s")" + (key.map { " · \($0)" } ?? "")
    frame.write(
      more, role: .contentsCount, in: column.area.line(height - 1), widths: settings.widths)
  }
}
