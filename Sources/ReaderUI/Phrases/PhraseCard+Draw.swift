import KeywordIndexing
import TerminalCore
import TextLayout

extension ReaderState {
  /// Draws the side pane: the card of the phrase under the cursor.
  func drawCard(on frame: inout Frame) {
    let pane = geometry.sidePane
    guard !pane.isEmpty else { return }
    frame.fill(pane, role: .contents)
    for row in pane.rows {
      frame.put("│", width: 1, role: .separator, column: pane.column, row: row)
    }
    drawCard(in: pane.dropping(2).trimmed(1), on: &frame)
  }

  /// Draws the card into an area, from its second row.
  func drawCard(in area: Rect, on frame: inout Frame) {
    var row = 1
    for line in cardLines where row < area.height {
      switch line {
      case .empty: row += 1
      case .category(let category):
        let cell = area.line(row)
        frame.put("■", width: 1, role: category.role, column: cell.column, row: cell.row)
        frame.write(
          category.name, role: .contentsCount, in: cell.dropping(2), widths: settings.widths)
        row += 1
      case .fact(let label, let value):
        frame.write(label, role: .contentsCount, in: area.line(row), widths: settings.widths)
        frame.write(
          value, role: .contents, in: area.line(row).dropping(10), widths: settings.widths)
        row += 1
      case .name(let text):
        row = writeWrapped(text, role: .contentsCurrent, from: row, in: area, on: &frame)
      case .dim(let text):
        row = writeWrapped(text, role: .contentsCount, from: row, in: area, on: &frame)
      case .text(let text):
        row = writeWrapped(text, role: .contents, from: row, in: area, on: &frame)
      case .rung(let text, let isCurrent):
        let cell = area.line(row)
        if isCurrent {
          frame.write("▸", role: .gauge, in: cell, widths: settings.widths)
        }
        frame.write(
          text, role: isCurrent ? .contentsCurrent : .contents, in: cell.dropping(2),
          widths: settings.widths)
        row += 1
      }
    }
  }

  private var cardLines: [PhraseCard.Line] {
    guard let index = phrases.index, let place = currentPhrase, let occurrence = currentOccurrence
    else {
      return [.dim("Tab goes to the next phrase; its card stands here.")]
    }
    return PhraseCard(occurrence, at: place, of: index, in: document).lines
  }

  /// Writes a text over as many rows as it needs; returns the row after it.
  private func writeWrapped(
    _ text: String, role: Role, from row: Int, in area: Rect, on frame: inout Frame
  ) -> Int {
    var row = row
    for line in WrappedText(text, width: area.width, widths: settings.widths).lines {
      guard row < area.height else { break }
      frame.write(line, role: role, in: area.line(row), widths: settings.widths)
      row += 1
    }
    return row
  }
}
