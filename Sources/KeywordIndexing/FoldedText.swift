import DocumentModel

/// The folded characters of a stretch of UTF-8, one after another, each with the bytes it stands for.
///
/// White space is one space, and nothing between Han characters, beside a hyphen at which a line was
/// broken, and after a soft hyphen at which a line was broken.
struct FoldedText: IteratorProtocol {
  struct Element: Equatable {
    var value: UInt32
    var traits: FoldedScalar.Traits
    /// Where it begins and ends, in bytes; marks that belong to it are part of it.
    var start: Int
    var end: Int
  }

  /// What white space stood before the character at hand.
  private struct Gap {
    var start: Int
    var end: Int
    var hasLineBreak = false
    var followsSoftHyphen: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int
  /// The character that comes after a space just returned.
  private var waiting: Element?
  private var previous: FoldedScalar.Traits = []
  private var isFirst = true
  /// Whether the last character is a hyphen with a word right before it.
  private var endsInJoiningHyphen = false

  /// The bytes must be UTF-8, and `range` must lie on its scalars.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Element? {
    if let element = waiting {
      waiting = nil
      note(element.traits, joined: false)
      return element
    }
    // Most characters of most texts: a letter with nothing before it to decide about.
    if position + 1 < end, bytes[position].isWordASCII, bytes[position + 1] < 0x80 {
      let scalar = FoldedScalar(folding: UInt32(bytes[position]))
      position += 1
      note(.word, joined: true)
      return Element(
        value: scalar.value, traits: scalar.traits, start: position - 1, end: position)
    }
    var gap: Gap?
    var softHyphen = false
    while position < end {
      let start = position
      let scalar = decode()
      if scalar.traits.isDisjoint(with: [.space, .ignorable]) {
        var element = Element(
          value: scalar.value, traits: scalar.traits, start: start, end: position)
        if position < end, bytes[position] >= 0x80 { absorbExtenders(into: &element) }
        guard let gap, isSpace(gap, before: scalar.traits) else {
          note(scalar.traits, joined: true)
          return element
        }
        waiting = element
        note(.space, joined: false)
        return Element(value: 0x20, traits: .space, start: gap.start, end: gap.end)
      } else if scalar.traits.contains(.space) {
        if gap == nil { gap = Gap(start: start, end: position, followsSoftHyphen: softHyphen) }
        gap?.end = position
        if scalar.traits.contains(.lineBreak) { gap?.hasLineBreak = true }
      } else {
        softHyphen = scalar.value == 0xAD
      }
    }
    return nil
  }

  /// Passes over the ASCII letters and digits that come next; the last character must be part of
  /// the same word.
  mutating func skipWord() {
    guard waiting == nil else { return }
    let start = position
    while position < end, bytes[position].isWordASCII { position += 1 }
    if position > start { note(.word, joined: true) }
  }

  private mutating func note(_ traits: FoldedScalar.Traits, joined: Bool) {
    endsInJoiningHyphen = joined && traits.contains(.hyphen) && previous.contains(.word)
    previous = traits
    isFirst = false
  }

  /// Whether white space separates what stands around it.
  private func isSpace(_ gap: Gap, before next: FoldedScalar.Traits) -> Bool {
    if isFirst { return false }
    let eastAsian: FoldedScalar.Traits = [.wide, .quote]
    if !previous.isDisjoint(with: eastAsian), !next.isDisjoint(with: eastAsian),
      previous.contains(.wide) || next.contains(.wide)
    {
      return false
    }
    if endsInJoiningHyphen, next.contains(.word) { return false }
    guard gap.hasLineBreak else { return true }
    return !(gap.followsSoftHyphen || (next.contains(.hyphen) && previous.contains(.word)))
  }

  /// Takes in the invisible characters after `element`, the ones that belong to it as a part of it.
  private mutating func absorbExtenders(into element: inout Element) {
    while position < end, bytes[position] >= 0x80 {
      let start = position
      let scalar = decode()
      guard scalar.traits.isSuperset(of: [.ignorable, .extending]) else {
        position = start
        return
      }
      element.end = position
    }
  }

  private mutating func decode() -> FoldedScalar {
    let first = UInt32(bytes[position])
    if first < 0x80 {
      position += 1
      return FoldedScalar(folding: first)
    }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0x7F >> UInt32(count))
    let limit = Swift.min(position + count, end)
    for index in position + 1..<Swift.max(limit, position + 1) {
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    position = limit
    return FoldedScalar(folding: scalar)
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or digit.
  @inline(__always)
  fileprivate var isWordASCII: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
