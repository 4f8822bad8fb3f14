/// A place in the bytes of a document, from which reading goes on.
struct Cursor {
  struct Mark {
    var position: Int
    /// From 1.
    var line: Int
  }

  let bytes: [UInt8]
  var mark: Mark

  /// Deeper than any file of ours; what a file says must not decide how deep the program calls.
  static let deepest = 16

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Some editors begin a file with a byte order mark.
    mark = Mark(position: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, line: 1)
  }

  var position: Int {
    get { mark.position }
    set { mark.position = newValue }
  }

  var line: Int { mark.line }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  func isAt(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    position + 2 < bytes.count && bytes[position] == first && bytes[position + 1] == second
      && bytes[position + 2] == third
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  /// Goes past a line break, which stands here.
  mutating func takeLineBreak() {
    mark.position += 1
    mark.line += 1
  }

  mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
  }

  /// Skips blanks, line breaks and comments.
  mutating func skipBlankLines() {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0D: position += 1
      case UInt8(ascii: "\n"): takeLineBreak()
      case UInt8(ascii: "#"): skipToEndOfLine()
      default: return
      }
    }
  }

  mutating func skipToEndOfLine() {
    while let byte = current, byte != UInt8(ascii: "\n") { position += 1 }
  }

  /// Goes to the beginning of the next line.
  mutating func skipLine() {
    skipToEndOfLine()
    if current != nil { takeLineBreak() }
  }

  /// Whether nothing but a comment is left of the line.
  mutating func isAtEndOfStatement() -> Bool {
    skipBlanks()
    return current == nil || current == UInt8(ascii: "\n") || current == UInt8(ascii: "#")
  }

  func failure(_ reason: TOMLProblem.Reason) -> TOMLProblem {
    TOMLProblem(line: line, reason: reason)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
