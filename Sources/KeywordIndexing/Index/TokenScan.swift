/// The tokens of a stretch of UTF-8, one after another: each word, and each Han character together with
/// the one after it.
///
/// Words are what spaces or punctuation part, folded as for matching; nothing parts Han characters, so
/// that what is looked up need not begin where a segmenter would have it. Kana and Hangul count as Han.
struct TokenScan {
  /// The token's characters, folded, in UTF-8: those of a word, or one or two Han characters.
  ///
  /// A word of more than `longestWord` bytes is cut there and ends in `cutMark`.
  private(set) var term: [UInt8] = []

  static let longestWord = 64
  /// A byte that stands nowhere in UTF-8.
  static let cutMark: UInt8 = 0xFF

  private var folded: FoldedText
  private var ahead: FoldedText.Element?

  /// The bytes must be UTF-8, and `range` must lie on its scalars.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    folded = FoldedText(bytes, in: range)
    ahead = folded.next()
  }

  /// Where the next token begins, in bytes; its characters are in `term` from then on.
  mutating func next() -> Int? {
    while let element = ahead {
      ahead = folded.next()
      if element.traits.contains(.word) { return word(from: element) }
      if element.isIdeograph { return pair(from: element) }
    }
    return nil
  }

  private mutating func word(from first: FoldedText.Element) -> Int {
    term.removeAll(keepingCapacity: true)
    term.append(utf8: first.value)
    while let element = ahead, element.traits.contains(.word) {
      // One more than the longest shows that there was more.
      if term.count <= Self.longestWord { term.append(utf8: element.value) }
      ahead = folded.next()
    }
    Self.cut(&term)
    return first.start
  }

  private mutating func pair(from first: FoldedText.Element) -> Int {
    term.removeAll(keepingCapacity: true)
    term.append(utf8: first.value)
    if let second = ahead, second.isIdeograph { term.append(utf8: second.value) }
    return first.start
  }

  /// Cuts the term of a word that is too long.
  static func cut(_ term: inout [UInt8]) {
    guard term.count > longestWord else { return }
    term.removeSubrange(longestWord...)
    term.append(cutMark)
  }
}

extension FoldedText.Element {
  /// Whether it is a character of a script that is written without spaces: Han, kana or Hangul.
  var isIdeograph: Bool {
    traits.contains(.wide) && (0x3041...0x31FF).contains(value)
      || (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }
}

extension FoldedText {
  /// Whether a space between two characters is a matter of taste: they are of Han and of a word.
  static func mayPart(_ left: Element, _ right: Element) -> Bool {
    left.isIdeograph && right.traits.intersection([.word, .extending]) == .word
      || left.traits.contains(.word) && right.isIdeograph
  }
}

extension [UInt8] {
  /// Appends a scalar in UTF-8.
  @inline(__always)
  mutating func append(utf8 scalar: UInt32) {
    if scalar < 0x80 {
      append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") { append($0) }
  }
}
