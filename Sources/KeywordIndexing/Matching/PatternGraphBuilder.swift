/// Builds the graph of some patterns, or puts them into one that there is.
struct PatternGraphBuilder {
  private var states: PatternStates

  var cells: [PatternCell] { states.cells }

  /// Builds on the cells of another graph, whose states stay what they are.
  init(on cells: [PatternCell] = []) {
    states = PatternStates(cells)
  }

  /// The state behind the first `depth` characters of a range of patterns, which have these in common;
  /// it also holds what `base` holds, a state behind the same characters.
  ///
  /// The patterns' formulations come after those of `base`.
  mutating func state(
    of range: Range<Int>, in list: PatternList, depth: Int, over base: Int = PatternStates.end
  ) -> Int {
    let old = PatternState(base, in: states.cells)
    var formulations = old.formulations
    var rest = range
    while let first = rest.first, list.spellings[first].count == depth {
      let formulation = list.spellings[first].formulation
      if formulations.last != formulation { formulations.append(formulation) }
      rest = first + 1..<rest.upperBound
    }
    var state: Int
    if old.edges.isEmpty {
      state = chain(of: rest, in: list, depth: depth)
    } else {
      var edges = old.edges
      var place = 0
      forEachEdge(of: rest, in: list, at: depth) { character, group, builder in
        while place < edges.count, edges[place].character < character { place += 1 }
        if place == edges.count || edges[place].character != character {
          edges.insert((character, PatternStates.end), at: place)
        }
        edges[place].state = builder.state(
          of: group, in: list, depth: depth + 1, over: edges[place].state)
      }
      state = states.branch(edges)
    }
    for formulation in formulations {
      state = states.state(PatternCell(.formulation, formulation), then: state)
    }
    return state
  }

  /// The state behind the first `depth` characters of patterns that are all longer.
  private mutating func chain(of range: Range<Int>, in list: PatternList, depth: Int) -> Int {
    guard let first = range.first else { return PatternStates.end }
    let shared = list.shared(by: range, from: depth)
    var state: Int
    if shared > 0 {
      state = self.state(of: range, in: list, depth: depth + shared)
    } else {
      var edges: [(character: UInt32, state: Int)] = []
      forEachEdge(of: range, in: list, at: depth) { character, group, builder in
        edges.append((character, builder.state(of: group, in: list, depth: depth + 1)))
      }
      state = states.branch(edges)
    }
    for index in (depth..<depth + shared).reversed() {
      let character = list.character(of: first, at: index)
      state = states.state(PatternCell(.character, Int(character)), then: state)
    }
    return state
  }

  /// Calls `body` with each character that stands at `depth` in a range, and the patterns that have it.
  private mutating func forEachEdge(
    of range: Range<Int>, in list: PatternList, at depth: Int,
    _ body: (UInt32, Range<Int>, inout PatternGraphBuilder) -> Void
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let character = list.character(of: start, at: depth)
      var end = start + 1
      while end < range.upperBound, list.character(of: end, at: depth) == character { end += 1 }
      body(character, start..<end, &self)
      start = end
    }
  }
}
