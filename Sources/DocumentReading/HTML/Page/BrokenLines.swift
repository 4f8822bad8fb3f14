/// The paragraphs of a text that a page breaks by `<br>` alone.
enum BrokenLines {
  /// A line from this length on, in columns, is no verse, address or the like.
  private static let longLine = 60

  /// An empty line ends a paragraph, and so does any line where the next is indented by wide spaces
  /// or where most lines are long.
  static func paragraphs(of text: InlineText) -> [InlineText] {
    guard text.bytes.contains(0x0A) else { return [text] }
    let lines = Self.lines(of: text)
    let filled = lines.filter { !$0.isEmpty }
    let long = filled.count { columns(text, $0) >= longLine }
    let isProse = filled.count > 1 && long * 2 >= filled.count
    var paragraphs: [Range<Int>] = []
    var isNew = true
    for line in lines {
      if line.isEmpty {
        isNew = true
      } else if isNew || isProse || isIndented(text, line) {
        paragraphs.append(line)
        isNew = false
      } else if let last = paragraphs.popLast() {
        paragraphs.append(last.lowerBound..<line.upperBound)
      }
    }
    return text.cut(at: paragraphs).map { $0.trimmed() }.filter { !$0.isBlank }
  }

  /// The lines, without their ends.
  private static func lines(of text: InlineText) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in text.bytes.enumerated() where byte == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<text.bytes.count)
    return lines.map { line in
      text.bytes.withUnsafeBufferPointer { bytes in
        TextLine(bytes, from: line.lowerBound, to: line.upperBound).isEmpty
          ? line.lowerBound..<line.lowerBound : line
      }
    }
  }

  private static func columns(_ text: InlineText, _ line: Range<Int>) -> Int {
    text.bytes.withUnsafeBufferPointer { $0.columns(in: line, limit: longLine) }
  }

  private static func isIndented(_ text: InlineText, _ line: Range<Int>) -> Bool {
    text.bytes.withUnsafeBufferPointer {
      TextLine($0, from: line.lowerBound, to: line.upperBound).indent >= 2
    }
  }
}
