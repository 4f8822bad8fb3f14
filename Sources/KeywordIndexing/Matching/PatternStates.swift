/// The states of a pattern graph that is being built: two of the same cells, with the same states behind
/// them, are one.
struct PatternStates {
  private(set) var cells: [PatternCell]
  /// The states made here, in a hash table with open addressing; `end` in its free slots.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var count = 0

  /// At which no pattern goes on.
  static let end = 0

  /// Goes on behind the cells of another graph, if they are any.
  init(_ cells: [PatternCell] = []) {
    self.cells = cells.isEmpty ? [PatternCell(.branch, 0)] : cells
  }

  /// The state of a character or a formulation that another state follows.
  mutating func state(_ cell: PatternCell, then next: Int) -> Int {
    var place = place(of: Self.hash(UInt64(next), cell))
    while slots[place] > 0 {
      let state = Int(slots[place])
      if cells[state] == cell, PatternState.following(state, in: cells) == next { return state }
      place = (place + 1) & (slots.count - 1)
    }
    if next != cells.count - 1 { cells.append(PatternCell(.jump, next)) }
    cells.append(cell)
    return note(at: place)
  }

  /// The state with those edges, ascending by their characters.
  mutating func branch(_ edges: [(character: UInt32, state: Int)]) -> Int {
    if edges.count == 1 {
      return state(PatternCell(.character, Int(edges[0].character)), then: edges[0].state)
    }
    var new = edges.map { PatternCell(.character, Int($0.character)) }
    new += edges.map { PatternCell(.jump, $0.state) }
    new.append(PatternCell(.branch, edges.count))
    var place = place(of: new.reduce(0, Self.hash))
    while slots[place] > 0 {
      let state = Int(slots[place])
      if cells[state] == new[new.count - 1],
        cells[(state + 1 - new.count)...state].elementsEqual(new)
      {
        return state
      }
      place = (place + 1) & (slots.count - 1)
    }
    cells += new
    return note(at: place)
  }

  /// Notes the topmost state as one that was made.
  private mutating func note(at place: Int) -> Int {
    let state = cells.count - 1
    slots[place] = UInt32(state)
    count += 1
    if count * 2 > slots.count { grow() }
    return state
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for state in old where state > 0 {
      var place = place(of: hash(of: Int(state)))
      while slots[place] > 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = state
    }
  }

  // MARK: - Hashes

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private func hash(of state: Int) -> UInt64 {
    let cell = cells[state]
    return cell.is(.branch)
      ? cells[(state - 2 * cell.number)...state].reduce(0, Self.hash)
      : Self.hash(UInt64(PatternState.following(state, in: cells)), cell)
  }

  /// That of a cell after what has that hash, or after a state.
  private static func hash(_ before: UInt64, _ cell: PatternCell) -> UInt64 {
    let spread = PatternKey.spread(before << 32 ^ UInt64(cell.bits))
    return PatternKey.spread(spread ^ spread >> 32) >> 32
  }
}
