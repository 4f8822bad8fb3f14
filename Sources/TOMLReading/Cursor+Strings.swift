extension Cursor {
  /// A string: basic or literal, on one line or several.
  mutating func string() throws(TOMLProblem) -> String {
    let quote = bytes[position]
    return isAt(quote, quote, quote) ? try longString() : try lineString()
  }

  /// A string on one line, which begins here with its quote.
  mutating func lineString() throws(TOMLProblem) -> String {
    let quote = bytes[position]
    position += 1
    var start = position
    var content: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "\n") {
      if byte == quote {
        position += 1
        // Nearly all have no escape, and need no bytes of their own.
        if content.isEmpty { return text(start..<(position - 1)) }
        content += bytes[start..<(position - 1)]
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        content += bytes[start..<position]
        position += 1
        try appendEscaped(to: &content)
        start = position
      } else {
        position += 1
      }
    }
    throw failure(.unclosedString)
  }

  /// A string between three quotes each.
  private mutating func longString() throws(TOMLProblem) -> String {
    let quote = bytes[position]
    let unclosed = failure(.unclosedString)
    position += 3
    // "A newline immediately following the opening delimiter will be trimmed."
    if current == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    if current == 0x0A { takeLineBreak() }

    var content: [UInt8] = []
    while let byte = current {
      if isAt(quote, quote, quote) {
        position += 3
        // Up to two quotes may stand before the closing ones.
        var quotes = 0
        while quotes < 2, take(quote) {
          content.append(quote)
          quotes += 1
        }
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\n") {
        content.append(byte)
        takeLineBreak()
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += 1
        if !skipEscapedLineBreak() { try appendEscaped(to: &content) }
      } else {
        content.append(byte)
        position += 1
      }
    }
    throw unclosed
  }

  /// Skips the blanks and line breaks after a backslash at the end of a line.
  private mutating func skipEscapedLineBreak() -> Bool {
    let start = mark
    skipBlanks()
    guard current == UInt8(ascii: "\n") else {
      mark = start
      return false
    }
    while current == UInt8(ascii: "\n") {
      takeLineBreak()
      skipBlanks()
    }
    return true
  }

  /// Adds what stands for the escape whose backslash has been read.
  private mutating func appendEscaped(to content: inout [UInt8]) throws(TOMLProblem) {
    // A line break ends a string on one line, so it is left for that.
    guard let byte = current, byte != UInt8(ascii: "\n") else { return }
    switch byte {
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "e"): content.append(0x1B)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): content.append(byte)
    case UInt8(ascii: "u"):
      content += try scalar(digits: 4)
      return
    case UInt8(ascii: "U"):
      content += try scalar(digits: 8)
      return
    default:
      let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
      throw failure(.unknownEscape(rest.unicodeScalars.first ?? " "))
    }
    position += 1
  }

  private mutating func scalar(digits: Int) throws(TOMLProblem) -> [UInt8] {
    var value: UInt32 = 0
    let number = bytes[(position + 1)...].prefix(digits)
    for byte in number {
      guard let digit = Self.digit(byte), digit < 16 else { throw failure(.notScalar) }
      value = value << 4 | UInt32(digit)
    }
    guard number.count == digits, let scalar = Unicode.Scalar(value) else {
      throw failure(.notScalar)
    }
    position += 1 + digits
    return Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The value of a digit of whatever base.
  static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
