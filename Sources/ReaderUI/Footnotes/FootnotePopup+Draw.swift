import DocumentModel
import TerminalCore

extension ReaderState {
  /// Draws a footnote over the article, in a frame that is seen without colours too.
  func drawFootnote(_ popup: FootnotePopup, on frame: inout Frame) {
    let geometry = area(of: popup)
    frame.fill(geometry.area, role: .body)
    if geometry.hasFrame { drawFrame(of: popup, in: geometry, on: &frame) }
    let styles = RowStyles(self, of: popup.pane.layout.document, cursor: popup.selectedLink?.range)
    popup.pane.draw(in: geometry.text, styles: styles, on: &frame)
  }

  private func drawFrame(
    of popup: FootnotePopup, in geometry: FootnoteGeometry, on frame: inout Frame
  ) {
    let area = geometry.area
    // Strokes are of ambiguous width.
    func put(_ stroke: Character, orWide other: Character, _ column: Int, _ row: Int) {
      let shown = settings.widths.ambiguousIsWide ? other : stroke
      frame.put(shown, width: 1, role: .separator, column: column, row: row)
    }
    let (right, bottom) = (area.columns.upperBound - 1, area.rows.upperBound - 1)
    for column in area.columns {
      put("─", orWide: "-", column, area.row)
      put("─", orWide: "-", column, bottom)
    }
    for row in area.rows {
      put("│", orWide: "|", area.column, row)
      put("│", orWide: "|", right, row)
    }
    put("┌", orWide: "+", area.column, area.row)
    put("┐", orWide: "+", right, area.row)
    put("└", orWide: "+", area.column, bottom)
    put("┘", orWide: "+", right, bottom)

    let edge = Rect(column: area.column, row: area.row, width: area.width, height: 1).inset(2)
    frame.write(" Footnote \(popup.label) ", role: .heading, in: edge, widths: settings.widths)
    var foot = edge
    foot.row = bottom
    let more = popup.pane.isAtEnd ? "" : " ↓ "
    let used = frame.writeTrailing(more, role: .marker, in: foot, widths: settings.widths)
    frame.write(
      footnoteHint(popup, width: foot.width - used), role: .marker, in: foot.trimmed(used),
      widths: settings.widths)
  }

  /// What the keys do, as far as there is room for it.
  private func footnoteHint(_ popup: FootnotePopup, width: Int) -> String {
    let enter = popup.selectedLink == nil ? "Enter goes there" : "Enter follows"
    let links = popup.links.isEmpty ? nil : keyMap.key(of: .nextPhrase).map { "\($0) links" }
    var hints = [enter, links, "Esc closes"].compactMap { $0 }
    while hints.count > 1, settings.widths.width(of: hints.joined(separator: " · ")) + 2 > width {
      hints.removeFirst()
    }
    return " \(hints.joined(separator: " · ")) "
  }
}
