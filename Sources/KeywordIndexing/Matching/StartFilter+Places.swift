extension StartFilter.Tables {
  /// The places of a block at which a pattern may begin, a bit each.
  ///
  /// Eight bytes must be readable from each of the block's places on. `following` is the mask of the
  /// next block, and `carry` tells whether the block before ended in a letter.
  @inline(__always)
  func places(
    at block: UnsafePointer<UInt8>, mask: ByteMask, following: ByteMask, carry: UInt64
  ) -> UInt64 {
    let start = UnsafeRawPointer(block)
    var found: UInt64 = 0
    var words = mask.words & ~(mask.words &<< 1 | carry)
    let isASCII = mask.high | following.high == 0
    while words != 0 {
      let bit = UInt64(truncatingIfNeeded: words.trailingZeroBitCount)
      words &= words &- 1
      let length = wordLength(bit, mask, following)
      let hit = word(start, bit, length) | (isASCII ? 0 : high(bit &+ length, mask, following))
      found |= hit &<< bit
    }
    var leads = mask.leads
    while leads != 0 {
      let bit = UInt64(truncatingIfNeeded: leads.trailingZeroBitCount)
      leads &= leads &- 1
      found |= character(start, bit) &<< bit
    }
    return marks.isEmpty ? found : found | markPlaces(block, outside: mask)
  }

  /// How long the word at that place of a block is, as far as it counts.
  @inline(__always)
  private func wordLength(_ bit: UInt64, _ mask: ByteMask, _ following: ByteMask) -> UInt64 {
    // The bits from this place on, those of the next block behind.
    let words = mask.words &>> bit | (following.words &<< 1) &<< (63 &- bit)
    return UInt64(truncatingIfNeeded: min((~words).trailingZeroBitCount, 8))
  }

  /// 1 if a pattern may begin with the word of that length at that place of a block, else 0.
  @inline(__always)
  private func word(_ start: UnsafeRawPointer, _ bit: UInt64, _ length: UInt64) -> UInt64 {
    // The bit of small letters stands in digits too.
    allows(Self.firstBytes(Self.eightBytes(start, bit) | 0x2020_2020_2020_2020, length))
  }

  /// 1 if the byte at that place of two blocks is outside ASCII: folding may continue a word over it.
  @inline(__always)
  private func high(_ bit: UInt64, _ mask: ByteMask, _ following: ByteMask) -> UInt64 {
    (bit < 64 ? mask.high &>> bit : following.high &>> (bit &- 64)) & 1
  }

  /// 1 if a pattern may begin with the scalar outside ASCII at that place of a block, else 0.
  @inline(__always)
  private func character(_ start: UnsafeRawPointer, _ bit: UInt64) -> UInt64 {
    let eight = Self.eightBytes(start, bit)
    if Self.leadsHan(eight), Self.leadsHan(eight &>> 24), !hasSingles {
      return allows(eight & 0xFFFF_FFFF_FFFF)
    }
    let lead = eight & 0xFF
    if lead >= 0xF0 { return 1 }
    let scalar =
      lead < 0xE0
      ? (lead & 0x1F) &<< 6 | (eight &>> 8 & 0x3F)
      : (lead & 0xF) &<< 12 | (eight &>> 8 & 0x3F) &<< 6 | (eight &>> 16 & 0x3F)
    return firsts[Int(truncatingIfNeeded: scalar &>> 6)] &>> (scalar & 63) & 1
  }

  @inline(__always)
  private func allows(_ beginning: UInt64) -> UInt64 {
    let hash = PatternKey.spread(beginning) &>> shift
    return beginnings[Int(truncatingIfNeeded: hash &>> 6)] &>> (hash & 63) & 1
  }

  /// The lowest `count` bytes, of which there is at least one.
  @inline(__always)
  private static func firstBytes(_ eight: UInt64, _ count: UInt64) -> UInt64 {
    let above = 64 &- 8 &* count
    return (eight &<< above) &>> above
  }

  @inline(__always)
  private static func eightBytes(_ start: UnsafeRawPointer, _ bit: UInt64) -> UInt64 {
    UInt64(
      littleEndian: start.loadUnaligned(
        fromByteOffset: Int(truncatingIfNeeded: bit), as: UInt64.self))
  }

  /// Whether the lowest byte begins a Han character of the main block.
  @inline(__always)
  private static func leadsHan(_ bytes: UInt64) -> Bool {
    UInt8(truncatingIfNeeded: bytes) &- 0xE4 < 6
  }

  /// The bytes of a block that are one of the marks.
  private func markPlaces(_ block: UnsafePointer<UInt8>, outside mask: ByteMask) -> UInt64 {
    var places: UInt64 = 0
    for offset in 0..<ByteMask.width where marks.contains(block[offset]) {
      places |= 1 << UInt64(offset)
    }
    return places & mask.present
  }
}
