/// The gaps between equal chunks in which those that are left stand.
struct EqualGaps {
  /// The number of equal chunks before each of those that are left.
  let old: [Int]
  let new: [Int]

  /// The chunks that are left, by index, and the pairs of equal ones, all ascending.
  init(_ oldLeft: [Int], _ newLeft: [Int], _ chain: [(old: Int, new: Int)]) {
    old = Self.gaps(oldLeft, chain.map(\.old))
    new = Self.gaps(newLeft, chain.map(\.new))
  }

  private static func gaps(_ left: [Int], _ chain: [Int]) -> [Int] {
    var gap = 0
    return left.map { chunk in
      while gap < chain.count, chain[gap] < chunk { gap += 1 }
      return gap
    }
  }
}

/// Which chunks of two texts belong together, though they are not equal.
struct SimilarPairs {
  /// Indices of chunks; no chunk is in two pairs.
  private(set) var pairs: [(old: Int, new: Int)] = []
  /// Old chunks that have several new ones as like to them as can be.
  private(set) var ties: [(old: Int, new: [Int])] = []

  /// In the same gap, so much in common makes two passages one; of a short one that went into a long one,
  /// so much of the short one.
  private static let leastInPlace = 0.22
  private static let leastContained = 0.55
  /// In the same gap, passages so near to each other in it are compared too, whether or not they share
  /// rare terms.
  private static let reach = 2
  /// A candidate that comes so near to the best is as good.
  private static let tie = 0.98

  /// Pairs chunks in the same gap, then those in different places.
  ///
  /// `leastElsewhere` is what chunks in different places must have in common (as Dice's coefficient); nil
  /// pairs only those in the same gap. Of those elsewhere, any that are preferred come first.
  init(
    _ similar: SimilarChunks, oldCount: Int, newCount: Int, gaps: EqualGaps?,
    leastElsewhere: Double?, isPreferred: (_ old: Int, _ new: Int) -> Bool = { _, _ in false }
  ) {
    var candidates: [[SimilarChunks.Candidate]] = (0..<oldCount).map(similar.candidates)
    if let gaps { Self.addNeighbours(to: &candidates, similar, gaps) }
    var oldTaken = [Bool](repeating: false, count: oldCount)
    var newTaken = [Bool](repeating: false, count: newCount)
    if let gaps {
      let inPlace = candidates.map { ofOne in
        ofOne.filter { candidate in
          gaps.old[candidate.old] == gaps.new[candidate.new]
            && (candidate.dice >= Self.leastInPlace || candidate.containment >= Self.leastContained)
        }.sorted { $0.new < $1.new }
      }.flatMap(\.self)
      let weighed = inPlace.map { candidate in
        HeaviestChain.Pair(
          old: candidate.old, new: candidate.new,
          weight: Int(Double(candidate.shared) * (candidate.dice + candidate.containment) * 4))
      }
      for index in HeaviestChain.indices(of: weighed, newCount: newCount) {
        pairs.append((weighed[index].old, weighed[index].new))
        oldTaken[weighed[index].old] = true
        newTaken[weighed[index].new] = true
      }
    }
    guard let leastElsewhere else { return }
    let likeEnough = candidates.flatMap(\.self).filter { candidate in
      candidate.dice >= leastElsewhere && !oldTaken[candidate.old] && !newTaken[candidate.new]
    }.sorted {
      ($0.dice * Double($0.shared), $1.old, $1.new) > ($1.dice * Double($1.shared), $0.old, $0.new)
    }
    let preferred = likeEnough.filter { isPreferred($0.old, $0.new) }
    let others = likeEnough.filter { !isPreferred($0.old, $0.new) }
    choose(from: preferred, &oldTaken, &newTaken)
    choose(from: others, &oldTaken, &newTaken)
  }

  /// Takes the candidates in their order, as long as both chunks are free.
  private mutating func choose(
    from candidates: [SimilarChunks.Candidate], _ oldTaken: inout [Bool],
    _ newTaken: inout [Bool]
  ) {
    let byOld = Dictionary(grouping: candidates, by: \.old)
    for candidate in candidates where !oldTaken[candidate.old] && !newTaken[candidate.new] {
      let equals = byOld[candidate.old, default: []].filter { other in
        !newTaken[other.new] && other.dice >= candidate.dice * Self.tie
      }
      if equals.count > 1 { ties.append((candidate.old, equals.map(\.new))) }
      pairs.append((candidate.old, candidate.new))
      oldTaken[candidate.old] = true
      newTaken[candidate.new] = true
    }
  }

  /// Adds to the candidates the passages that stand at about the same place of the same gap.
  private static func addNeighbours(
    to candidates: inout [[SimilarChunks.Candidate]], _ similar: SimilarChunks, _ gaps: EqualGaps
  ) {
    var firstNew: [Int: Int] = [:]
    for (index, gap) in gaps.new.enumerated() where firstNew[gap] == nil { firstNew[gap] = index }
    var firstOld: [Int: Int] = [:]
    for (index, gap) in gaps.old.enumerated() {
      if firstOld[gap] == nil { firstOld[gap] = index }
      guard let start = firstNew[gap], let first = firstOld[gap] else { continue }
      let place = start + index - first
      for other in max(start, place - reach)...(place + reach)
      where other < gaps.new.count && gaps.new[other] == gap {
        guard !candidates[index].contains(where: { $0.new == other }) else { continue }
        candidates[index].append(similar.candidate(index, other))
      }
    }
  }
}
