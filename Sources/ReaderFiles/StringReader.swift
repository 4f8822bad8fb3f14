/// Reads a string of TOML: basic or literal, on one line or several.
struct StringReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  /// Begins at the opening quote, which stands at `position`.
  init(_ bytes: ArraySlice<UInt8>, from position: Int) {
    (self.bytes, self.position) = (bytes, position)
  }

  mutating func string() throws(ValueReader.Failure) -> String {
    guard position < bytes.endIndex else { throw ValueReader.Failure(what: "the text is missing") }
    let quote = bytes[position]
    let isLong = isAt([quote, quote, quote])
    position += isLong ? 3 : 1
    // "A newline immediately following the opening delimiter will be trimmed."
    if isLong, isAt([0x0D, 0x0A]) { position += 2 } else if isLong, isAt([0x0A]) { position += 1 }

    var content: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      if isLong ? isAt([quote, quote, quote]) : byte == quote {
        position += isLong ? 3 : 1
        // Up to two quotes may stand before the closing ones.
        while isLong, position < bytes.endIndex, bytes[position] == quote {
          content.append(quote)
          position += 1
        }
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\n"), !isLong { break }
      position += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        content += try escaped()
      } else {
        content.append(byte)
      }
    }
    throw ValueReader.Failure(what: "the text is not closed")
  }

  /// What stands for the escape whose backslash has been read.
  private mutating func escaped() throws(ValueReader.Failure) -> [UInt8] {
    guard position < bytes.endIndex else { return [] }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "e"): return [0x1B]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    case UInt8(ascii: "U"): return try scalar(digits: 8)
    case 0x20, 0x09, 0x0D, 0x0A:
      while position < bytes.endIndex, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[position]) {
        position += 1
      }
      return []
    default:
      throw ValueReader.Failure(what: "there is no escape '\\\(Unicode.Scalar(byte))'")
    }
  }

  private mutating func scalar(digits: Int) throws(ValueReader.Failure) -> [UInt8] {
    let text = String(decoding: bytes[position...].prefix(digits), as: UTF8.self)
    guard text.utf8.count == digits, text.allSatisfy(\.isHexDigit),
      let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value)
    else { throw ValueReader.Failure(what: "'\\u' is not followed by a character's number") }
    position += digits
    return Array(String(Character(scalar)).utf8)
  }

  private func isAt(_ sequence: [UInt8]) -> Bool {
    bytes[position...].starts(with: sequence)
  }
}
