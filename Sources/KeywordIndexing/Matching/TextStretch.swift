/// A stretch of a text that is scanned for phrases, and what stands before its places.
struct TextStretch: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  /// On scalars.
  let range: Range<Int>
  /// What comes right after the range.
  let following: FoldedScalar.Traits
  /// What stands right before it.
  private let preceding: FoldedScalar.Traits

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    following =
      range.upperBound < bytes.count
      ? FoldedScalar(folding: bytes.scalar(at: range.upperBound, before: bytes.count).value).traits
        .intersection([.word, .extending]) : []
    if range.lowerBound > 0 {
      let before = bytes.scalarStart(atOrBefore: range.lowerBound - 1)
      let scalar = bytes.scalar(at: before, before: range.lowerBound).value
      preceding = FoldedScalar(folding: scalar).traits.intersection(.word)
    } else {
      preceding = []
    }
  }

  /// The folded text from `place` on, at which a character begins.
  func folded(from place: Int) -> FoldedText {
    let rest = place..<range.upperBound
    // A dash joins lines only after something visible.
    return isDash(place)
      ? FoldedText(bytes, in: rest, after: precedingTraits(place)) : FoldedText(bytes, in: rest)
  }

  /// Whether a hyphen or dash stands at `place`.
  func isDash(_ place: Int) -> Bool {
    if bytes[place] < 0x80 { return bytes[place] == 0x2D }
    let scalar = bytes.scalar(at: place, before: range.upperBound).value
    return FoldedScalar(folding: scalar).value == 0x2D
  }

  /// Whether a word that has a letter at `place` begins there.
  @inline(__always)
  func isWordStart(_ place: Int) -> Bool {
    // Most words stand after one space, and that after something visible.
    if place - 2 >= range.lowerBound, bytes[place - 1] == 0x20, bytes[place - 2] > 0x20,
      bytes[place - 2] < 0x7F
    {
      return true
    }
    return !precedingTraits(place).contains(.word)
  }

  /// The traits of the folded character before the one at `place`.
  private func precedingTraits(_ place: Int) -> FoldedScalar.Traits {
    var start = place
    var end = place
    var isSpaced = false
    while true {
      guard start > range.lowerBound else {
        return isSpaced || preceding.isEmpty ? .space : preceding
      }
      end = start
      start = bytes.scalarStart(atOrBefore: start - 1)
      let traits = FoldedScalar(folding: bytes.scalar(at: start, before: end).value).traits
      if traits.isDisjoint(with: [.space, .ignorable]) { break }
      if traits.contains(.space) { isSpaced = true }
    }
    // Whether the space between counts depends on what it stands between.
    var folded = FoldedText(bytes, in: start..<range.upperBound)
    var traits: FoldedScalar.Traits = []
    while let element = folded.next(), element.start < place { traits = element.traits }
    return traits
  }
}
