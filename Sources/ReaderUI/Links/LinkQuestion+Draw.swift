import TerminalCore
import TextLayout

extension ReaderState {
  /// Draws the question at the foot of the screen: what the link leads to, all of it, and the keys.
  func drawQuestion(_ question: LinkQuestion, on frame: inout Frame) {
    let area = questionArea(question)
    let inner = drawFootPane(area, on: &frame)
    if area.height > 1 { drawTitle(of: question, in: inner.line(0), on: &frame) }
    let rows = inner.height - 2
    let lines = lines(of: question)
    let top = min(question.top, max(0, lines.count - max(1, rows)))
    for (index, line) in lines.dropFirst(top).prefix(max(0, rows)).enumerated() {
      frame.write(line, role: .overlay, in: inner.line(index + 1), widths: settings.widths)
    }
    drawKeys(
      of: question, hasMore: lines.count > rows, in: inner.line(area.height - 1), on: &frame)
  }

  /// The rows at the foot of the screen that the question takes: as many as the destination needs.
  func questionArea(_ question: LinkQuestion) -> Rect {
    let height = min(screen.rows, lines(of: question).count + 2)
    return Rect(
      column: 0, row: screen.rows - height, width: screen.columns, height: height)
  }

  /// The destination cut to the width of the screen, cluster by cluster: nothing of it is left out.
  func lines(of question: LinkQuestion) -> [String] {
    let width = max(2, screen.columns > 20 ? screen.columns - 2 : screen.columns)
    var lines = [""]
    var column = 0
    for cluster in question.destination {
      let shown = VisibleCluster.visible(cluster)
      let cells = settings.widths.width(of: shown)
      if column + cells > width {
        lines.append("")
        column = 0
      }
      lines[lines.count - 1].append(shown)
      column += cells
    }
    return lines
  }

  private func drawTitle(of question: LinkQuestion, in line: Rect, on frame: inout Frame) {
    let title: String
    var warning = ""
    switch question.subject {
    case .address(let address):
      title = "This link leads to \(address.host)"
      if address.hasForeignHost { warning = "Its letters may be lookalikes." }
    case .file: title = "This link leads to another file"
    }
    let used = frame.write(title, role: .overlayTitle, in: line, widths: settings.widths)
    frame.write(warning, role: .barError, in: line.dropping(used + 2), widths: settings.widths)
  }

  private func drawKeys(
    of question: LinkQuestion, hasMore: Bool, in line: Rect, on frame: inout Frame
  ) {
    var hints: [(key: String, word: String)] = []
    switch question.subject {
    case .address:
      if let browser = question.browser { hints.append(("o", "open in \(browser)")) }
    case .file: hints.append(("o", "open it here"))
    }
    hints.append(("y", "copy"))
    hints.append(("Esc", "back"))
    if hasMore { hints.append(("j k", "more")) }
    drawFootKeys(hints, in: line, on: &frame)
  }
}
