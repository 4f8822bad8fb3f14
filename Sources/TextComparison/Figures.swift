import KeywordIndexing

/// The figures of a text: numbers, fractions and ranges of them, such as `3-1/2`, `3-1/2 to 4` and `5.2`.
struct Figures: Sendable {
  private let vocabulary: FoldedVocabulary

  init(_ vocabulary: FoldedVocabulary) {
    self.vocabulary = vocabulary
  }

  /// The figures among `tokens[part]`, ascending; of a range, both ends are one.
  ///
  /// - Complexity: O(*n*) in the length of the part.
  func all(of tokens: [FoldedToken], in part: Range<Int>) -> [Range<Int>] {
    var figures: [Range<Int>] = []
    for index in part where vocabulary.isNumber(tokens[index].term) {
      // A mark or a word joins two numbers, as in `4/5` and `4 to 5`.
      if let last = figures.last, index - last.upperBound <= 1,
        tokens[last.upperBound].kind != .stop
      {
        figures[figures.count - 1] = last.lowerBound..<index + 1
      } else {
        figures.append(index..<index + 1)
      }
    }
    return figures
  }
}
