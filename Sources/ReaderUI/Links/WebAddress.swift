/// An address for a browser, written so that what is shown is what is opened.
///
/// Whatever a terminal would hide, or show in another order than it has, is percent-encoded, as a
/// browser does with it too. A host in Punycode stays as it is.
package struct WebAddress: Hashable, Sendable {
  /// The kinds of address that are handed to a browser.
  static let schemes: Set<String> = ["http", "https", "mailto"]

  package let text: String
  /// The server, or the addressee of a letter.
  let host: String

  /// Takes an address that begins with `scheme`, which is one of `schemes`.
  init(_ source: String, scheme: String) {
    var text = ""
    for scalar in source.unicodeScalars {
      if scalar.isPlain {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in UTF8.encode(scalar) ?? .init() { text += Self.encoded(byte) }
      }
    }
    self.text = text
    host = Self.host(of: text.dropFirst(scheme.utf8.count + 1))
  }

  /// Whether letters beyond ASCII stand in the host, which may look like others.
  var hasForeignHost: Bool { !host.utf8.allSatisfy { $0 < 0x80 } }

  private static func host(of rest: Substring) -> String {
    let authority = rest.drop { $0 == "/" || $0 == "\\" }
      .prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    guard rest.first == "/" else { return String(authority) }
    // A name before `@` is no part of the server, however much it looks like one.
    return authority.lastIndex(of: "@").map { String(authority[authority.index(after: $0)...]) }
      ?? String(authority)
  }

  private static func encoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
  }
}

extension Unicode.Scalar {
  /// Whether it shows, in its place, and has no meaning to a shell or a terminal: what is more goes
  /// encoded.
  fileprivate var isPlain: Bool {
    if value < 0x80 {
      return value > 0x20 && value < 0x7F && !"\"'<>`\\^{|}".unicodeScalars.contains(self)
    }
    // Scripts written from right to left.
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      return false
    default: break
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .otherSymbol:
      return !properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }
}
