/// The states of a pattern graph at which the patterns with each key go on: a hash table with open
/// addressing.
struct PatternStarts: Equatable, Sendable {
  struct Start: Equatable {
    var key: UInt64 = 0
    /// Behind the characters of the key; 0, which is no start, in a free slot.
    var state: UInt32 = 0
    /// A bit for each hash of what may come after the key.
    var sequels: UInt64 = 0
  }

  private var slots: [Start]
  private let shift: UInt64

  /// Each of the keys must be another.
  init(_ starts: [Start]) {
    var size = 16
    while size < starts.count * 2 { size *= 2 }
    shift = UInt64(64 - size.trailingZeroBitCount)
    slots = Array(repeating: Start(), count: size)
    for start in starts {
      var place = Int(PatternKey.spread(start.key) >> shift)
      while slots[place].state > 0 { place = (place + 1) & (size - 1) }
      slots[place] = start
    }
  }

  /// All of them by their keys, ascending.
  var sorted: [Start] {
    slots.filter { $0.state > 0 }.sorted { $0.key < $1.key }
  }

  /// The table in reach, without bounds checks or reference counts.
  struct Table {
    fileprivate let slots: UnsafeBufferPointer<Start>
    fileprivate let shift: UInt64

    /// The state behind that key; none where surely no pattern goes on as the text does.
    @inline(__always)
    func state(behind key: PatternKey, sequel: PatternSequel = .unknown) -> Int? {
      var place = Int(truncatingIfNeeded: PatternKey.spread(key.bits) &>> shift)
      while slots[place].state > 0 {
        let slot = slots[place]
        if slot.key == key.bits { return slot.sequels & sequel.bits != 0 ? Int(slot.state) : nil }
        place = (place &+ 1) & (slots.count &- 1)
      }
      return nil
    }
  }

  func withTable<Result>(_ body: (Table) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(Table(slots: $0, shift: shift)) }
  }
}
