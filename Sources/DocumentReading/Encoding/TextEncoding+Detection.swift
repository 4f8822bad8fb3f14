import CUnicode

extension TextEncoding {
  /// As much of a text as its encoding is judged by.
  private static let window = DocumentReader.openingBytes

  /// The encoding in which a text most likely is, by its first bytes.
  ///
  /// A mark decides, then zero bytes, then whether it is UTF-8, then what a server or a page says of it if its
  /// bytes bear it out; what is none of these is judged by ICU's statistics of languages.
  static func detected(in bytes: [UInt8], declared: TextEncoding? = nil) -> TextEncoding {
    if let marked = bytes.withUnsafeBufferPointer({ byMark($0) ?? byZeros($0) }) { return marked }
    // The same bytes decide whether the opening is looked at or the whole; ASCII decides nothing.
    let first = bytes.firstIndex { $0 >= 0x80 || $0 == 0x7E } ?? bytes.endIndex
    let start = max(0, first - window / 4)
    let end = min(bytes.count, first < window ? window : first + window)
    guard first < end else { return .utf8 }
    let sample = Array(bytes[start..<end])
    if isHZ(sample) { return TextEncoding(label: "hz") ?? .utf8 }
    if isUTF8(sample) { return .utf8 }
    let declared = declared ?? self.declared(in: bytes)
    let isEnough = sample.count { $0 >= 0x80 } >= fewest
    if let declared, bearsOut(declared, sample, isEnough: isEnough) { return declared }
    return (isEnough ? byStatistics(sample) : western(sample)) ?? .utf8
  }

  /// Fewer bytes beyond ASCII say nothing of a language.
  private static let fewest = 4

  /// Windows' western table, if the few bytes beyond ASCII make sense in it, else nil.
  ///
  /// Letters in words, quotes and signs make sense; what does not is damage.
  private static func western(_ sample: [UInt8]) -> TextEncoding? {
    guard let western = TextEncoding(label: "windows-1252") else { return nil }
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

  private static func byMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return TextEncoding(label: "utf-32")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return TextEncoding(label: "utf-16")
    }
    return nil
  }

  /// UTF-16 and UTF-32 without a mark: line ends and spaces leave zero bytes in them, which no text
  /// has in any other encoding.
  private static func byZeros(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.contains(0) else { return nil }
    var best: (encoding: TextEncoding, share: Double)?
    for label in ["utf-32le", "utf-32be", "utf-16le", "utf-16be"] {
      guard let encoding = TextEncoding(label: label) else { continue }
      let text = TranscodedText(sample, from: encoding, goesOn: true)
      let share = text.undecodableBytes == 0 ? usualShare(of: text.bytes) : 0
      if share > best?.share ?? 0.8 { best = (encoding, share) }
    }
    return best?.encoding
  }

  /// How much of a text is of scripts that are in use; none of one with control characters.
  private static func usualShare(of utf8: [UInt8]) -> Double {
    var usual = 0
    var count = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      count += 1
      switch scalar.value {
      case 9, 10, 13, 0x20...0x7E, 0xA0...0x6FF, 0x1E00...0x206F, 0x20A0...0x27BF, 0x3000...0x30FF,
        0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F300...0x1FAFF:
        usual += 1
      case 0..<0x20: return 0
      default: break
      }
    }
    return count > 1 ? Double(usual) / Double(count) : 0
  }

  /// Whether a text of ASCII switches to Chinese and back (RFC 1843).
  private static func isHZ(_ bytes: [UInt8]) -> Bool {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
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

  /// Whether the bytes are UTF-8, or were before a few of them were damaged; the first and the last
  /// character may be cut.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
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

  private static func guess(_ sample: [UInt8], rank: Int32) -> TextEncoding? {
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
    guard guess.name.hasPrefix("windows-125") || guess.name.hasPrefix("ISO-8859"),
      let mac = TextEncoding(label: "macintosh")
    else { return guess }
    return oddities(sample, in: mac) * 2 < oddities(sample, in: guess) ? mac : guess
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
