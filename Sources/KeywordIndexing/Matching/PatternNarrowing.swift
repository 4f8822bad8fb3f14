/// Compares a folded text with patterns that begin alike, all at once.
struct PatternNarrowing {
  let values: UnsafeBufferPointer<UInt32>
  let starts: UnsafeBufferPointer<UInt32>

  /// Appends those of the patterns of a run that stand in the text, the shortest first.
  ///
  /// Their first `depth` characters have been compared; `previous` is the last of these, by its traits and
  /// where it ends, and `folded` goes on behind it.
  @inline(__always)
  func narrow(
    _ run: Range<Int>, depth: Int, previous: (traits: FoldedScalar.Traits, end: Int),
    folded: consuming FoldedText, in stretch: borrowing TextStretch,
    matches: inout [PhraseScan.Match]
  ) {
    var (low, high) = (run.lowerBound, run.upperBound)
    var depth = depth
    var previous = previous
    while true {
      let next = folded.next()
      if Int(starts[low + 1] - starts[low]) == depth {
        let traits = next?.traits ?? stretch.following
        let isInside =
          previous.traits.contains(.word) && traits.contains(.word)
          || !traits.isDisjoint(with: [.extending, .inner])
        if !isInside { matches.append(PhraseScan.Match(pattern: low, end: previous.end)) }
        low += 1
      }
      guard low < high, let next else { return }
      narrow(&low, &high, to: next.value, at: depth)
      guard low < high else { return }
      depth += 1
      previous = (next.traits, next.end)
    }
  }

  /// Keeps those patterns of `low..<high` whose character at `depth` is `value`; all of them are longer.
  @inline(__always)
  private func narrow(_ low: inout Int, _ high: inout Int, to value: UInt32, at depth: Int) {
    let first = self.value(low, depth)
    if high - low == 1 {
      if first != value { low = high }
      return
    }
    let last = self.value(high - 1, depth)
    if first == last {
      if first != value { low = high }
      return
    }
    if value < first || value > last {
      low = high
      return
    }
    low = partition(low, high) { self.value($0, depth) < value }
    high = partition(low, high) { self.value($0, depth) <= value }
  }

  @inline(__always)
  private func value(_ pattern: Int, _ depth: Int) -> UInt32 {
    values[Int(starts[pattern]) + depth]
  }

  /// The first of `low..<high` that is not `before`, which holds for a beginning of them.
  @inline(__always)
  private func partition(_ low: Int, _ high: Int, _ before: (Int) -> Bool) -> Int {
    var (low, high) = (low, high)
    while low < high {
      let middle = (low + high) / 2
      if before(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
