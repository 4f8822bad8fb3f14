extension TextEncoding {
  /// The encoding of a text whose `opening` is all ASCII but switches to another script and back, or nil.
  static func byEscapes(
    _ opening: ArraySlice<UInt8>, declared: () -> TextEncoding?
  ) -> TextEncoding? {
    if isHZ(opening) { return .hz }
    return isISO2022JP(opening, declared: declared) ? .iso2022JP : nil
  }

  /// Whether a text of ASCII switches to Chinese and back (RFC 1843).
  private static func isHZ(_ bytes: ArraySlice<UInt8>) -> Bool {
    var inside = false
    var pairs = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == 0x7E, byte == 0x7B { inside = true }
      if previous == 0x7E, byte == 0x7D, inside {
        inside = false
        pairs += 1
      }
      // Within the braces stand only pairs of printing characters.
      if inside, byte <= 0x20 { return false }
      previous = byte
    }
    return pairs > 0
  }

  /// Whether a text of ASCII switches to Japanese (RFC 1468), by what it declares or by ICU's judgement.
  ///
  /// Logs of terminals hold some of its sequences too, but no characters of Japanese.
  private static func isISO2022JP(
    _ opening: ArraySlice<UInt8>, declared: () -> TextEncoding?
  ) -> Bool {
    let start = opening.indices.dropLast().first { index in
      let next = opening[index + 1]
      return opening[index] == 0x1B && (next == 0x24 || next == 0x28)
    }
    guard let start else { return false }
    // ICU looks at no more than the first 8 KB of what it is given.
    let sample = Array(opening[start...])
    guard declared() == .iso2022JP || guess(sample, rank: 0) == .iso2022JP else { return false }
    let text = TranscodedText(sample, from: .iso2022JP, goesOn: true)
    // Characters that only makers of computers had are damage to ICU.
    return text.undecodableBytes * 50 <= sample.count && text.bytes.contains { $0 >= 0x80 }
  }
}
