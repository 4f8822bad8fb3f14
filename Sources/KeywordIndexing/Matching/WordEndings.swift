/// The last characters of some folded words, to tell quickly what none of them ends in.
struct WordEndings: Sendable {
  /// A bit for each scalar of the basic plane.
  private var last = [UInt64](repeating: 0, count: 1024)
  /// A bit for each pair of ASCII characters.
  private var pairs = [UInt64](repeating: 0, count: 256)

  init(_ words: [[UInt32]]) {
    for word in words {
      guard let end = word.last else { continue }
      if end < 0x10000 { last[Int(end >> 6)] |= 1 << UInt64(end & 63) }
      if let before = word.dropLast().last, before < 0x80, end < 0x80 {
        pairs[Int(before << 1 | end >> 6)] |= 1 << UInt64(end & 63)
      }
    }
  }

  /// Whether a word may end in that character; always so beyond the basic plane.
  func mayEnd(in value: UInt32) -> Bool {
    value >= 0x10000 || last[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0
  }

  /// Whether a word may end in those two ASCII characters.
  func mayEnd(in before: UInt32, _ value: UInt32) -> Bool {
    pairs[Int(before << 1 | value >> 6)] >> UInt64(value & 63) & 1 != 0
  }
}
