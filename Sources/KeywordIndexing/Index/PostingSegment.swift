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

  /// Sorts the tokens of a part by their terms; they must ascend in their places.
  ///
  /// - Complexity: O(*n*) in the number of tokens, however many terms the text has.
  init(base: Int, tokens: [Token]) {
    let sorted = Self.sorted(tokens)
    var terms: [UInt32] = []
    var starts: [UInt32] = []
    for (place, token) in sorted.enumerated() where token.term != terms.last {
      terms.append(token.term)
      starts.append(UInt32(place))
    }
    self.base = base
    self.terms = terms
    self.starts = starts + [UInt32(sorted.count)]
    offsets = sorted.map(\.offset)
  }

  /// By their terms, those of each in the order in which they stand: digit by digit of the terms'
  /// numbers, the lowest first.
  private static func sorted(_ tokens: [Token]) -> [Token] {
    var (sorted, other) = (tokens, tokens)
    let highest = tokens.map(\.term).max() ?? 0
    for shift in stride(from: 0, to: UInt32.bitWidth - highest.leadingZeroBitCount, by: 8) {
      func digit(_ token: Token) -> Int { Int(token.term >> UInt32(shift) & 0xFF) }
      // Where the next token with each digit goes.
      var places = [Int](repeating: 0, count: 257)
      for token in sorted { places[digit(token) + 1] += 1 }
      for place in places.indices.dropFirst() { places[place] += places[place - 1] }
      for token in sorted {
        other[places[digit(token)]] = token
        places[digit(token)] += 1
      }
      swap(&sorted, &other)
    }
    return sorted
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
