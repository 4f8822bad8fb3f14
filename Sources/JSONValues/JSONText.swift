/// Texts as JSON writes them.
package enum JSONText {
  /// Appends a text in its quotes.
  ///
  /// Control characters are escaped, U+007F to U+009F too: they must not reach a terminal through the
  /// JSON of a text.
  package static func append(_ text: some StringProtocol, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    appendContents(text, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a text, or a part of it that ends with a whole code point, as it stands between quotes.
  package static func appendContents(_ text: some StringProtocol, to output: inout [UInt8]) {
    // Whether the byte before begins one of U+0080 to U+00BF.
    var isLead = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 0x0A: output += "\\n".utf8
      case 0x09: output += "\\t".utf8
      case 0..<0x20, 0x7F: output += escape(byte)
      case 0x80...0x9F where isLead:
        output.removeLast()
        output += escape(byte)
      default: output.append(byte)
      }
      isLead = byte == 0xC2
    }
  }

  private static func escape(_ code: UInt8) -> [UInt8] {
    let digits = String(code, radix: 16)
    return Array("\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
  }
}
