import KeywordIndexing

/// What of some tokens says something by itself: words that do more than hold a sentence together, and
/// pairs of Han characters, one of which by itself says little.
struct ContentWords: Sendable {
  private let functionWords: Set<UInt32>

  init(in vocabulary: inout FoldedVocabulary) {
    functionWords = Set(
      (Self.english + Self.chinese).split(whereSeparator: \.isWhitespace)
        .compactMap { vocabulary.tokens(of: String($0)).first?.term })
  }

  /// What says something among `tokens[part]`: the places of each, and a key that is the same for the
  /// same content.
  ///
  /// - Complexity: O(*n*) in the length of the part.
  func features(
    of tokens: [FoldedToken], _ part: Range<Int>
  ) -> [(place: Range<Int>, key: UInt64)] {
    part.compactMap { index in
      let token = tokens[index]
      guard token.isWord, !functionWords.contains(token.term) else { return nil }
      if token.kind == .word { return (index..<index + 1, UInt64(token.term)) }
      let next = index + 1
      guard next < part.upperBound, tokens[next].kind == .ideograph,
        !functionWords.contains(tokens[next].term)
      else { return nil }
      return (index..<next + 1, UInt64(token.term + 1) << 32 | UInt64(tokens[next].term))
    }
  }

  private static let english = """
    a about above after again against all also although am among an and any are as at be because been \
    before being below between both but by can could did do does doing down during each either every \
    few for from further had has have having he her here his how however i if in into is it its itself \
    may might more most much must neither no nor not of off on once one only onto or other our out over \
    own per shall she should since so some such than that the their them then there these they this \
    those though through to too toward towards under until up upon very was we were what when where \
    whether which while who whose why will with within without would yet you your \

    """

  private static let chinese = """
    的 地 得 了 着 过 和 与 及 或 而 并 且 也 都 又 还 就 才 要 会 能 是 在 于 以 为 对 将 把 被 从 向 到 等 之 其 这 那 更 很 不 没
    """
}
