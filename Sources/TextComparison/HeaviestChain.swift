/// Of some pairs of places in two sequences, those that stand in the same order in both and weigh most
/// together.
enum HeaviestChain {
  struct Pair {
    var old: Int
    var new: Int
    var weight: Int
  }

  /// The indices of the chosen pairs, ascending; no place of either sequence is in two of them.
  ///
  /// `pairs` must ascend in `old`.
  ///
  /// - Complexity: O(*n* log *m*) in the numbers of pairs and of places in the new sequence.
  static func indices(of pairs: [Pair], newCount: Int) -> [Int] {
    // The best chain that ends before a place of the new sequence, in a tree of prefix maxima
    // (Fenwick 1994).
    var best = [(weight: Int, pair: Int)](repeating: (0, -1), count: newCount + 1)
    var previous = [Int](repeating: -1, count: pairs.count)
    var totals = [Int](repeating: 0, count: pairs.count)
    var index = 0
    while index < pairs.count {
      // Pairs of one old place do not follow each other: all are weighed before any is entered.
      var end = index
      while end < pairs.count, pairs[end].old == pairs[index].old {
        var place = pairs[end].new
        var found = (weight: 0, pair: -1)
        while place > 0 {
          if best[place].weight > found.weight { found = best[place] }
          place &= place - 1
        }
        previous[end] = found.pair
        totals[end] = found.weight + max(1, pairs[end].weight)
        end += 1
      }
      for entered in index..<end {
        var place = pairs[entered].new + 1
        while place <= newCount {
          if best[place].weight < totals[entered] { best[place] = (totals[entered], entered) }
          place += place & -place
        }
      }
      index = end
    }
    var last = totals.indices.max { totals[$0] < totals[$1] } ?? -1
    var chain: [Int] = []
    while last >= 0 {
      chain.append(last)
      last = previous[last]
    }
    return chain.reversed()
  }
}
