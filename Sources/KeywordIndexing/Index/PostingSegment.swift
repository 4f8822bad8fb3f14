import DocumentModel

/// Where the terms of a part of a text stand.
struct PostingSegment: Sendable {
  /// From where places are counted, in bytes of the text.
  let base: Int
  /// The terms that stand in it, by their numbers, ascending.
  private let terms: [UInt32]
  /// Where the places of each of `terms` begin, and where the last one's end.
  private let starts: [UInt32]
  private let offsets: [UInt32]

  /// A token by the number of its term and its place from `base` on.
  struct Token {
    var term: UInt32
    var offset: UInt32
  }

  /// Sorts the tokens of a part by their terms, of which there are `termCount`; they must ascend in
  /// their places.
  init(base: Int, tokens: [Token], termCount: Int) {
    var counts = [UInt32](repeating: 0, count: termCount)
    for token in tokens { counts[Int(token.term)] += 1 }
    var terms: [UInt32] = []
    var starts: [UInt32] = [0]
    var end: UInt32 = 0
    // From here on the counts are where the next place of each term goes.
    for term in counts.indices where counts[term] > 0 {
      terms.append(UInt32(term))
      (counts[term], end) = (end, end + counts[term])
      starts.append(end)
    }
    var offsets = [UInt32](repeating: 0, count: tokens.count)
    for token in tokens {
      offsets[Int(counts[Int(token.term)])] = token.offset
      counts[Int(token.term)] += 1
    }
    self.base = base
    self.terms = terms
    self.starts = starts
    self.offsets = offsets
  }

  /// The places in the text of any of some terms, ascending.
  ///
  /// - Complexity: O(*m* log *n*) in the numbers of those terms and of all of the segment, and what it
  ///   takes to sort the places.
  func places(of terms: [UInt32]) -> [Int] {
    var offsets: [UInt32] = []
    for term in terms { offsets += self.offsets(of: term) }
    if terms.count > 1 { offsets.sort() }
    return offsets.map { base + Int($0) }
  }

  private func offsets(of term: UInt32) -> ArraySlice<UInt32> {
    let rank = terms.partitioningIndex { $0 >= term }
    guard rank < terms.count, terms[rank] == term else { return [] }
    return offsets[Int(starts[rank])..<Int(starts[rank + 1])]
  }
}
