import KeywordIndexing

/// What a clause denies: its negations, as they stand before, in and after a passage of it.
///
/// Of two clauses with the same words, one of which denies what the other says, the words alone would
/// have it that nothing changed.
package struct ClausePolarity: Sendable {
  /// Where the negations stand, as indices of tokens.
  package let negations: [Range<Int>]
  private let passage: Range<Int>

  /// The polarity of the clauses around some tokens of a text.
  package init(around passage: Range<Int>, in text: ComparedText, _ words: NegationWords) {
    self.passage = passage
    negations = words.places(in: text.tokens, text.clauses(around: passage))
  }

  /// Whether no negation was gained or lost, nor went to the other side of the passage.
  package func agrees(with other: ClausePolarity) -> Bool {
    counts == other.counts
  }

  private var counts: [Int] {
    let before = negations.count { $0.upperBound <= passage.lowerBound }
    let after = negations.count { $0.lowerBound >= passage.upperBound }
    return [before, negations.count - before - after, after]
  }
}
