/// What the destination of a link means to a reader of a file.
enum LinkDestination: Equatable, Sendable {
  /// A place of the same text, named without its `#`.
  case place(fragment: String)
  /// A file beside the text, and a place in it.
  case file(path: String, fragment: String?)
  /// Something for a browser.
  case address(WebAddress)
  /// Of a kind that is never opened, such as `javascript`.
  case refused(scheme: String)
  /// An empty one, one that no file can have, or one longer than any that is meant.
  case nowhere

  /// In bytes; servers take no longer address.
  private static let longest = 16_384

  /// Reads a destination as the source writes it.
  init(_ source: String) {
    guard source.utf8.count <= Self.longest else {
      self = .nowhere
      return
    }
    let text = source.unicodeScalars.trimmingBlanks
    if text.hasPrefix("#") {
      self = .place(fragment: Self.decoded(text.dropFirst()) ?? String(text.dropFirst()))
    } else if let scheme = Self.scheme(of: text) {
      self =
        WebAddress.schemes.contains(scheme)
        ? .address(WebAddress(text, scheme: scheme)) : .refused(scheme: scheme)
    } else if text.hasPrefix("//") {
      self = .address(WebAddress("https:" + text, scheme: "https"))
    } else {
      self = Self.file(text)
    }
  }

  private static func file(_ text: String) -> LinkDestination {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    // What asks a server for more is no part of a file's name.
    let named = parts.first?.prefix { $0 != "?" } ?? ""
    guard let path = decoded(named), !path.isEmpty,
      !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { return .nowhere }
    return .file(path: path, fragment: parts.count > 1 ? decoded(parts[1]) : nil)
  }

  /// The scheme in lower case (RFC 3986, 3.1); nil where the text begins with none.
  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text.utf8[..<colon]
    guard let first = name.first, isLetter(first),
      name.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) })
    else { return nil }
    return String(text[..<colon]).lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  /// The text with its percent-encoded bytes (RFC 3986, 2.1) as characters; nil where they are no
  /// UTF-8.
  private static func decoded(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      // A sign would be taken for a part of the number.
      let digits = Substring(rest.prefix(2)).filter(\.isHexDigit)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension String.UnicodeScalarView {
  /// The text without blanks and controls at its ends, which browsers overlook too.
  fileprivate var trimmingBlanks: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
