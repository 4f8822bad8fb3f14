import KeywordIndexing

/// What a clause denies: its negations, as they stand before, in and after a passage of it.
///
/// Of two clauses with the same words, one of which denies what the other says, the words alone would
/// have it that nothing changed.
package struct ClausePolarity: Sendable {
  private let passage: Range<Int>
  /// Where the negations stand, as indices of tokens.
  private let places: [Range<Int>]
  /// Where a negation stands that denies nothing in its company, as in `not only`.
  package let harmless: [Range<Int>]
  private let opposites: [NegationWords.Opposite]
  /// How often each word stands in the clauses, but for what `non-` stands before.
  private var counts: [UInt32: Int] = [:]

  /// The polarity of the clauses around some tokens of a text.
  package init(around passage: Range<Int>, in text: ComparedText, _ words: NegationWords) {
    self.init(text.tokens, text.clauses(around: passage), passage, words)
  }

  /// The polarity of some tokens by themselves.
  package init(of passage: Range<Int>, in text: ComparedText, _ words: NegationWords) {
    self.init(text.tokens, passage, passage, words)
  }

  private init(
    _ tokens: [FoldedToken], _ clauses: Range<Int>, _ passage: Range<Int>, _ words: NegationWords
  ) {
    self.passage = passage
    let (places, harmless) = words.places(in: tokens, clauses)
    self.harmless = harmless
    let opposites = words.opposites(in: tokens, clauses)
    self.places = places
    self.opposites = opposites.filter { opposite in
      !places.contains { $0.overlaps(opposite.place) }
    }
    for index in clauses { counts[tokens[index].term, default: 0] += 1 }
    for opposite in opposites where opposite.term == words.non {
      counts[opposite.positive, default: 0] -= 1
    }
  }

  /// The negations, with those words that are opposites by their form and that the other clauses do not
  /// have as often, if they say that something is so, or those have what they are the opposites of.
  package func negations(beside other: ClausePolarity) -> [Range<Int>] {
    let gained = opposites.filter { opposite in
      let isMore = count(opposite.term) > other.count(opposite.term)
      return isMore
        && (opposite.isPredicate || other.count(opposite.positive) > count(opposite.positive))
    }
    return (places + gained.map(\.place)).sorted { $0.lowerBound < $1.lowerBound }
  }

  private func count(_ term: UInt32) -> Int { counts[term] ?? 0 }

  /// Whether no negation was gained or lost, nor went to the other side of the passage.
  package func agrees(with other: ClausePolarity) -> Bool {
    sides(of: negations(beside: other)) == other.sides(of: other.negations(beside: self))
  }

  /// How many of some negations stand before, in and after the passage.
  package func sides(of negations: [Range<Int>]) -> [Int] {
    let before = negations.count { $0.upperBound <= passage.lowerBound }
    let after = negations.count { $0.lowerBound >= passage.upperBound }
    return [before, negations.count - before - after, after]
  }
}
