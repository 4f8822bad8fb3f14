import CUnicode

extension TextEncoding {
  /// As much of a text as its encoding is judged by.
  private static let window = DocumentReader.openingBytes

  /// The encoding in which a text most likely is, by its first bytes.
  ///
  /// A mark decides, then zero bytes, then sequences that switch to another script, then whether it is UTF-8,
  /// then what a server or a page says of it if its bytes bear it out, then whether characters of East Asia or
  /// letters of a language are in use; what is none of these is judged by ICU's statistics of languages.
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
    if let multibyte = MultibyteReading.likeliest(sample) { return multibyte.encoding }
    if let table = Orthography.encoding(of: sample) { return table }
    let guess = isEnough ? byStatistics(sample) : ofFewLetters(sample)
    return guess.map { turkish(instead: $0, sample) } ?? .utf8
  }

  /// The tables for Western Europe and for Turkish differ in six letters, which the one has for Icelandic,
  /// whose other letters stand in every sentence.
  private static func turkish(instead guess: TextEncoding, _ sample: [UInt8]) -> TextEncoding {
    guard guess == western else { return guess }
    let letters = Set(SampledText(sample, in: western).letters)
    return !letters.isDisjoint(with: ["ð", "ý", "þ", "Ð", "Ý", "Þ"])
      && letters.isDisjoint(with: ["á", "é", "í", "ó", "ú", "æ"]) ? windowsTurkish : guess
  }

  /// Fewer bytes beyond ASCII say nothing of a language.
  private static let fewest = 4

  /// The table in which the few bytes beyond ASCII make sense, else nil: what makes sense in none is damage.
  private static func ofFewLetters(_ sample: [UInt8]) -> TextEncoding? {
    let texts = [western, windowsCentral, macintosh].map { ($0, SampledText(sample, in: $0)) }
      .filter { $0.1.isOfWords }
    return (texts.first { $0.1.oddities == 0 } ?? texts.first)?.0
  }

  /// Whether the bytes are UTF-8, or were before a few of them were damaged or a piece of another text was put
  /// in; the last character may be cut.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var whole = 0
    // Those of three bytes or more, which hardly come about by chance.
    var long = 0
    var broken = 0
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let length = UTF8Scan.length(of: bytes, at: at)
        if length > 1 { whole += 1 }
        if length > 2 { long += 1 }
        if length <= 0, at - length < bytes.count { broken += 1 }
        at += abs(length)
      }
    }
    return broken == 0 || whole > 8 * broken || long >= 4 && long > 2 * broken
  }

  /// Whether bytes that are not UTF-8 are likely to be in the encoding that a page declares.
  private static func bearsOut(
    _ declared: TextEncoding, _ sample: [UInt8], isEnough: Bool
  ) -> Bool {
    guard declared != .utf8, makesSense(sample, in: declared) else { return false }
    guard isEnough else { return true }
    let multibyte = MultibyteReading.likeliest(sample)
    if declared.isMultibyte {
      return multibyte == nil || MultibyteReading.makesSense(sample, in: declared)
    }
    // In a table of single bytes nearly anything makes sense, pages of East Asia too.
    if let multibyte, multibyte.count >= fewestAgainstDeclared { return false }
    return !(byStatistics(sample)?.isMultibyte ?? false)
  }

  /// Fewer characters may be letters of a table of single bytes by chance.
  private static let fewestAgainstDeclared = 8

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
      if guess.name.hasPrefix("UTF-"), !isWide(sample, guess) { continue }
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
    let oddities = SampledText(sample, in: .macintosh).oddities
    return oddities * 2 < SampledText(sample, in: guess).oddities ? .macintosh : guess
  }
}
