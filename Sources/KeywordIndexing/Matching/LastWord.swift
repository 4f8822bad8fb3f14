/// The last letters of a stretch of ASCII, up to eight, as a number.
struct LastWord: Hashable, Sendable {
  private var letters: UInt64 = 0

  /// The last word of folded characters; nil where they do not end in one of ASCII.
  init?(of values: [UInt32]) {
    let word = values.reversed().prefix { $0.isASCIIWord }
    guard !word.isEmpty else { return nil }
    for value in word.prefix(8) { letters = letters << 8 | UInt64(value) }
  }

  /// The word that ends at `end`, which becomes where it begins; none of it lies before `limit`.
  @inline(__always)
  init(endingAt end: inout Int, downTo limit: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var count = 0
    while end > limit, bytes[end - 1].isWordASCII {
      end -= 1
      // The bit of small letters stands in digits too.
      if count < 8 { letters = letters << 8 | UInt64(bytes[end] | 0x20) }
      count += 1
    }
  }
}

/// The last characters of some folded words: a bit for each scalar of the basic plane.
struct LastCharacters: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ words: [[UInt32]]) {
    for word in words {
      if let last = word.last, last < 0x10000 { bits[Int(last >> 6)] |= 1 << UInt64(last & 63) }
    }
  }

  /// Always so beyond the basic plane.
  func contains(_ value: UInt32) -> Bool {
    value >= 0x10000 || bits[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0
  }
}
