/// The beginning of a pattern, by which the patterns that may stand at a place are looked up: the first
/// word up to its eighth character, or else the first two characters.
///
/// Every pattern that begins as the text does at a place has the key of that place, or the short key of
/// its first character.
struct PatternKey: Hashable {
  /// The ASCII letters and digits of a word, from the lowest byte on; or the second character, the first
  /// above it, and the highest bit, which no word has.
  let bits: UInt64

  /// How many characters of a word count.
  static let longestWord = 8

  /// Stands for the second character of a pattern that has only one.
  static let noCharacter = UInt32.max

  init(bits: UInt64) {
    self.bits = bits
  }

  init(_ first: UInt32, _ second: UInt32) {
    bits = 1 << 63 | UInt64(first) << 32 | UInt64(second)
  }

  /// The key of a pattern's folded characters.
  init(_ values: some Collection<UInt32>) {
    var word: UInt64 = 0
    var count: UInt64 = 0
    for value in values.prefix(Self.longestWord) {
      guard value.isASCIIWord else { break }
      word |= UInt64(value) << (8 * count)
      count += 1
    }
    self =
      count > 0
      ? PatternKey(bits: word)
      : PatternKey(values.first ?? 0, values.dropFirst().first ?? Self.noCharacter)
  }

  /// Whether it is that of a word.
  var isWord: Bool { bits >> 63 == 0 }

  /// The two characters of a key that is no word's.
  var characters: (first: UInt32, second: UInt32) {
    (UInt32(bits >> 32 & 0x7FFF_FFFF), UInt32(truncatingIfNeeded: bits))
  }

  /// How many characters all patterns with that key begin with.
  var length: Int {
    isWord ? (71 - bits.leadingZeroBitCount) / 8 : characters.second == Self.noCharacter ? 1 : 2
  }

  /// Spreads the bits, so that the highest ones can be taken for a place in a table.
  @inline(__always)
  static func spread(_ bits: UInt64) -> UInt64 {
    bits &* 0x9E37_79B9_7F4A_7C15
  }
}

extension UInt32 {
  /// Whether it is a folded ASCII letter or digit.
  @inline(__always)
  var isASCIIWord: Bool {
    (0x61...0x7A).contains(self) || (0x30...0x39).contains(self)
  }
}
