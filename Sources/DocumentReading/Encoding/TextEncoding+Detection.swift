import CUnicode

extension TextEncoding {
  /// As much of a text as its encoding is judged by.
  private static let window = DocumentReader.openingBytes

  /// The encoding in which a text most likely is, by its first bytes.
  ///
  /// A mark decides, then zero bytes, then sequences that switch to another script, then whether it is UTF-8,
  /// then what a server or a page says of it if its bytes bear it out; what is none of these is judged by ICU's
  /// statistics of languages.
  static func detected(in bytes: [UInt8], declared: TextEncoding? = nil) -> TextEncoding {
    if let marked = bytes.withUnsafeBufferPointer({ byMark($0) ?? byZeros($0) }) { return marked }
    // A server may name any encoding, but not everything can be so.
    let said = { declared.flatMap { $0.isOfPages ? $0 : nil } ?? self.declared(in: bytes) }
    // The same bytes decide whether the opening is looked at or the whole.
    let first = bytes.firstIndex { $0 >= 0x80 } ?? bytes.endIndex
    if first >= min(window, bytes.count),
      let escaped = byEscapes(bytes.prefix(window), declared: said)
    {
      return escaped
    }
    let start = max(0, first - window / 4)
    let end = min(bytes.count, first < window ? window : first + window)
    guard first < end else { return .utf8 }
    let sample = Array(bytes[start..<end])
    if isUTF8(sample) { return .utf8 }
    let isEnough = sample.count { $0 >= 0x80 } >= fewest
    if let declared = said(), bearsOut(declared, sample, isEnough: isEnough) { return declared }
    return (isEnough ? byStatistics(sample) : western(sample)) ?? .utf8
  }

  /// Fewer bytes beyond ASCII say nothing of a language.
  private static let fewest = 4

  /// Windows' western table, if the few bytes beyond ASCII make sense in it, else nil.
  ///
  /// Letters in words, quotes and signs make sense; what does not is damage.
  private static func western(_ sample: [UInt8]) -> TextEncoding? {
    let text = TranscodedText(sample, from: western, goesOn: true)
    let signs = punctuation.union(["€", "£", "§", "°", "©", "®", "™"])
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    let makesSense = scalars.indices.allSatisfy { index in
      if scalars[index].isASCII || signs.contains(scalars[index]) { return true }
      let around = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
      return scalars[index].properties.isAlphabetic
        && around.contains { $0.isASCII && $0.properties.isAlphabetic }
    }
    return makesSense ? western : nil
  }

  private static let punctuation: Set<Unicode.Scalar> = [
    "“", "”", "‘", "’", "–", "—", "…", "•", "·", "«", "»", "\u{A0}",
  ]

  /// Whether the bytes are UTF-8, or were before a few of them were damaged; the first and the last
  /// character may be cut.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var whole = 0
    var broken = 0
    bytes.withUnsafeBufferPointer { bytes in
      var at = bytes.firstIndex { $0 & 0xC0 != 0x80 } ?? 0
      while at < bytes.count {
        let length = UTF8Scan.length(of: bytes, at: at)
        if length > 1 { whole += 1 }
        if length <= 0, at - length < bytes.count { broken += 1 }
        at += abs(length)
      }
    }
    return broken == 0 || whole > 8 * broken
  }

  /// Whether bytes that are not UTF-8 are likely to be in the encoding that a page declares.
  private static func bearsOut(
    _ declared: TextEncoding, _ sample: [UInt8], isEnough: Bool
  ) -> Bool {
    guard declared != .utf8, makesSense(sample, in: declared) else { return false }
    // In a table of single bytes nearly anything makes sense, pages of East Asia too.
    guard isEnough, !declared.isMultibyte, let likeliest = byStatistics(sample) else { return true }
    return !likeliest.isMultibyte
  }

  /// Whether nearly every byte has a meaning in the encoding.
  private static func makesSense(_ sample: [UInt8], in encoding: TextEncoding) -> Bool {
    let most = sample.count { $0 >= 0x80 } / 50
    return TranscodedText(sample, from: encoding, goesOn: true).undecodableBytes <= most
  }

  /// The likeliest encoding in which nearly every byte has a meaning, else the likeliest.
  private static func byStatistics(_ sample: [UInt8]) -> TextEncoding? {
    var likeliest: TextEncoding?
    for rank in 0..<12 {
      guard let guess = guess(sample, rank: Int32(rank)) else { break }
      if likeliest == nil { likeliest = guess }
      if makesSense(sample, in: guess) {
        return macintosh(instead: guess, sample)
      }
    }
    return likeliest
  }

  static func guess(_ sample: [UInt8], rank: Int32) -> TextEncoding? {
    var name = [CChar](repeating: 0, count: 64)
    guard cunicode_detect_encoding(sample, sample.count, rank, &name, name.count) else {
      return nil
    }
    let label = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    return TextEncoding(label: label)
  }

  /// ICU does not know Mac Roman and takes it for a table of Windows; there its small letters are
  /// capitals and signs within words.
  private static func macintosh(instead guess: TextEncoding, _ sample: [UInt8]) -> TextEncoding {
    guard guess.name.hasPrefix("windows-125") || guess.name.hasPrefix("ISO-8859") else {
      return guess
    }
    return oddities(sample, in: .macintosh) * 2 < oddities(sample, in: guess) ? .macintosh : guess
  }

  /// How often a sign stands between letters, or a capital after a small letter.
  private static func oddities(_ sample: [UInt8], in encoding: TextEncoding) -> Int {
    let text = TranscodedText(sample, from: encoding, goesOn: true)
    var count = 0
    var before: Unicode.Scalar = " "
    var middle: Unicode.Scalar = " "
    for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
      if middle.value >= 0x80, !middle.properties.isLowercase {
        let isCapital = middle.properties.isUppercase && before.properties.isLowercase
        let isSign =
          !middle.properties.isAlphabetic && !punctuation.contains(middle)
          && before.properties.isAlphabetic && scalar.properties.isAlphabetic
        if isCapital || isSign { count += 1 }
      }
      (before, middle) = (middle, scalar)
    }
    return count
  }
}
