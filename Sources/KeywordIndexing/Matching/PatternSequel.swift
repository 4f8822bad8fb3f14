/// What comes after a pattern's key, as one of 64 hashes: of the next two characters after a word, of
/// the next one after two characters.
///
/// Most words at which a pattern could begin are followed by something else than the pattern is; this
/// tells so before any pattern is compared.
struct PatternSequel {
  /// The bit of the hash; all bits where anything may come.
  let bits: UInt64

  /// What cannot be told from the bytes as they stand.
  static let unknown = PatternSequel(bits: UInt64.max)

  private init(bits: UInt64) {
    self.bits = bits
  }

  @inline(__always)
  init(_ character: UInt32) {
    bits = 1 &<< UInt64(character & 63)
  }

  @inline(__always)
  init(_ first: UInt32, _ second: UInt32) {
    self.init(first &* 5 &+ second)
  }

  /// The bytes at `place` behind a word, as far as folding leaves two of them as they are but for their
  /// case.
  @inline(__always)
  init(afterWord place: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    guard place + 1 < end else {
      self = .unknown
      return
    }
    let (first, second) = (bytes[place], bytes[place + 1])
    guard first == 0x20 || first.isWordASCII, second.isWordASCII else {
      self = .unknown
      return
    }
    // The bit of small letters stands in digits and the space too.
    self.init(UInt32(first | 0x20), UInt32(second | 0x20))
  }

  /// The bits of all sequels that the patterns of a run have.
  static func all(of run: (key: UInt64, patterns: Range<Int>), in table: PatternTable) -> UInt64 {
    var bits: UInt64 = 0
    for pattern in run.patterns {
      let values = table.values[Int(table.starts[pattern])..<Int(table.starts[pattern + 1])]
      if run.key >> 63 == 1 {
        guard values.count > 2 else { return UInt64.max }
        bits |= PatternSequel(values[values.startIndex + 2]).bits
      } else {
        let word = values.prefix(PatternKey.longestWord).prefix { $0.isASCIIWord }
        let rest = values.dropFirst(word.count)
        guard rest.count > 1 else { return UInt64.max }
        bits |= PatternSequel(rest[rest.startIndex], rest[rest.startIndex + 1]).bits
      }
    }
    return bits
  }
}
