/// The marks that only part words, as numbers of a vocabulary: with others in their place the words are
/// still the same.
///
/// Marks that say something themselves are none of them: what asks, signs such as % and +, and whatever
/// stands between digits.
package struct PunctuationMarks: Sendable {
  private let marks: Set<UInt32>
  private let dash: UInt32?

  package init(in vocabulary: inout FoldedVocabulary) {
    marks = Set(vocabulary.tokens(of: ", : ; . ! - ( ) [ ] { } 、 。 · ‧ • …").map(\.term))
    dash = vocabulary.tokens(of: "-").first?.term
  }

  /// Whether a token only parts words.
  package func isOne(
    _ index: Int, of tokens: [FoldedToken], in vocabulary: FoldedVocabulary
  ) -> Bool {
    let term = tokens[index].term
    guard marks.contains(term) else { return false }
    let isNumber = { (other: Int) in
      tokens.indices.contains(other) && vocabulary.isNumber(tokens[other].term)
    }
    // A minus, a range, a time of day.
    return !(isNumber(index + 1) && (term == dash || isNumber(index - 1)))
  }
}
