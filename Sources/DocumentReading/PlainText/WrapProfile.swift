/// Whether the lines of a text were broken at a width, and at which.
struct WrapProfile: Equatable {
  /// The columns at which the lines break, nil for a text with a line to each paragraph.
  private(set) var columns: Int?

  /// Judges by all pairs of lines without an empty line between them.
  ///
  /// A line that was broken is one into which the first word of the next would not have fitted, and
  /// most such lines end within a sentence.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var pairs: [(columns: Int, nextWord: Int)] = []
    var withinSentence = 0
    var before: TextLine?
    var at = 0
    while at < bytes.count {
      let end = PassageSplitter.lineEnd(in: bytes, from: at)
      let line = TextLine(bytes, from: at, to: end)
      if let before, !line.isEmpty, !before.isEmpty {
        let range = before.start - 0..<before.end
        let columns = bytes.columns(in: range, limit: 400) + min(before.indent, 20)
        pairs.append((columns, bytes.columnsOfFirstWord(in: line.start..<line.end)))
        if !Self.endsSentence(bytes, before) { withinSentence += 1 }
      }
      before = line
      at = end + 1
    }
    columns = Self.width(of: pairs, withinSentence: withinSentence)
  }

  private static func width(
    of pairs: [(columns: Int, nextWord: Int)], withinSentence: Int
  ) -> Int? {
    // Two lines may look so by chance.
    guard pairs.count >= 2, withinSentence * 2 >= pairs.count else { return nil }
    let sorted = pairs.map(\.columns).sorted()
    let width = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    guard (30...140).contains(width) else { return nil }
    let full = pairs.count { isFull($0.columns, nextWord: $0.nextWord, width: width) }
    return full * 10 >= pairs.count * 6 ? width : nil
  }

  /// Whether a line of so many columns had no room for the next word.
  func isFull(_ columns: Int, nextWord: Int) -> Bool {
    guard let width = self.columns else { return false }
    return Self.isFull(columns, nextWord: nextWord, width: width)
  }

  private static func isFull(_ columns: Int, nextWord: Int, width: Int) -> Bool {
    columns + 1 + nextWord >= width - max(3, width / 12)
  }

  private static func endsSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine
  ) -> Bool {
    var end = line.end
    while end > line.start {
      let scalar = bytes.scalar(before: end)
      if scalar.isClosing {
        end -= UTF8.width(scalar)
        continue
      }
      return scalar.endsClause && scalar != "," && scalar != "，" && scalar != "、"
        || scalar.isQuestion
    }
    return false
  }
}
