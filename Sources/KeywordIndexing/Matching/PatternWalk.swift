/// Compares a folded text with all patterns that begin alike, at once: a walk through their graph.
struct PatternWalk {
  let cells: UnsafeBufferPointer<PatternCell>

  /// Appends those of the patterns behind a state that stand in the text, the shortest first, of one
  /// pattern its formulations from the last to the first.
  ///
  /// `previous` is the last of the characters that led to the state, by its traits and where it ends, and
  /// `folded` goes on behind it. Returns how far the text was read.
  @inline(__always)
  func walk(
    from state: Int, previous: (traits: FoldedScalar.Traits, end: Int),
    folded: consuming FoldedText, in stretch: borrowing TextStretch,
    matches: inout [PhraseScan.Match]
  ) -> Int {
    var state = state
    var previous = previous
    while true {
      let next = folded.next()
      var cell = cells[state]
      while true {
        if cell.is(.formulation) {
          let traits = next?.traits ?? stretch.following
          let isInside =
            previous.traits.contains(.word) && traits.contains(.word)
            || !traits.isDisjoint(with: [.extending, .inner])
          if !isInside {
            matches.append(PhraseScan.Match(formulation: cell.number, end: previous.end))
          }
          state &-= 1
        } else if cell.is(.jump) {
          state = cell.number
        } else {
          break
        }
        cell = cells[state]
      }
      guard let next else { return folded.position }
      let wanted = next.value &<< 2
      if cell.is(.character) {
        guard cell.bits == wanted else { return folded.position }
        state &-= 1
      } else {
        guard let target = target(of: wanted, from: state, edges: cell.number) else {
          return folded.position
        }
        state = target
      }
      previous = (next.traits, next.end)
    }
  }

  /// The state to which the edge of a branch leads that has the character of a cell.
  @inline(__always)
  private func target(of character: UInt32, from branch: Int, edges: Int) -> Int? {
    var low = branch &- 2 &* edges
    var count = edges
    while count > 4 {
      let half = count / 2
      if cells[low &+ half].bits <= character {
        low &+= half
        count &-= half
      } else {
        count = half
      }
    }
    for edge in low..<low &+ count where cells[edge].bits == character {
      return cells[edge &+ edges].number
    }
    return nil
  }
}
