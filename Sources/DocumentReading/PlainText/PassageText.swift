/// The words of a passage with its lines joined.
enum PassageText {
  /// Appends the words in `range` to `text`: one space between words of two lines, nothing between
  /// Han, nothing for a soft hyphen.
  ///
  /// - Complexity: O(*n*) in the length of `range`.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      let end = min(PassageSplitter.lineEnd(in: bytes, from: at), range.upperBound)
      let line = TextLine(bytes, from: at, to: end)
      if !line.isEmpty {
        if at > range.lowerBound { join(bytes, line, to: &text) }
        text.append(contentsOf: bytes[line.start..<line.end])
      }
      at = end + 1
    }
  }

  static func string(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    append(bytes, range, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func join(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine, to text: inout [UInt8]
  ) {
    if text.suffix(2).elementsEqual([0xC2, 0xAD]) {
      text.removeLast(2)
      return
    }
    let next = bytes.scalar(at: line.start)
    let last = text.withUnsafeBufferPointer { $0.isEmpty ? " " : $0.scalar(before: $0.count) }
    if !last.isUnspaced, !next.isUnspaced { text.append(0x20) }
  }
}
