import KeywordIndexing

/// Tells what of two stretches at the same place is a rewording, and what was dropped and is new.
///
/// Inside a clause of which something is left, what stands at the same place is a rewording. A whole
/// clause is one of another only if both have enough in common, or if it is the one clause that
/// changed between others of its sentence.
struct Rewordings {
  private let links: TokenLinks

  private typealias Part = (range: Range<Int>, isWhole: Bool)

  /// What two clauses must have in common, as a share of the mean of their words.
  private static let leastShared = 0.3
  /// A stretch that is so many times as long is no rewording.
  private static let mostTimes = 8
  /// So many clauses are compared each with each; of longer stretches only the ends are paired.
  private static let mostClauses = 64

  init(_ links: TokenLinks) {
    self.links = links
  }

  /// The pairs of stretches, ascending in both.
  func pairs(_ old: Range<Int>, _ new: Range<Int>) -> [(old: Range<Int>, new: Range<Int>)] {
    let oldParts = links.old.clauseParts(of: old)
    let newParts = links.new.clauseParts(of: new)
    if areOneWording(oldParts, newParts)
      || areOne(oldParts, newParts) && (areInside(old, new) || areBetween(old, new))
    {
      return isEven(old, new) ? [(old, new)] : []
    }
    return pairs(oldParts, newParts)
  }

  /// Whether both lie between words that are left of a clause, or of two that became one.
  private func areOneWording(_ old: [Part], _ new: [Part]) -> Bool {
    if !old.contains(where: \.isWhole), !new.contains(where: \.isWhole) { return true }
    return joins(old, new) || joins(new, old)
  }

  /// Whether `parts` begins and ends inside clauses, and `other` is inside one.
  private func joins(_ parts: [Part], _ other: [Part]) -> Bool {
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
    return !first.isWhole && !last.isWhole && other.count == 1 && !other[0].isWhole
  }

  /// Whether both are one clause; punctuation beside it is none.
  private func areOne(_ old: [Part], _ new: [Part]) -> Bool {
    old.count { !words(of: $0.range).isEmpty } == 1
      && new.count { !newWords(of: $0.range).isEmpty } == 1
  }

  /// Whether both are parts of sentences that have a word in common.
  private func areInside(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    let sentence = links.old.sentences(around: old)
    let newSentence = links.new.sentences(around: new)
    return sentence.contains {
      links.toNew[$0] >= 0 && links.old.tokens[$0].isWord && newSentence.contains(links.toNew[$0])
    }
  }

  /// Whether both stand between the same tokens, or between one and an end of their passages.
  private func areBetween(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    let passage = links.old.passages[links.old.passage(of: old.lowerBound)]
    let newPassage = links.new.passages[links.new.passage(of: new.lowerBound)]
    let begin =
      old.lowerBound == passage.lowerBound
      ? new.lowerBound == newPassage.lowerBound
      : links.toNew[old.lowerBound - 1] == new.lowerBound - 1
    let end =
      old.upperBound == passage.upperBound
      ? new.upperBound == newPassage.upperBound
      : links.toNew[old.upperBound] == new.upperBound
    return begin && end
  }

  private func pairs(_ old: [Part], _ new: [Part]) -> [(old: Range<Int>, new: Range<Int>)] {
    var (old, new) = (old[...], new[...])
    var pairs: [(old: Range<Int>, new: Range<Int>)] = []
    // The rest of a clause before, and of one after.
    if let first = old.first, let other = new.first, !first.isWhole, !other.isWhole {
      if isEven(first.range, other.range) { pairs.append((first.range, other.range)) }
      old = old.dropFirst()
      new = new.dropFirst()
    }
    var last: (old: Range<Int>, new: Range<Int>)?
    if let end = old.last, let other = new.last, !end.isWhole, !other.isWhole {
      if isEven(end.range, other.range) { last = (end.range, other.range) }
      old = old.dropLast()
      new = new.dropLast()
    }
    pairs += likePairs(Array(old), Array(new))
    return pairs + (last.map { [$0] } ?? [])
  }

  /// Clauses that have something in common, in order.
  private func likePairs(
    _ old: [Part], _ new: [Part]
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    guard old.count <= Self.mostClauses, new.count <= Self.mostClauses else { return [] }
    let candidates = old.indices.flatMap { i in
      new.indices.compactMap { j -> HeaviestChain.Pair? in
        let shared = shared(old[i].range, new[j].range)
        guard shared >= Self.leastShared else { return nil }
        return HeaviestChain.Pair(old: i, new: j, weight: Int(shared * 1000))
      }
    }
    return HeaviestChain.indices(of: candidates, newCount: new.count).map {
      (old[candidates[$0].old].range, new[candidates[$0].new].range)
    }
  }

  /// The words that both have, as a share of the mean of their words.
  private func shared(_ old: Range<Int>, _ new: Range<Int>) -> Double {
    var counts: [UInt32: Int] = [:]
    let (words, newWords) = (self.words(of: old), self.newWords(of: new))
    for term in words { counts[term, default: 0] += 1 }
    var shared = 0
    for term in newWords {
      guard let count = counts[term], count > 0 else { continue }
      counts[term] = count - 1
      shared += 1
    }
    return Double(2 * shared) / Double(max(1, words.count + newWords.count))
  }

  private func isEven(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    let (count, newCount) = (words(of: old).count, newWords(of: new).count)
    // What has no word is no wording.
    if (count == 0) != (newCount == 0) { return false }
    return newCount <= Self.mostTimes * max(2, count) && count <= Self.mostTimes * max(2, newCount)
  }

  private func words(of part: Range<Int>) -> [UInt32] {
    links.old.tokens[part].lazy.filter(\.isWord).map(\.term)
  }

  private func newWords(of part: Range<Int>) -> [UInt32] {
    links.new.tokens[part].lazy.filter(\.isWord).map(\.term)
  }
}
