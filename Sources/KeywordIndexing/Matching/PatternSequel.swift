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

  /// The bits of all sequels that the patterns have that begin with a key.
  static func all(of key: PatternKey, at state: Int, in cells: [PatternCell]) -> UInt64 {
    let after = PatternState(state, in: cells)
    guard after.formulations.isEmpty else { return UInt64.max }
    var bits: UInt64 = 0
    for edge in after.edges {
      guard key.isWord else {
        bits |= PatternSequel(edge.character).bits
        continue
      }
      let next = PatternState(edge.state, in: cells)
      guard next.formulations.isEmpty else { return UInt64.max }
      for second in next.edges { bits |= PatternSequel(edge.character, second.character).bits }
    }
    return bits
  }
}
