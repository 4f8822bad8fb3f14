/// The name of a text as an IRI, and back: an address as it is, a file's name with its blanks and the like
/// encoded.
enum SourceReference {
  static func iri(_ source: String) -> String {
    // Of an address, what is encoded already stays as it is.
    source.contains("://") ? encoded(source, besides: forbidden) : encoded(source)
  }

  static func source(_ iri: String) -> String {
    iri.contains("://") ? iri : decoded(iri)
  }

  /// What no IRI may have in it (RFC 3987).
  private static let forbidden = "\"<>\\^`{|}"

  /// Whether a text begins with a scheme and has nothing in it that would have to be encoded.
  static func isIRI(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }
    return scheme.count < text.count && scheme.first?.isASCII == true
      && scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
      && encoded(text, besides: forbidden) == text
  }

  /// A text with its blanks, its control characters and some marks as `%20` and the like.
  static func encoded(_ text: String, besides marks: String = forbidden + "%?#") -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isPlain = byte >= 0x80 || byte > 0x20 && byte < 0x7F
      if isPlain, !marks.utf8.contains(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += "%\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), rest.count >= 2, !digits.hasPrefix("+"),
        let decoded = UInt8(digits, radix: 16)
      {
        bytes.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
