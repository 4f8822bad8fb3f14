/// Pairs the equal elements of two sequences in order: a difference of sequences that takes about
/// linear time whatever they are.
///
/// What both begin and end with is paired first. Of the rest, elements that stand once in both are
/// paired where they stand in the same order (as "patience diff" does), and the same is done between
/// these. Where nothing stands once, the first of each kind is paired with the first, and so on: with
/// ten thousand equal paragraphs there is nothing better to know.
struct EqualChain {
  /// Deeper gaps are not searched for elements that stand once in them.
  private static let deepest = 12

  private let old: [Int]
  private let new: [Int]
  private let weight: (Int) -> Int
  private var pairs: [(old: Int, new: Int)] = []

  /// The pairs of places, ascending; elements below zero are equal to none.
  ///
  /// `weight` is that of a place of the old sequence.
  ///
  /// - Complexity: O(*n* log *n*) in the number of elements.
  static func pairs(
    _ old: [Int], _ new: [Int], weight: @escaping (Int) -> Int
  ) -> [(old: Int, new: Int)] {
    var chain = EqualChain(old: old, new: new, weight: weight)
    var gaps = [(old: old.indices, new: new.indices, depth: 0)]
    while let gap = gaps.popLast() {
      gaps += chain.fill(gap.old, gap.new, depth: gap.depth)
    }
    return chain.pairs.sorted { $0.old < $1.old }
  }

  private init(old: [Int], new: [Int], weight: @escaping (Int) -> Int) {
    self.old = old
    self.new = new
    self.weight = weight
  }

  /// Pairs what it can between two stretches, and returns the gaps that are left.
  private mutating func fill(
    _ oldGap: Range<Int>, _ newGap: Range<Int>, depth: Int
  ) -> [(old: Range<Int>, new: Range<Int>, depth: Int)] {
    var (oldGap, newGap) = (oldGap, newGap)
    while let i = oldGap.first, let j = newGap.first, isEqual(i, j) {
      pairs.append((i, j))
      oldGap = oldGap.dropFirst()
      newGap = newGap.dropFirst()
    }
    while let i = oldGap.last, let j = newGap.last, isEqual(i, j) {
      pairs.append((i, j))
      oldGap = oldGap.dropLast()
      newGap = newGap.dropLast()
    }
    guard !oldGap.isEmpty, !newGap.isEmpty else { return [] }
    var places: [Int: (old: [Int], new: [Int])] = [:]
    for i in oldGap where old[i] >= 0 { places[old[i], default: ([], [])].old.append(i) }
    for j in newGap where new[j] >= 0 { places[new[j], default: ([], [])].new.append(j) }
    var candidates = places.values.compactMap { places in
      places.old.count == 1 && places.new.count == 1 ? (places.old[0], places.new[0]) : nil
    }
    let standOnce = !candidates.isEmpty && depth < Self.deepest
    if !standOnce { candidates = places.values.flatMap { Array(zip($0.old, $0.new)) } }
    let ordered = candidates.sorted { $0.0 < $1.0 }.map { pair in
      HeaviestChain.Pair(
        old: pair.0, new: pair.1 - newGap.lowerBound, weight: weight(pair.0))
    }
    let chain = HeaviestChain.indices(of: ordered, newCount: newGap.count)
      .map { (old: ordered[$0].old, new: ordered[$0].new + newGap.lowerBound) }
    pairs += chain
    guard standOnce else { return [] }
    return gaps(between: chain, oldGap, newGap).map { ($0.old, $0.new, depth + 1) }
  }

  private func isEqual(_ i: Int, _ j: Int) -> Bool { old[i] >= 0 && old[i] == new[j] }

  private func gaps(
    between chain: [(old: Int, new: Int)], _ oldGap: Range<Int>, _ newGap: Range<Int>
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    var gaps: [(old: Range<Int>, new: Range<Int>)] = []
    var (i, j) = (oldGap.lowerBound, newGap.lowerBound)
    for pair in chain + [(oldGap.upperBound, newGap.upperBound)] {
      if i < pair.old, j < pair.new { gaps.append((i..<pair.old, j..<pair.new)) }
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    return gaps
  }
}
