/// The runs of a pattern table by key: a hash table with open addressing.
struct PatternRuns: Sendable {
  fileprivate struct Slot {
    var key: UInt64 = 0
    var first: UInt32 = 0
    /// 0 in a free slot.
    var count: UInt32 = 0
    /// A bit for each hash of what may come after the key.
    var sequels: UInt64 = 0
  }

  private var slots: [Slot]
  private let shift: UInt64

  init(_ runs: [(key: UInt64, patterns: Range<Int>)], of table: PatternTable) {
    var size = 16
    while size < runs.count * 2 { size *= 2 }
    shift = UInt64(64 - size.trailingZeroBitCount)
    slots = Array(repeating: Slot(), count: size)
    for run in runs {
      var place = Int(PatternKey.spread(run.key) >> shift)
      while slots[place].count > 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(
        key: run.key, first: UInt32(run.patterns.lowerBound), count: UInt32(run.patterns.count),
        sequels: PatternSequel.all(of: run, in: table))
    }
  }

  /// The table in reach, without bounds checks or reference counts.
  struct Table {
    fileprivate let slots: UnsafeBufferPointer<Slot>
    fileprivate let shift: UInt64

    /// The patterns with that key; none where surely none goes on as the text does.
    @inline(__always)
    func patterns(of key: UInt64, sequel: PatternSequel = .unknown) -> Range<Int>? {
      var place = Int(truncatingIfNeeded: PatternKey.spread(key) &>> shift)
      while slots[place].count > 0 {
        let slot = slots[place]
        if slot.key == key {
          return slot.sequels & sequel.bits != 0
            ? Int(slot.first)..<Int(slot.first &+ slot.count) : nil
        }
        place = (place &+ 1) & (slots.count &- 1)
      }
      return nil
    }
  }

  func withTable<Result>(_ body: (Table) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(Table(slots: $0, shift: shift)) }
  }
}
