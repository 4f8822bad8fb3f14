/// Cuts a TOML file into its statements: headers of tables, and keys with their values.
///
/// It knows only as much of TOML as that takes, so it also finds its way through a file that has
/// errors, line by line.
struct StatementScanner {
  enum Statement: Hashable {
    /// `[name]`; nil when the name cannot be read.
    case header(path: [String]?, line: Int)
    /// `key = value`, which may go on over further lines; the key is nil when it cannot be read,
    /// `value` is where the value begins.
    case assignment(key: [String]?, value: Int, line: Int)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// Where to go on when the last statement is taken for its first line only.
  private var secondLine = (position: 0, line: 1)

  init(_ text: String) {
    // Without the byte order mark some editors write.
    let mark = "\u{FEFF}".utf8
    bytes = Array(text.utf8.starts(with: mark) ? text.utf8.dropFirst(mark.count) : text.utf8[...])
  }

  mutating func next() -> Statement? {
    while position < bytes.count {
      skipBlanks()
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "\n"): take(to: position + 1)
      case UInt8(ascii: "#"): take(to: endOfLine(from: position))
      case UInt8(ascii: "["): return header()
      default: return assignment()
      }
    }
    return nil
  }

  /// The value that an assignment of this scanner gives.
  func value(at start: Int) throws(ValueReader.Failure) -> FileValue {
    var reader = ValueReader(bytes, from: start)
    return try reader.value()
  }

  /// Goes back to the second line of the last statement, whose value turned out not to be one.
  mutating func retryAfterFirstLine() {
    (position, line) = secondLine
  }

  private mutating func header() -> Statement {
    let (start, first) = (position, line)
    take(to: endOfLine(from: position))
    secondLine = (position, line)
    let inside = bytes[(start + 1)..<position]
    var reader = KeyReader(inside)
    let path = reader.dottedKey()
    return .header(path: reader.isAt(UInt8(ascii: "]")) ? path : nil, line: first)
  }

  private mutating func assignment() -> Statement {
    let (start, first) = (position, line)
    var reader = KeyReader(bytes[start..<endOfLine(from: start)])
    let key = reader.dottedKey()
    let hasValue = reader.isAt(UInt8(ascii: "="))

    let lineEnd = endOfLine(from: start)
    secondLine = (lineEnd, first)
    let end = hasValue ? endOfValue(from: reader.position + 1) ?? lineEnd : lineEnd
    take(to: end)
    return .assignment(key: hasValue ? key : nil, value: reader.position + 1, line: first)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func take(to end: Int) {
    for byte in bytes[position..<end] where byte == UInt8(ascii: "\n") { line += 1 }
    position = end
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// The end of the line on which all brackets and quotes are closed again; nil when they never are.
  private func endOfValue(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = endOfString(from: index) else { return nil }
        index = end
        continue
      case UInt8(ascii: "#"):
        index = endOfLine(from: index)
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\n") where depth <= 0: return index
      default: break
      }
      index += 1
    }
    return depth <= 0 ? bytes.count : nil
  }

  /// The place after a string; nil when it is not closed.
  private func endOfString(from start: Int) -> Int? {
    let quote = bytes[start]
    let isLong = bytes[start...].prefix(3).allSatisfy { $0 == quote } && start + 3 <= bytes.count
    var index = start + (isLong ? 3 : 1)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if isLong, bytes[index...].prefix(3).elementsEqual([quote, quote, quote]) {
        return index + 3
      } else if !isLong, bytes[index] == quote {
        return index + 1
      } else if !isLong, bytes[index] == UInt8(ascii: "\n") {
        return nil
      } else {
        index += 1
      }
    }
    return nil
  }
}
