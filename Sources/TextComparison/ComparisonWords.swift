import KeywordIndexing

/// The words that comparing knows, as numbers of one vocabulary: a text that is read into a copy of it has
/// them as the same numbers, and they need not be folded again for each.
package struct ComparisonWords: Sendable {
  /// With the words of any text still to come.
  package let vocabulary: FoldedVocabulary
  package let negations: NegationWords
  let marks: PunctuationMarks
  let content: ContentWords

  package static let all = ComparisonWords()

  private init() {
    var vocabulary = FoldedVocabulary()
    negations = NegationWords(in: &vocabulary)
    marks = PunctuationMarks(in: &vocabulary)
    content = ContentWords(in: &vocabulary)
    self.vocabulary = vocabulary
  }
}
