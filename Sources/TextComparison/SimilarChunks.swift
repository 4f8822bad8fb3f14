import KeywordIndexing

/// Finds, for stretches of the old text, those of the new text that share most with them.
///
/// Only tokens that are not linked yet count.
struct SimilarChunks {
  struct Candidate {
    /// Indices of the chunks.
    var old: Int
    var new: Int
    /// What both have in common, in weights of tokens.
    var shared: Int
    /// That, as a share of the mean of both, from 0 to 1 (Dice's coefficient).
    var dice: Double
    /// That, as a share of the smaller of both.
    var containment: Double
  }

  /// The distinct terms of a chunk, ascending, and how often each stands in it.
  private struct Bag {
    var terms: [(term: UInt32, count: Int, weight: Int)] = []
    var weight = 0

    init(_ tokens: some Sequence<FoldedToken>, _ weights: TokenWeights) {
      let sorted = tokens.map { ($0.term, weights[$0]) }.sorted { $0.0 < $1.0 }
      for (term, weight) in sorted {
        self.weight += weight
        if terms.last?.term == term {
          terms[terms.count - 1].count += 1
        } else {
          terms.append((term, 1, weight))
        }
      }
    }

    func shared(with other: Bag) -> Int {
      var (i, j, shared) = (0, 0, 0)
      while i < terms.count, j < other.terms.count {
        let (left, right) = (terms[i], other.terms[j])
        if left.term == right.term { shared += min(left.count, right.count) * left.weight }
        if left.term <= right.term { i += 1 }
        if right.term <= left.term { j += 1 }
      }
      return shared
    }
  }

  /// A term that stands in more chunks does not tell which one is meant, and is not looked up: without
  /// this, ten thousand paragraphs of one wording were compared each with each.
  private static let commonest = 32
  /// So many chunks that share rare terms are compared in full.
  private static let mostCandidates = 6

  private let oldBags: [Bag]
  private let newBags: [Bag]
  /// The new chunks that have each term.
  private var postings: [UInt32: [Int]] = [:]

  init(
    _ oldChunks: [Range<Int>], _ newChunks: [Range<Int>], _ links: TokenLinks,
    _ weights: TokenWeights
  ) {
    oldBags = oldChunks.map { chunk in
      Bag(chunk.lazy.filter { links.toNew[$0] < 0 }.map { links.old.tokens[$0] }, weights)
    }
    newBags = newChunks.map { chunk in
      Bag(chunk.lazy.filter { links.toOld[$0] < 0 }.map { links.new.tokens[$0] }, weights)
    }
    for (index, bag) in newBags.enumerated() {
      for entry in bag.terms { postings[entry.term, default: []].append(index) }
    }
  }

  /// What an old chunk and a new one have in common.
  func candidate(_ old: Int, _ new: Int) -> Candidate {
    let (left, right) = (oldBags[old], newBags[new])
    let shared = left.shared(with: right)
    return Candidate(
      old: old, new: new, shared: shared,
      dice: Double(2 * shared) / Double(max(1, left.weight + right.weight)),
      containment: Double(shared) / Double(max(1, min(left.weight, right.weight))))
  }

  /// The new chunks that share the most rare terms with an old one.
  func candidates(for old: Int) -> [Candidate] {
    var scores: [Int: Int] = [:]
    for entry in oldBags[old].terms {
      guard let places = postings[entry.term], places.count <= Self.commonest else { continue }
      for place in places { scores[place, default: 0] += entry.weight }
    }
    let best = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostCandidates)
    return best.map { candidate(old, $0.key) }
  }
}
