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
    let words = mask.words & ~(mask.words &<< 1 | carry)
    var found = wordPlaces(start, words)
    if mask.leads != 0 { found |= scalarPlaces(start, mask.leads) }
    let uncertain =
      mask.high | following.high == 0
      ? 0 : Self.wordsBeforeHigh(words, mask: mask, in: block)
    if found != 0 { found = certain(start, found, mask, following) }
    if !marks.isEmpty { found |= markPlaces(block, mask) }
    return found | uncertain
  }

  // MARK: - Three bytes

  /// The words whose first three bytes may begin a pattern.
  @inline(__always)
  private func wordPlaces(_ start: UnsafeRawPointer, _ words: UInt64) -> UInt64 {
    var found: UInt64 = 0
    var words = words
    while words != 0 {
      let bit = words.trailingZeroBitCount
      words &= words &- 1
      // The bit of small letters stands in digits too.
      let hit = allows(triple: Self.fourBytes(start, bit) | 0x2020_2020)
      found |= hit &<< UInt64(truncatingIfNeeded: bit)
    }
    return found
  }

  /// The scalars outside ASCII that may begin a pattern.
  @inline(__always)
  private func scalarPlaces(_ start: UnsafeRawPointer, _ leads: UInt64) -> UInt64 {
    var found: UInt64 = 0
    var leads = leads
    while leads != 0 {
      let bit = leads.trailingZeroBitCount
      leads &= leads &- 1
      let four = Self.fourBytes(start, bit)
      let hit =
        StartFilter.isTriple(lead: four & 0xFF) ? allows(triple: four) : allows(scalar: four)
      found |= hit &<< UInt64(truncatingIfNeeded: bit)
    }
    return found
  }

  /// 1 if the lowest three bytes may begin a pattern, else 0.
  @inline(__always)
  private func allows(triple bytes: UInt32) -> UInt64 {
    let place = UInt64(truncatingIfNeeded: StartFilter.place(ofTriple: bytes))
    return triples[Int(truncatingIfNeeded: place &>> 6)] &>> (place & 63) & 1
  }

  /// 1 if the scalar whose bytes begin with the lowest one may begin a pattern, else 0.
  private func allows(scalar bytes: UInt32) -> UInt64 {
    let lead = bytes & 0xFF
    if lead >= 0xF0 { return 1 }
    let scalar =
      lead < 0xE0
      ? (lead & 0x1F) &<< 6 | (bytes &>> 8 & 0x3F)
      : (lead & 0xF) &<< 12 | (bytes &>> 8 & 0x3F) &<< 6 | (bytes &>> 16 & 0x3F)
    return firsts[Int(scalar &>> 6)] &>> UInt64(scalar & 63) & 1
  }

  // MARK: - Whole beginnings

  /// Those of the places found that may still begin a pattern after more than three bytes.
  @inline(__always)
  private func certain(
    _ start: UnsafeRawPointer, _ places: UInt64, _ mask: ByteMask, _ following: ByteMask
  ) -> UInt64 {
    var found: UInt64 = 0
    var places = places
    while places != 0 {
      let bit = UInt64(truncatingIfNeeded: places.trailingZeroBitCount)
      places &= places &- 1
      let eight = UInt64(
        littleEndian: start.loadUnaligned(
          fromByteOffset: Int(truncatingIfNeeded: bit), as: UInt64.self))
      let hit: UInt64
      if mask.words &>> bit & 1 != 0 {
        // The bits from this place on, those of the next block behind.
        let words = mask.words &>> bit | (following.words &<< 1) &<< (63 &- bit)
        let length = UInt64(truncatingIfNeeded: min((~words).trailingZeroBitCount, 8))
        let above = 64 &- 8 &* length
        hit = allows(((eight | 0x2020_2020_2020_2020) &<< above) &>> above)
      } else if Self.leadsHan(eight), Self.leadsHan(eight &>> 24), !hasSingles {
        hit = allows(eight & 0xFFFF_FFFF_FFFF)
      } else {
        hit = 1
      }
      found |= hit &<< bit
    }
    return found
  }

  /// 1 if a pattern has that beginning, or another with the same hash; else 0.
  @inline(__always)
  private func allows(_ beginning: UInt64) -> UInt64 {
    let hash = PatternKey.spread(beginning) &>> shift
    return beginnings[Int(truncatingIfNeeded: hash &>> 6)] &>> (hash & 63) & 1
  }

  @inline(__always)
  private static func fourBytes(_ start: UnsafeRawPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Whether the lowest byte begins a Han character of the main block.
  @inline(__always)
  private static func leadsHan(_ bytes: UInt64) -> Bool {
    UInt8(truncatingIfNeeded: bytes).leadsHan
  }

  // MARK: - What three bytes cannot tell

  /// The words behind which something outside ASCII stands over which folding may continue them.
  private static func wordsBeforeHigh(
    _ starts: UInt64, mask: ByteMask, in block: UnsafePointer<UInt8>
  ) -> UInt64 {
    let bytes = UnsafeBufferPointer(start: block, count: ByteMask.width + 8)
    // Adding a word's first bit to it carries into the bit behind its last.
    var ends = (mask.words &+ starts) & ~mask.words & mask.high
    var words: UInt64 = 0
    while ends != 0 {
      let end = UInt64(truncatingIfNeeded: ends.trailingZeroBitCount)
      ends &= ends &- 1
      let word = last(of: starts & ((1 &<< end) &- 1))
      // The three bytes of a short word reach over its end.
      let isShort = Int(truncatingIfNeeded: end) - (63 - word.leadingZeroBitCount) <= 2
      if !isShort, bytes.endsWord(at: Int(truncatingIfNeeded: end)) { continue }
      words |= word
    }
    // Of the last word of the block the end is not in sight.
    return mask.words &>> 63 != 0 ? words | last(of: starts) : words
  }

  /// The highest of the bits.
  private static func last(of bits: UInt64) -> UInt64 {
    bits == 0 ? 0 : 1 << UInt64(63 - bits.leadingZeroBitCount)
  }

  /// The bytes of a block that are one of the marks.
  private func markPlaces(_ block: UnsafePointer<UInt8>, _ mask: ByteMask) -> UInt64 {
    var places: UInt64 = 0
    for offset in 0..<ByteMask.width where marks.contains(block[offset]) {
      places |= 1 << UInt64(offset)
    }
    return places & mask.present
  }
}
