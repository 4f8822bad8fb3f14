/// The words that deny what a clause says, as numbers of a vocabulary.
///
/// They are those by which an occurrence of a formulation counts as negated, and those that deny where
/// no formulation follows. Beside them stand the words that are opposites by their form, such as
/// `sustainable` and `unsustainable`: the one with the prefix says nothing by itself (`unfair practices` are
/// fought in any case), but denies where it says that a thing is so, or where the other one stood before.
package struct NegationWords: Sendable {
  private struct Entry {
    var terms: [UInt32]
    var isNegation: Bool
  }

  /// A word that is the opposite of another one by its form.
  package struct Opposite: Equatable, Sendable {
    /// The place of the word; of `non-binding` that of `non`.
    package var place: Range<Int>
    package var term: UInt32
    /// The number of the word that it is the opposite of.
    package var positive: UInt32
    /// Whether the clause says that something is so: `it is unnecessary`, not `an unnecessary burden`.
    package var isPredicate: Bool
  }

  /// By their first terms, the longer before the shorter.
  private let entries: [UInt32: [Entry]]
  /// The numbers of words, by those of their opposites that have a prefix.
  private var positives: [UInt32: UInt32] = [:]
  /// Those of them that judge whether a thing should be or can be.
  private var judgements: Set<UInt32> = []
  private let copulas: Set<UInt32>
  private let falseOpposites: Set<UInt32>
  /// The word `non`, as it stands before a hyphen.
  package let non: UInt32?

  package init(in vocabulary: inout FoldedVocabulary) {
    var entries: [Entry] = []
    for (words, isNegation) in [
      (Modifiers.negationWords + Self.english + Self.chinese, true),
      (Self.harmlessEnglish + Self.harmlessChinese, false),
    ] {
      entries += words.map { word in
        Entry(terms: vocabulary.tokens(of: word).map(\.term), isNegation: isNegation)
      }
    }
    self.entries = Dictionary(grouping: entries.filter { !$0.terms.isEmpty }) { $0.terms[0] }
      .mapValues { $0.sorted { $0.terms.count > $1.terms.count } }
    copulas = Set(Self.copulas.compactMap { vocabulary.tokens(of: $0).first?.term })
    falseOpposites = Set(Self.falseOpposites.compactMap { vocabulary.tokens(of: $0).first?.term })
    non = vocabulary.tokens(of: "non").first?.term
    for (words, areJudgements) in [(Self.judgements, true), (Self.otherOpposites, false)] {
      for word in words {
        guard let negative = vocabulary.tokens(of: word.negative).first?.term,
          let positive = vocabulary.tokens(of: word.positive).first?.term
        else { continue }
        positives[negative] = positive
        if areJudgements { judgements.insert(negative) }
      }
    }
  }

  /// Takes in the words of the vocabulary that are opposites by a prefix before any word.
  ///
  /// - Complexity: O(*n*) in the length of all distinct terms.
  package mutating func addOpposites(of vocabulary: FoldedVocabulary) {
    for pair in vocabulary.wordsWithPrefixes(Self.freePrefixes, leastRest: Self.leastRest)
    where positives[pair.word] == nil && !falseOpposites.contains(pair.word) {
      positives[pair.word] = pair.rest
    }
  }

  /// `un` and `non` stand before any word; other prefixes only where that is known.
  private static let freePrefixes = ["un", "non"]
  /// Shorter rests are words by accident: `un·it`.
  private static let leastRest = 4

  /// Where negations stand among `tokens[range]`, as ranges of their indices; and what has one in it that
  /// denies nothing there, as `not only`.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  package func places(
    in tokens: [FoldedToken], _ range: Range<Int>
  ) -> (negations: [Range<Int>], harmless: [Range<Int>]) {
    var places: (negations: [Range<Int>], harmless: [Range<Int>]) = ([], [])
    var index = range.lowerBound
    while index < range.upperBound {
      guard let entry = entry(at: index, in: tokens, before: range.upperBound),
        !isCut(entry, at: index, in: tokens, before: range.upperBound)
      else {
        index += 1
        continue
      }
      let place = index..<index + entry.terms.count
      if entry.isNegation { places.negations.append(place) } else { places.harmless.append(place) }
      index = place.upperBound
    }
    return places
  }

  private func entry(at index: Int, in tokens: [FoldedToken], before end: Int) -> Entry? {
    entries[tokens[index].term]?.first { entry in
      // A point that ends a sentence shortens nothing: `the answer is no. The rest is as before.`
      entry.terms.count <= end - index
        && entry.terms.indices.allSatisfy {
          entry.terms[$0] == tokens[index + $0].term && tokens[index + $0].kind != .stop
        }
    }
  }

  /// Whether the end of a negation belongs to what comes after it, as in 并 + 不断.
  private func isCut(
    _ entry: Entry, at index: Int, in tokens: [FoldedToken], before end: Int
  ) -> Bool {
    guard entry.isNegation, entry.terms.count > 1 else { return false }
    return (index + 1..<index + entry.terms.count).contains { start in
      guard let other = self.entry(at: start, in: tokens, before: end) else { return false }
      return !other.isNegation && start + other.terms.count > index + entry.terms.count
    }
  }

  /// The opposites by form among `tokens[range]`.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  package func opposites(in tokens: [FoldedToken], _ range: Range<Int>) -> [Opposite] {
    range.compactMap { index in
      let term = tokens[index].term
      if term == non {
        guard index + 1 < range.upperBound, tokens[index + 1].kind == .word else { return nil }
        return Opposite(
          place: index..<index + 1, term: term, positive: tokens[index + 1].term,
          isPredicate: false)
      }
      guard let positive = positives[term] else { return nil }
      // An adverb may stand between, as in `is clearly unnecessary`.
      let before = tokens[max(range.lowerBound, index - 2)..<index]
      return Opposite(
        place: index..<index + 1, term: term, positive: positive,
        isPredicate: judgements.contains(term) && before.contains { copulas.contains($0.term) })
    }
  }
}
