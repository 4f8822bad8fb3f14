import DocumentModel

/// The folded characters of a stretch of UTF-8, one after another, each with the bytes it stands for.
///
/// White space is one space. It is nothing where it is layout, so that a line may end anywhere between
/// two characters that a writer sets side by side:
///
/// - between Han characters, between Han and a mark, and beside East Asian punctuation;
/// - between two quotation marks, and between two dashes;
/// - after a slash or the sign of percent, and after a hyphen or dash that has nothing between itself and
///   what stands before it;
/// - at the end of a line, between words and a hyphen or dash that a word follows, and after a soft
///   hyphen.
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
  /// Behind the last byte that was folded.
  private(set) var position: Int
  private let end: Int
  /// The character that comes after a space just returned.
  private var waiting: Element?
  /// What else the character just returned decomposes to, and how much of it was returned.
  private var rest: (scalar: UInt32, start: Int, index: Int, count: Int) = (0, 0, 0, 0)
  private var previous: FoldedScalar.Traits = []
  private var isFirst = true
  /// Whether the last character is a hyphen or dash with something visible right before it.
  private var endsInJoiningDash = false

  /// The bytes must be UTF-8, and `range` must lie on its scalars.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Goes on in the middle of a text, where no white space was just passed; `previous` are the traits of
  /// the character before.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, after previous: FoldedScalar.Traits
  ) {
    self.init(bytes, in: range)
    self.previous = previous
    isFirst = false
  }

  @inline(__always)
  mutating func next() -> Element? {
    // Most characters of most texts have nothing around them to decide about: a letter before ASCII, a
    // space between two words, a Han character before another or before ASCII.
    if position + 3 < end, waiting == nil, rest.index == rest.count {
      let first = bytes[position]
      if first.isWordASCII, bytes[position + 1] < 0x80 {
        position += 1
        note(.word, joined: true)
        let value = UInt32(first < 0x5B && first > 0x40 ? first | 0x20 : first)
        return Element(value: value, traits: .word, start: position - 1, end: position)
      }
      if first == 0x20, previous == .word, bytes[position + 1].isWordASCII {
        position += 1
        note(.space, joined: false)
        return Element(value: 0x20, traits: .space, start: position - 1, end: position)
      }
      if first.leadsHan, bytes.isPlain(at: position + 3) {
        let start = position
        let scalar = decode()
        note(.wide, joined: true)
        return Element(value: scalar.value, traits: .wide, start: start, end: position)
      }
    }
    return nextInContext()
  }

  private mutating func nextInContext() -> Element? {
    if let element = waiting {
      waiting = nil
      note(element.traits, joined: false)
      return element
    }
    if rest.index < rest.count { return nextInner() }
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

  /// The next of the characters that the last one of the text decomposes to.
  private mutating func nextInner() -> Element {
    let scalar = DecomposedScalar(rest.scalar).rest[rest.index]
    rest.index += 1
    note(scalar.traits.subtracting(.inner), joined: true)
    return Element(
      value: scalar.value, traits: scalar.traits, start: rest.start, end: position)
  }

  private mutating func note(_ traits: FoldedScalar.Traits, joined: Bool) {
    endsInJoiningDash =
      joined && !traits.isDisjoint(with: Self.dashes) && !isFirst && !previous.contains(.space)
    previous = traits
    isFirst = false
  }

  private static let dashes: FoldedScalar.Traits = [.hyphen, .dash]

  /// Whether white space separates what stands around it; `next` ends at `position`.
  private func isSpace(_ gap: Gap, before next: FoldedScalar.Traits) -> Bool {
    if isFirst || previous.contains(.roomy) { return false }
    if previous.contains(.wide), !next.contains(.word) { return false }
    // After a full stop it tells the end of a sentence from the middle of an address.
    if next.contains(.wide), !previous.contains(.fullStop),
      next.contains(.roomy) || !previous.contains(.word)
    {
      return false
    }
    if previous.contains(.closing) || endsInJoiningDash { return false }
    if previous.contains(.quote), next.contains(.quote) { return false }
    if !next.isDisjoint(with: Self.dashes) {
      if !previous.isDisjoint(with: Self.dashes) { return false }
      if gap.hasLineBreak, !previous.isDisjoint(with: [.word, .quote]), isWord(at: position) {
        return false
      }
    }
    return !(gap.hasLineBreak && gap.followsSoftHyphen)
  }

  /// Whether a letter or digit stands at `place`.
  private func isWord(at place: Int) -> Bool {
    guard place < end else { return false }
    let scalar = bytes.scalar(at: place, before: end).value
    return FoldedScalar(folding: scalar).traits.contains(.word)
  }

  /// Takes in the invisible characters after `element`, the ones that belong to it as a part of it.
  private mutating func absorbExtenders(into element: inout Element) {
    while position < end, bytes[position] >= 0x80 {
      let (scalar, next) = bytes.scalar(at: position, before: end)
      guard let folded = FoldedScalar(alone: scalar),
        folded.traits.isSuperset(of: [.ignorable, .extending])
      else { return }
      position = next
      element.end = next
    }
  }

  /// Folds the next scalar; what else it decomposes to comes next.
  private mutating func decode() -> FoldedScalar {
    let start = position
    let scalar: UInt32
    (scalar, position) = bytes.scalar(at: start, before: end)
    if let folded = FoldedScalar(alone: scalar) { return folded }
    let decomposed = DecomposedScalar(scalar)
    rest = (scalar, start, 0, decomposed.rest.count)
    return decomposed.first
  }
}
