import DocumentModel
import KeywordIndexing
import TextComparison

/// Finds the words of a quote in a text.
///
/// For notes whose position is wrong or missing. What became of a note when a text changed is for
/// `Carrying` to say: words alone do not tell.
package struct QuoteSearch: Sendable {
  package let document: Document
  let text: ComparedText
  let vocabulary: FoldedVocabulary
  /// Where each term stands, as ascending indices of tokens.
  let places: [[Int]]
  /// How many code points each term has.
  let lengths: [Int]
  let spelling: WordSpelling

  package init(_ document: Document) {
    var vocabulary = ComparisonWords.all.vocabulary
    let text = ComparedText(document, in: &vocabulary)
    self.init(document, text, vocabulary)
  }

  init(_ document: Document, _ text: ComparedText, _ vocabulary: FoldedVocabulary) {
    self.document = document
    self.text = text
    self.vocabulary = vocabulary
    var places = [[Int]](repeating: [], count: vocabulary.count)
    for (index, token) in text.tokens.enumerated() { places[Int(token.term)].append(index) }
    self.places = places
    let words = places.indices.map { number in
      (term: UInt32(number), characters: vocabulary.characters(of: UInt32(number)))
    }
    lengths = words.map(\.characters.count)
    spelling = WordSpelling(words.filter { !places[Int($0.term)].isEmpty })
  }

  /// So many terms at either end of a quote may be other ones where more of the text stands around them: of
  /// `3.5` cut behind its point, two.
  private static let cutTerms = 2

  /// Where the exact words of a quote stand; what stood around them tells which of several places is
  /// meant.
  ///
  /// - Complexity: O(*m* *k*) in the length of the quote and how often its rarest word stands; O(*n*) in the
  ///   text for one that may begin or end inside a word.
  func anchor(_ quote: TextQuoteSelector) -> Anchoring.Anchor {
    let terms = terms(of: quote.exact)
    let found = places(of: terms)
    guard !found.isEmpty else {
      // Of a quote within a line, all but those at the ends are terms of the text.
      let inner = Array(terms.dropFirst(Self.cutTerms).dropLast(Self.cutTerms))
      let isNone =
        !inner.isEmpty && places(of: inner).isEmpty && !quote.exact.utf8.contains(0x0A)
      return isNone ? .orphaned : anchorInsideWords(quote)
    }
    let before = self.terms(of: quote.prefix)
    let after = self.terms(of: quote.suffix)
    let scores = found.map { score(of: $0, before, after) }
    let best = scores.max() ?? 0
    let ranges = zip(found, scores).filter { $0.1 == best }
      .map { withMarks(of: quote, text.range(of: $0.0)) }
    return ranges.count == 1 ? .found(ranges[0]) : .ambiguous(ranges)
  }

  /// Whether around a place that has the words of a quote there stands what stood around them, after
  /// folding.
  func stands(around quote: TextQuoteSelector, at range: TextRange) -> Bool {
    let text = document.text
    let before = text[..<text.index(at: range.lowerBound)].suffix(quote.prefix.count)
    let after = text[text.index(at: range.upperBound)...].prefix(quote.suffix.count)
    return [(before, quote.prefix), (after, quote.suffix)].allSatisfy { here, there in
      here == there || FoldedVocabulary.areSame(here, there)
    }
  }

  /// The numbers that the terms of a quote have in the text, nil for those that it does not have.
  ///
  /// They are not added to its vocabulary, which would have to be copied for that.
  private func terms(of quote: String) -> [UInt32?] {
    var words = FoldedVocabulary()
    return words.tokens(of: quote).map { vocabulary.number(of: $0.term, in: words) }
  }

  /// The places of terms that stand one after another.
  private func places(of terms: [UInt32?]) -> [Range<Int>] {
    let known = terms.enumerated().map { index, term in
      (index: index, places: term.map { places[Int($0)] } ?? [])
    }
    guard let rarest = known.min(by: { $0.places.count < $1.places.count }) else { return [] }
    return rarest.places.compactMap { place in
      let start = place - rarest.index
      guard start >= 0, start + terms.count <= text.tokens.count,
        terms.indices.allSatisfy({ text.tokens[start + $0].term == terms[$0] })
      else { return nil }
      return start..<start + terms.count
    }
  }

  /// How many tokens before and after a place are as they were around the quote; a token that the
  /// context cut is not counted.
  private func score(of place: Range<Int>, _ before: [UInt32?], _ after: [UInt32?]) -> Int {
    let left = zip(before.reversed(), text.tokens[..<place.lowerBound].reversed())
      .prefix { $0 == $1.term }.count
    let right = zip(after, text.tokens[place.upperBound...]).prefix { $0 == $1.term }.count
    return left + right
  }

  /// For a quote that begins or ends inside a word: the places that have the same characters.
  private func anchorInsideWords(_ quote: TextQuoteSelector) -> Anchoring.Anchor {
    let found = ByteSearch.places(of: Array(quote.exact.utf8), in: document.text)
    let around = found.filter { range in
      document.text[..<document.text.index(at: range.lowerBound)].hasSuffix(quote.prefix)
        && document.text[document.text.index(at: range.upperBound)...].hasPrefix(quote.suffix)
    }
    let ranges = around.isEmpty ? found : around
    if ranges.isEmpty { return .orphaned }
    return ranges.count == 1 ? .found(ranges[0]) : .ambiguous(ranges)
  }
}
