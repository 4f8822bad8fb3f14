/// What an annotation is known by everywhere: a UUID in lower case, or the name that another program gave.
package struct AnnotationID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  private static let scheme = "urn:uuid:"
  /// Of a name that another program gave and that is no IRI by itself.
  private static let nameScheme = "urn:tifa:note:"

  /// Takes an identifier as it stands in a file, a UUID with or without `urn:uuid:`; nil for an empty one.
  package init?(_ text: String) {
    var name = text
    while name.hasPrefix(Self.nameScheme) {
      name = SourceReference.decoded(String(name.dropFirst(Self.nameScheme.count)))
    }
    guard !name.isEmpty else { return nil }
    self.text = Self.uuid(in: name) ?? name
  }

  /// Makes a new one: version 4 of RFC 9562, 122 random bits.
  package init(using generator: inout some RandomNumberGenerator) {
    self.init(version: 4, high: generator.next(), low: generator.next())
  }

  /// Makes the one that belongs to 128 bits of a digest: version 8 of RFC 9562.
  package init(digest: (high: UInt64, low: UInt64)) {
    self.init(version: 8, high: digest.high, low: digest.low)
  }

  /// Puts version and variant in the place of the bits that are theirs.
  private init(version: UInt64, high: UInt64, low: UInt64) {
    let digits =
      Self.hexadecimal(high & ~0xF000 | version << 12)
      + Self.hexadecimal(low & ~(0b11 << 62) | 0b10 << 62)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append("-") }
      text.append(digit)
    }
    self.text = text
  }

  /// As an IRI, which is what JSON-LD asks for.
  package var iri: String {
    if Self.isUUID(text) { return Self.scheme + text }
    return SourceReference.isIRI(text)
      ? text : Self.nameScheme + SourceReference.encoded(text)
  }

  package var description: String { text }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// In lower case and without its scheme; nil for what is none.
  private static func uuid(in text: String) -> String? {
    var bare = text
    if text.utf8.count > 36, text.prefix(scheme.count).lowercased() == scheme {
      bare = String(text.dropFirst(scheme.count))
    }
    return isUUID(bare) ? bare.lowercased() : nil
  }

  private static func isUUID(_ text: String) -> Bool {
    text.utf8.count == 36
      && text.utf8.enumerated().allSatisfy { index, byte in
        switch index {
        case 8, 13, 18, 23: byte == UInt8(ascii: "-")
        default: (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
        }
      }
  }
}
