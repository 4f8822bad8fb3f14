import KeywordIndexing

/// How much it says that two places have a token in common: more the rarer it is.
struct TokenWeights {
  private var weights: [Int]

  init(_ texts: [[FoldedToken]], termCount: Int) {
    var counts = [Int](repeating: 0, count: termCount)
    weights = [Int](repeating: Self.mark, count: termCount)
    for tokens in texts {
      for token in tokens { counts[Int(token.term)] += 1 }
    }
    for tokens in texts {
      for token in tokens {
        let rarity = Self.rarity(ofCount: counts[Int(token.term)])
        switch token.kind {
        case .word:
          // Words of three letters and fewer hold sentences together and hardly tell them apart.
          let isLong = token.end - token.start > 3
          weights[Int(token.term)] = max(2, isLong ? rarity : rarity / 2)
        // A character is more than half a word.
        case .ideograph: weights[Int(token.term)] = max(2, rarity * 2 / 3)
        case .pause, .stop, .mark: break
        }
      }
    }
  }

  private static let mark = 1
  private static let rarest = 48
  /// So much in a row is no accident: three rare words, or four rare characters.
  static let distinct = 60

  /// The weight of what stands so often in both texts; once in each is as rare as can be.
  static func rarity(ofCount count: Int) -> Int {
    rarest / max(2, Int.bitWidth - count.leadingZeroBitCount)
  }

  subscript(_ token: FoldedToken) -> Int { weights[Int(token.term)] }

  func sum(_ tokens: some Sequence<FoldedToken>) -> Int {
    tokens.reduce(0) { $0 + self[$1] }
  }
}
