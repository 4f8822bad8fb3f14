import KeywordIndexing

/// How much it says that two places have a token in common: more the rarer it is.
struct TokenWeights {
  private var weights: [Int]

  init(_ texts: [ComparedText], termCount: Int) {
    var counts = [Int](repeating: 0, count: termCount)
    weights = [Int](repeating: Self.mark, count: termCount)
    for text in texts {
      for token in text.tokens { counts[Int(token.term)] += 1 }
    }
    for text in texts {
      for token in text.tokens {
        let rarity = Self.rarest / (2 + max(0, Int.bitWidth - counts[Int(token.term)].leadingZeroBitCount - 2))
        switch token.kind {
        case .word:
          // Words of three letters and fewer hold sentences together and hardly tell them apart.
          let isLong = token.end - token.start > 3
          weights[Int(token.term)] = max(2, isLong ? rarity : rarity / 2)
        // A character is about half a word.
        case .ideograph: weights[Int(token.term)] = max(2, rarity / 2)
        case .pause, .stop, .mark: break
        }
      }
    }
  }

  private static let mark = 1
  private static let rarest = 48

  subscript(_ token: FoldedToken) -> Int { weights[Int(token.term)] }

  func sum(_ tokens: some Sequence<FoldedToken>) -> Int {
    tokens.reduce(0) { $0 + self[$1] }
  }
}
