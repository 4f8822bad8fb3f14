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

  /// The distinct features of a chunk, ascending, and how often each stands in it.
  private struct Bag {
    var features: [(key: UInt64, count: Int, weight: Int)] = []
    var weight = 0

    init(_ keys: [UInt64]) {
      for key in keys.sorted() {
        if features.last?.key == key {
          features[features.count - 1].count += 1
        } else {
          features.append((key, 1, 0))
        }
      }
    }

    mutating func weigh(_ weight: (UInt64) -> Int) {
      self.weight = 0
      for index in features.indices {
        features[index].weight = weight(features[index].key)
        self.weight += features[index].weight * features[index].count
      }
    }

    func shared(with other: Bag) -> Int {
      var (i, j, shared) = (0, 0, 0)
      while i < features.count, j < other.features.count {
        let (left, right) = (features[i], other.features[j])
        if left.key == right.key { shared += min(left.count, right.count) * left.weight }
        if left.key <= right.key { i += 1 }
        if right.key <= left.key { j += 1 }
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
  /// The new chunks that have each feature.
  private var postings: [UInt64: [Int]] = [:]

  init(_ oldChunks: [Range<Int>], _ newChunks: [Range<Int>], _ links: TokenLinks) {
    var oldBags = oldChunks.map { Bag(Self.features(of: links.old, $0) { links.toNew[$0] < 0 }) }
    var newBags = newChunks.map { Bag(Self.features(of: links.new, $0) { links.toOld[$0] < 0 }) }
    var counts: [UInt64: Int] = [:]
    for bag in oldBags + newBags {
      for feature in bag.features { counts[feature.key, default: 0] += feature.count }
    }
    let weight = { (key: UInt64) in TokenWeights.rarity(ofCount: counts[key] ?? 0) }
    for index in oldBags.indices { oldBags[index].weigh(weight) }
    for index in newBags.indices { newBags[index].weigh(weight) }
    self.oldBags = oldBags
    self.newBags = newBags
    for (index, bag) in newBags.enumerated() {
      for feature in bag.features { postings[feature.key, default: []].append(index) }
    }
  }

  /// What tells chunks apart: words, and pairs of Han characters, one of which by itself says little.
  private static func features(
    of text: ComparedText, _ chunk: Range<Int>, where isFree: (Int) -> Bool
  ) -> [UInt64] {
    var features: [UInt64] = []
    var previous: UInt32?
    for index in chunk {
      let token = text.tokens[index]
      guard isFree(index), token.isWord else {
        previous = nil
        continue
      }
      if token.kind == .word {
        features.append(UInt64(token.term))
        previous = nil
      } else {
        if let previous { features.append(UInt64(previous + 1) << 32 | UInt64(token.term)) }
        previous = token.term
      }
    }
    return features
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
    for entry in oldBags[old].features {
      guard let places = postings[entry.key], places.count <= Self.commonest else { continue }
      for place in places { scores[place, default: 0] += entry.weight }
    }
    let best = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostCandidates)
    return best.map { candidate(old, $0.key) }
  }
}
