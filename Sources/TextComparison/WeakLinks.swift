import KeywordIndexing

/// Drops links that say nothing: a few common words that two texts happen to share between larger
/// changes ("semantic cleanup" in other programs).
struct WeakLinks {
  private let weights: TokenWeights

  /// Tokens that are linked one after another.
  private struct Run {
    var old: Range<Int>
    var new: Range<Int>
    var weight: Int
  }

  /// A run stays when it weighs at least these shares of the changes before and after it in its clause.
  private static let shares = (ofLesser: 0.6, ofGreater: 0.35)
  /// The same of a phrase inside sentences that became each other, as the rest of them tells.
  private static let sharesInPair = (ofLesser: 0.4, ofGreater: 0.25)
  /// What weighs as much is a phrase: two rare words, or three rare characters.
  private static let phrase = 40
  private static let rounds = 4

  init(_ weights: TokenWeights) {
    self.weights = weights
  }

  /// - Complexity: O(*n*) in the number of tokens.
  func drop(from links: inout TokenLinks) {
    let pairs = SentencePairs(links)
    for passage in links.old.passages {
      for _ in 0..<Self.rounds {
        let runs = runs(in: passage, links)
        let weak = runs.indices.filter { isWeak($0, of: runs, links, pairs) }
        if weak.isEmpty { break }
        for index in weak {
          for token in runs[index].old { links.unlink(token) }
        }
      }
    }
  }

  private func runs(in passage: Range<Int>, _ links: TokenLinks) -> [Run] {
    var runs: [Run] = []
    for i in passage {
      let j = links.toNew[i]
      guard j >= 0 else { continue }
      let weight = weights[links.old.tokens[i]]
      if let last = runs.last, last.old.upperBound == i, last.new.upperBound == j {
        runs[runs.count - 1] = Run(
          old: last.old.lowerBound..<i + 1, new: last.new.lowerBound..<j + 1,
          weight: last.weight + weight)
      } else {
        runs.append(Run(old: i..<i + 1, new: j..<j + 1, weight: weight))
      }
    }
    return runs
  }

  private func isWeak(
    _ index: Int, of runs: [Run], _ links: TokenLinks, _ pairs: SentencePairs
  ) -> Bool {
    let run = runs[index]
    guard run.weight < TokenWeights.distinct else { return false }
    // What is changed beyond the clause says nothing of it; the comma of the one before is no part of it.
    let words = links.old.tokens[run.old]
    let start = (words.firstIndex(where: \.isWord) ?? run.old.lowerBound) - run.old.lowerBound
    let clause = links.old.clauses(around: run.old.dropFirst(start))
    let newClause = links.new.clauses(around: run.new.dropFirst(start))
    let before = change(
      from: index > 0 ? runs[index - 1] : nil, to: run, clause, newClause, links)
    let after = change(
      from: run, to: index + 1 < runs.count ? runs[index + 1] : nil, clause, newClause, links)
    let isInPair = run.weight >= Self.phrase && pairs.hold(run.old.lowerBound, run.new.lowerBound)
    let shares = isInPair ? Self.sharesInPair : Self.shares
    let least = max(
      Double(min(before, after)) * shares.ofLesser,
      Double(max(before, after)) * shares.ofGreater)
    return Double(run.weight) < least
  }

  /// The weight of what stands between two runs inside a clause, in that text where it weighs more; nil
  /// is an edge of the passage.
  private func change(
    from left: Run?, to right: Run?, _ clause: Range<Int>, _ newClause: Range<Int>,
    _ links: TokenLinks
  ) -> Int {
    let oldStart = max(left?.old.upperBound ?? clause.lowerBound, clause.lowerBound)
    let oldEnd = min(right?.old.lowerBound ?? clause.upperBound, clause.upperBound)
    let changed = weights.sum(links.old.tokens[oldStart..<max(oldStart, oldEnd)])
    let newStart = max(left?.new.upperBound ?? newClause.lowerBound, newClause.lowerBound)
    let newEnd = min(right?.new.lowerBound ?? newClause.upperBound, newClause.upperBound)
    // Runs that were moved have nothing of their own between them.
    guard newStart < newEnd else { return changed }
    let free = (newStart..<newEnd).filter { links.toOld[$0] < 0 }
    return max(changed, weights.sum(free.map { links.new.tokens[$0] }))
  }
}
