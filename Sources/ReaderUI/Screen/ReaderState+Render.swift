import DocumentModel
import TerminalCore

extension ReaderState {
  /// The whole screen as it is to be shown.
  ///
  /// - Complexity: What is visible, however long the document.
  package func render() -> Frame {
    var frame = Frame(size: screen)
    guard screen.columns > 0, screen.rows > 0 else { return frame }
    let geometry = geometry
    drawArticle(in: geometry, on: &frame)
    drawHeader(in: geometry.header, on: &frame)
    drawContents(on: &frame)
    drawSidePane(on: &frame)
    drawStatus(in: geometry, on: &frame)
    drawOverlay(on: &frame)
    return frame
  }

  private func drawOverlay(on frame: inout Frame) {
    switch mode {
    case .picking(let picker): drawPicker(picker, on: &frame)
    case .hinting(let hints): drawHints(hints, on: &frame)
    case .footnote(let popup): drawFootnote(popup, on: &frame)
    case .asking(let question):
      if let popup = question.footnote { drawFootnote(popup, on: &frame) }
      drawQuestion(question, on: &frame)
    case .about(let top): drawAbout(top: top, on: &frame)
    case .annotating(let editor): drawNoteEditor(editor, on: &frame)
    case .tagging(let prompt):
      drawPicker(prompt.picker, on: &frame)
      drawTagPrompt(prompt, on: &frame)
    case .reading, .searching, .filteringContents, .finished: break
    }
  }

  private func drawHeader(in line: Rect, on frame: inout Frame) {
    guard !line.isEmpty else { return }
    frame.fill(line, role: .bar)
    let inner = line.width > 20 ? line.inset(1) : line
    let facts = headerFacts(width: inner.width)
    let used = frame.writeTrailing(facts, role: .bar, in: inner, widths: settings.widths)
    var rest = inner.trimmed(used + (used > 0 ? 2 : 0))
    if let words = headerRemark {
      rest = rest.dropping(
        frame.write(words, role: .barKey, in: rest, widths: settings.widths) + 2)
    }
    frame.write(
      document.metadata.title.map(oneLine) ?? oneLine(name), role: .barTitle, in: rest,
      widths: settings.widths)
  }

  /// What one must know of the text before one relies on it.
  private var headerRemark: String? {
    if let keptCopy { return "Kept copy" + (keptCopy.shortPath.map { " of \($0)" } ?? "") }
    guard isOutdated else { return nil }
    return "File changed" + (keyMap.key(of: .reload).map { ": \($0) reads it" } ?? "")
  }

  private func oneLine(_ text: String) -> String {
    text.prefix(400).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Date, reading time and length, as many of them as leave the title most of the width.
  private func headerFacts(width: Int) -> String {
    let metadata = document.metadata
    var facts: [String] = []
    if let date = metadata.date { facts.append(date.inWords) }
    if !document.isOpening {
      facts.append("\(metadata.statedMinutes ?? metadata.minutes) min")
      if metadata.wordCount > 0, metadata.wordCount * 2 >= metadata.hanCount {
        facts.append("\(metadata.wordCount.grouped) words")
      }
      if metadata.hanCount > metadata.wordCount { facts.append("\(metadata.hanCount.grouped) 字") }
    }
    while !facts.isEmpty {
      let line = facts.joined(separator: " · ")
      if settings.widths.width(of: line) <= width * 2 / 5 { return line }
      facts.removeLast()
    }
    return ""
  }
}

extension Int {
  /// With a comma between thousands.
  fileprivate var grouped: String {
    let digits = String(self)
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}
