import DocumentModel

/// What tells the language of a text: its scripts and its commonest short words.
struct LanguageEvidence {
  private var kana = 0
  private var hangul = 0
  private var cyrillic = 0
  /// Letters that among the languages in Cyrillic Russian has, and those it has not.
  private var russianLetters = 0
  private var otherLetters = 0
  private var english = 0
  private var french = 0
  private var german = 0
  private var spanish = 0

  mutating func addKana() { kana += 1 }

  mutating func addHangul() { hangul += 1 }

  /// Adds a letter of two bytes.
  mutating func addLetter(_ first: UInt8, _ second: UInt8) {
    guard (0xD0...0xD3).contains(first) else { return }
    cyrillic += 1
    guard first == 0xD1 else { return }
    // ы and э against і and ў.
    if second == 0x8B || second == 0x8D { russianLetters += 1 }
    if second == 0x96 || second == 0x9E { otherLetters += 1 }
  }

  /// Adds a word of at most four bytes.
  ///
  /// The words stand as numbers of their bytes in small letters, so that no table of them has to be
  /// made before a text is shown.
  mutating func addWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    var key: UInt32 = 0
    for byte in word { key = key << 8 | UInt32(byte | 0x20) }
    switch key {
    // the, of, and, to, in, for, is, that, with, our, by, we
    case 0x746865, 0x6F66, 0x616E64, 0x746F, 0x696E, 0x666F72, 0x6973, 0x74686174, 0x77697468,
      0x6F7572, 0x6279, 0x7765:
      english += 1
    // le, à, au, les, des, est, dans, une, que, qui, du, et, sur, aux, par, pour
    case 0x6C65, 0xE3A0, 0x6175, 0x6C6573, 0x646573, 0x657374, 0x64616E73, 0x756E65, 0x717565,
      0x717569, 0x6475, 0x6574,
      0x737572, 0x617578, 0x706172, 0x706F7572:
      french += 1
    // der, die, und, den, das, von, zu, mit, sich, ist, dem, für, auf
    case 0x646572, 0x646965, 0x756E64, 0x64656E, 0x646173, 0x766F6E, 0x7A75, 0x6D6974,
      0x73696368, 0x697374, 0x64656D, 0x66E3BC72, 0x617566:
      german += 1
    // el, los, las, del, por, con, su, como, más, sus, y, se
    case 0x656C, 0x6C6F73, 0x6C6173, 0x64656C, 0x706F72, 0x636F6E, 0x7375, 0x636F6D6F,
      0x6DE3A173, 0x737573, 0x79, 0x7365:
      spanish += 1
    default: break
    }
  }

  /// The language of a text with so many Han characters and so many words beside them and kana.
  func language(words: Int, hanCharacters: Int) -> Metadata.Language {
    // A Han character says about as much as two thirds of an English word.
    let eastern = hanCharacters + kana
    if eastern >= 2, eastern > words { return kana * 10 > hanCharacters ? .japanese : .chinese }
    if hangul >= 2, hangul > hanCharacters, hangul > words { return .korean }
    if cyrillic > words * 2 {
      return otherLetters == 0 && russianLetters * 200 > cyrillic ? .russian : .undetermined
    }
    let found: [(Metadata.Language, Int)] = [
      (.english, english), (.french, french), (.german, german), (.spanish, spanish),
    ]
    // The commonest function words make a quarter of a text in their language and of no other.
    guard let best = found.max(by: { $0.1 < $1.1 }), best.1 * 12 >= max(words, 12) else {
      return .undetermined
    }
    return best.0
  }
}
