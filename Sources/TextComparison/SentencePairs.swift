import DocumentModel

/// Which sentences of two texts became each other, as their links have it: each has more of its words in
/// the other than in any third one.
struct SentencePairs {
  /// Where both stand, as indices of tokens; ascending in `old`, no sentence in two pairs.
  private(set) var pairs: [(old: Range<Int>, new: Range<Int>)] = []

  /// So many of the words of the shorter one must be linked, as a share: a phrase that both happen to have
  /// does not make one of the other.
  private static let leastLinked = 0.25

  /// - Complexity: O(*n*) in the number of tokens.
  init(_ links: TokenLinks) {
    var sentenceOfNew = [Int](repeating: 0, count: links.new.tokens.count)
    for (index, sentence) in links.new.sentences.enumerated() {
      for token in sentence { sentenceOfNew[token] = index }
    }
    var bestOld = [(count: Int, old: Int)](repeating: (0, -1), count: links.new.sentences.count)
    var bestNew: [Int] = []
    for (index, sentence) in links.old.sentences.enumerated() {
      var counts: [Int: Int] = [:]
      for i in sentence where links.toNew[i] >= 0 && links.old.tokens[i].isWord {
        counts[sentenceOfNew[links.toNew[i]], default: 0] += 1
      }
      for (new, count) in counts where count > bestOld[new].count { bestOld[new] = (count, index) }
      bestNew.append(counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? -1)
    }
    for (index, sentence) in links.old.sentences.enumerated() {
      let new = bestNew[index]
      guard new >= 0, bestOld[new].old == index else { continue }
      let other = links.new.sentences[new]
      let words = links.old.tokens[sentence].count(where: \.isWord)
      let newWords = links.new.tokens[other].count(where: \.isWord)
      guard Double(bestOld[new].count) >= Self.leastLinked * Double(min(words, newWords)) else {
        continue
      }
      pairs.append((sentence, other))
    }
  }

  /// Whether a token of the old text and one of the new are in sentences that became each other.
  ///
  /// - Complexity: O(log *n*) in the number of pairs.
  func hold(_ i: Int, _ j: Int) -> Bool {
    let next = pairs.partitioningIndex { $0.old.upperBound > i }
    return next < pairs.count && pairs[next].old.contains(i) && pairs[next].new.contains(j)
  }
}
