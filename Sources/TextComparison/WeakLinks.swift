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

  /// A run stays when it weighs at least this share of what changed around it.
  private static let share = 0.6
  /// At the edge of a passage there is a change on one side only, and more room for accidents.
  private static let shareAtEdge = 0.15
  private static let rounds = 4
  /// What weighs as much as a clause is no accident, whatever stands around it.
  private static let strong = 90

  init(_ weights: TokenWeights) {
    self.weights = weights
  }

  /// - Complexity: O(*n*) in the number of tokens.
  func drop(from links: inout TokenLinks) {
    for passage in links.old.passages {
      for _ in 0..<Self.rounds {
        let runs = runs(in: passage, links)
        let weak = runs.indices.filter { isWeak($0, of: runs, in: passage, links) }
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
    _ index: Int, of runs: [Run], in passage: Range<Int>, _ links: TokenLinks
  ) -> Bool {
    let run = runs[index]
    guard run.weight < Self.strong else { return false }
    let newPassage = links.new.passages[links.new.passage(of: run.new.lowerBound)]
    let before = change(
      from: index > 0 ? runs[index - 1] : nil, to: run, passage, newPassage, links)
    let after = change(
      from: run, to: index + 1 < runs.count ? runs[index + 1] : nil, passage, newPassage, links)
    let lesser = Double(min(before, after)) * Self.share
    let greater = Double(max(before, after)) * Self.shareAtEdge
    return Double(run.weight) < max(lesser, greater)
  }

  /// The weight of what stands between two runs, in that text where it weighs more; nil is an edge of
  /// the passage.
  private func change(
    from left: Run?, to right: Run?, _ passage: Range<Int>, _ newPassage: Range<Int>,
    _ links: TokenLinks
  ) -> Int {
    let oldStart = left?.old.upperBound ?? passage.lowerBound
    let oldEnd = right?.old.lowerBound ?? passage.upperBound
    var changed = weights.sum(links.old.tokens[oldStart..<max(oldStart, oldEnd)])
    let newStart = left?.new.upperBound ?? newPassage.lowerBound
    let newEnd = right?.new.lowerBound ?? newPassage.upperBound
    // Runs that were moved have nothing of their own between them.
    if newStart <= newEnd, newPassage.lowerBound <= newStart, newEnd <= newPassage.upperBound {
      let free = (newStart..<newEnd).lazy.filter { links.toOld[$0] < 0 }
      changed = max(changed, weights.sum(free.map { links.new.tokens[$0] }))
    }
    return changed
  }
}
