import KeywordIndexing

/// Aligns the tokens of two stretches that belong together: a common subsequence in which rare tokens
/// weigh more than common ones, and tokens side by side more than scattered ones.
///
/// Stretches of more than `largest` pairs of tokens are first cut where both have the same three tokens
/// in order; a part that is larger even then is left unaligned, as in a text that repeats one word a
/// million times.
struct TokenDiff {
  /// The product of the lengths up to which every pair of tokens is looked at.
  private static let largest = 1 << 18
  /// So many pairs of tokens are looked at in all; what comes after is left unaligned.
  private static let budget = 1 << 26

  private let weights: TokenWeights
  private var spent = 0
  private var old: [FoldedToken] = []
  private var new: [FoldedToken] = []
  private var pairs: [(old: Int, new: Int)] = []

  init(_ weights: TokenWeights) {
    self.weights = weights
  }

  /// The pairs of equal tokens of those at `oldPlaces` and `newPlaces`, both ascending.
  ///
  /// - Complexity: O(*n* log *n*) beside the pairs of tokens that are looked at.
  mutating func pairs(
    _ oldPlaces: [Int], of old: [FoldedToken], _ newPlaces: [Int], of new: [FoldedToken]
  ) -> [(old: Int, new: Int)] {
    guard !oldPlaces.isEmpty, !newPlaces.isEmpty else { return [] }
    self.old = oldPlaces.map { old[$0] }
    self.new = newPlaces.map { new[$0] }
    pairs = []
    alignTrimmed(oldPlaces.indices, newPlaces.indices, mayCut: true)
    return pairs.map { (oldPlaces[$0.old], newPlaces[$0.new]) }
  }

  /// Pairs what two stretches begin and end with, and aligns what is between.
  private mutating func alignTrimmed(_ part: Range<Int>, _ other: Range<Int>, mayCut: Bool) {
    var (part, other) = (part, other)
    while let i = part.first, let j = other.first, old[i].term == new[j].term {
      pairs.append((i, j))
      part = part.dropFirst()
      other = other.dropFirst()
    }
    while let i = part.last, let j = other.last, old[i].term == new[j].term {
      pairs.append((i, j))
      part = part.dropLast()
      other = other.dropLast()
    }
    guard !part.isEmpty, !other.isEmpty else { return }
    if part.count <= Self.largest / other.count {
      align(part, other)
    } else if mayCut {
      cut(part, other)
    }
  }

  /// Aligns between the triples of tokens that both stretches have in the same order.
  private mutating func cut(_ part: Range<Int>, _ other: Range<Int>) {
    guard part.count > 2, other.count > 2 else { return }
    var numbers: [[UInt32]: Int] = [:]
    let oldKeys = Self.triples(of: old, in: part, &numbers)
    let newKeys = Self.triples(of: new, in: other, &numbers)
    var (i, j) = (part.lowerBound, other.lowerBound)
    for anchor in EqualChain.pairs(oldKeys, newKeys, weight: { _ in 1 }) {
      let (nextOld, nextNew) = (part.lowerBound + anchor.old, other.lowerBound + anchor.new)
      alignTrimmed(i..<nextOld, j..<nextNew, mayCut: false)
      pairs.append((nextOld, nextNew))
      (i, j) = (nextOld + 1, nextNew + 1)
    }
    alignTrimmed(i..<part.upperBound, j..<other.upperBound, mayCut: false)
  }

  private static func triples(
    of tokens: [FoldedToken], in range: Range<Int>, _ numbers: inout [[UInt32]: Int]
  ) -> [Int] {
    range.dropLast(2).map { index in
      let triple = tokens[index...index + 2].map(\.term)
      if let number = numbers[triple] { return number }
      numbers[triple] = numbers.count
      return numbers.count - 1
    }
  }

  /// How the best alignment of two beginnings ends, and whether the best of those that end in a pair has
  /// another pair right before.
  private struct Step: OptionSet {
    let rawValue: UInt8
    static let skipsNew = Step(rawValue: 1)
    static let pairs = Step(rawValue: 2)
    static let pairFollowsPair = Step(rawValue: 4)
  }

  /// Looks at every pair of tokens.
  private mutating func align(_ part: Range<Int>, _ other: Range<Int>) {
    let width = other.count
    guard spent + part.count * width <= Self.budget else { return }
    spent += part.count * width
    var steps = [Step](repeating: [], count: part.count * width)
    // The best totals of the row above, and of those alignments that end in a pair.
    var best = [Int](repeating: 0, count: width + 1)
    var paired = [Int](repeating: Int.min / 2, count: width + 1)
    for (row, i) in part.enumerated() {
      let weight = weights[old[i]] * 4
      var (diagonal, pairedDiagonal) = (best[0], paired[0])
      for column in 0..<width {
        let (above, pairedAbove) = (best[column + 1], paired[column + 1])
        var step: Step = best[column] > above ? .skipsNew : []
        var total = max(above, best[column])
        paired[column + 1] = Int.min / 2
        if old[i].term == new[other.lowerBound + column].term {
          // A run is worth more than the same words apart.
          let inRun = pairedDiagonal + weight + Self.runBonus
          let alone = diagonal + weight
          if inRun > alone { step.insert(.pairFollowsPair) }
          paired[column + 1] = max(inRun, alone)
          if paired[column + 1] > total {
            total = paired[column + 1]
            step.insert(.pairs)
          }
        }
        best[column + 1] = total
        steps[row * width + column] = step
        (diagonal, pairedDiagonal) = (above, pairedAbove)
      }
    }
    trace(steps, part, other)
  }

  private static let runBonus = 8

  private mutating func trace(_ steps: [Step], _ part: Range<Int>, _ other: Range<Int>) {
    var (row, column) = (part.count - 1, other.count - 1)
    var mustPair = false
    while row >= 0, column >= 0 {
      let step = steps[row * other.count + column]
      if mustPair || step.contains(.pairs) {
        pairs.append((part.lowerBound + row, other.lowerBound + column))
        mustPair = step.contains(.pairFollowsPair)
        row -= 1
        column -= 1
      } else if step.contains(.skipsNew) {
        column -= 1
      } else {
        row -= 1
      }
    }
  }
}
