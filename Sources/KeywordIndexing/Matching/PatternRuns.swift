/// The runs of a pattern table by key: a hash table with open addressing.
struct PatternRuns: Sendable {
  struct Slot {
    var key: UInt64 = 0
    var first: UInt32 = 0
    /// 0 in a free slot.
    var count: UInt32 = 0
  }

  private(set) var slots: [Slot]
  private let shift: UInt64

  init(_ runs: [(key: UInt64, patterns: Range<Int>)]) {
    var size = 16
    while size < runs.count * 2 { size *= 2 }
    shift = UInt64(64 - size.trailingZeroBitCount)
    slots = Array(repeating: Slot(), count: size)
    for run in runs {
      var place = Int(PatternKey.spread(run.key) >> shift)
      while slots[place].count > 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(
        key: run.key, first: UInt32(run.patterns.lowerBound), count: UInt32(run.patterns.count))
    }
  }

  /// The patterns with that key.
  @inline(__always)
  func patterns(of key: UInt64, in slots: UnsafeBufferPointer<Slot>) -> Range<Int>? {
    var place = Int(truncatingIfNeeded: PatternKey.spread(key) &>> shift)
    while slots[place].count > 0 {
      let slot = slots[place]
      if slot.key == key { return Int(slot.first)..<Int(slot.first + slot.count) }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }
}
