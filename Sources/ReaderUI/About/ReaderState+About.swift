import TerminalCore
import TextLayout

extension ReaderState {
  /// The columns of the labels.
  private static let labelWidth = 10

  /// A key while it is shown what the text says of itself: the movement keys scroll, any other
  /// closes.
  mutating func updateAbout(_ key: KeyPress, top: Int) -> [ReaderEffect] {
    let step: Int
    switch key.key {
    case .down, .character("j"): step = 1
    case .up, .character("k"): step = -1
    default:
      mode = .reading(.article)
      return []
    }
    let area = aboutArea
    let last = max(0, aboutLines(width: area.width).count - max(1, area.height - 2))
    mode = .about(top: min(max(0, top + step), last))
    return []
  }

  /// Draws what the text says of itself at the foot of the screen, each fact beside its label.
  func drawAbout(top: Int, on frame: inout Frame) {
    let area = aboutArea
    frame.fill(area, role: .overlay)
    // The text right above would run into it where there are no colours.
    for column in area.columns where area.row > 0 {
      let stroke: Character = settings.widths.ambiguousIsWide ? "-" : "─"
      frame.put(stroke, width: 1, role: .separator, column: column, row: area.row - 1)
    }
    let inner = area.width > 20 ? area.inset(1) : area
    if area.height > 1 {
      frame.write(
        "About this text", role: .overlayTitle, in: inner.line(0), widths: settings.widths)
    }
    let lines = aboutLines(width: area.width)
    let rows = max(0, area.height - 2)
    for (index, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      let row = inner.line(index + 1)
      frame.write(line.label, role: .overlayKey, in: row, widths: settings.widths)
      frame.write(
        line.words, role: .overlay, in: row.dropping(labelIndent(width: area.width)),
        widths: settings.widths)
    }
    let hint = lines.count > rows ? "j k more · any other key closes" : "any key closes"
    frame.write(hint, role: .overlay, in: inner.line(area.height - 1), widths: settings.widths)
  }

  /// The rows at the foot of the screen that the facts take: as many as there is room for.
  private var aboutArea: Rect {
    let height = min(screen.rows, aboutLines(width: screen.columns).count + 2)
    return Rect(column: 0, row: screen.rows - height, width: screen.columns, height: height)
  }

  private func labelIndent(width: Int) -> Int {
    width >= 40 ? Self.labelWidth : 0
  }

  /// The facts broken into lines; the label stands before the first of each.
  private func aboutLines(width: Int) -> [(label: String, words: String)] {
    let indent = labelIndent(width: width)
    let room = max(2, (width > 20 ? width - 2 : width) - indent)
    let copy =
      keptCopy.map { [DocumentFact(label: "Kept copy", words: $0.path ?? "of a text")] } ?? []
    return (copy + DocumentFact.all(of: document)).flatMap { fact in
      let words = indent > 0 ? fact.words : "\(fact.label): \(fact.words)"
      let lines = WrappedText(words, width: room, widths: settings.widths).lines
      return lines.enumerated().map { index, line in
        (index == 0 && indent > 0 ? fact.label : "", String(line))
      }
    }
  }
}
