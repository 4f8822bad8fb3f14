import DocumentModel
import KeywordIndexing
import TextComparison

/// A place that may be the one that a foreign note was made on: like its quote, and not known to be it.
package struct QuoteSuggestion: Equatable, Sendable {
  package var range: TextRange
  /// How much of the quote is other there, as a share of its code points; zero for the same words.
  package var error: Double
}

extension QuoteSearch {
  /// So much of a quote may be other.
  private static let mostErrors = 0.2
  /// The next best place must have so much more errors.
  private static let margin = 0.1
  /// Of a longer quote only the beginning is looked for.
  private static let longestQuote = 400
  /// So many of the quote's rarest words are looked up, and so many places looked at.
  private static let mostSeeds = 8
  private static let mostPlaces = 64
  /// A word that stands more often does not tell where to look.
  private static let commonest = 400

  /// The place most like a quote, if it is like it in all but a fifth of its code points, if no other place
  /// comes near, and if neither denies what the other says.
  ///
  /// A word in another spelling counts by its letters that are other, any other word as a whole: `loose` is
  /// no misspelt `tight`.
  ///
  /// - Complexity: bounded by the limits above, but for the spellings: each word of the quote is held against
  ///   those of the text that begin with its letter.
  package func suggestion(for quote: TextQuoteSelector) -> QuoteSuggestion? {
    var words = FoldedVocabulary()
    let (wanted, part) = tokens(of: quote, in: &words)
    let tokens = wanted.tokens[part].prefix(Self.longestQuote).map { token in
      let word = words.characters(of: token.term)
      return QuotedToken(
        term: vocabulary.number(of: token.term, in: words), isWord: token.isWord,
        letters: word.count, variants: spelling.variants(of: word))
    }
    guard tokens.contains(where: \.isWord) else { return nil }
    let matches = starts(for: tokens).compactMap { match(tokens, near: $0) }
      .sorted { ($0.error, $0.tokens.lowerBound) < ($1.error, $1.tokens.lowerBound) }
    guard let best = matches.first, best.error <= Self.mostErrors else { return nil }
    let rival = matches.first { !$0.tokens.overlaps(best.tokens) }
    if let rival, rival.error < best.error + Self.margin { return nil }
    let range = text.range(of: best.tokens)
    return agrees(with: quote, at: range) ? QuoteSuggestion(range: range, error: best.error) : nil
  }

  /// Whether a place that has the words of a quote, or words like them, denies what it denies, as far as
  /// what is known to have stood around it tells.
  func agrees(with quote: TextQuoteSelector, at range: TextRange) -> Bool {
    // With the words that the range cuts: `likely` found inside `unlikely` is denied.
    let whole = text.range(of: text.tokens(in: range))
    let words = document.text
    let start = words.index(at: min(range.lowerBound, whole.lowerBound))
    let end = words.index(at: max(range.upperBound, whole.upperBound))
    let here = TextQuoteSelector(
      exact: String(words[start..<end]),
      prefix: String(words[..<start].suffix(quote.prefix.count)),
      suffix: String(words[end...].prefix(quote.suffix.count)))
    if here == quote { return true }
    // The words of these two tell as much as those of the whole text: an opposite denies beside its other
    // half only.
    var vocabulary = ComparisonWords.all.vocabulary
    var negations = ComparisonWords.all.negations
    let texts = [quote, here].map { tokens(of: $0, in: &vocabulary) }
    negations.addOpposites(of: vocabulary)
    let polarities = texts.map { ClausePolarity(around: $0.part, in: $0.text, negations) }
    return polarities[0].agrees(with: polarities[1])
  }

  /// A quote with what stood around it, and which of its tokens are the quote's own.
  private func tokens(
    of quote: TextQuoteSelector, in vocabulary: inout FoldedVocabulary
  ) -> (text: ComparedText, part: Range<Int>) {
    let around = Document(paragraph: quote.prefix + quote.exact + quote.suffix)
    let wanted = ComparedText(around, in: &vocabulary)
    let start = quote.prefix.utf8.count
    let range = TextRange(utf8: start..<start + quote.exact.utf8.count)
    return (wanted, wanted.tokens(in: range))
  }

  /// Where the quote would begin, as its rare words have it, the most likely first.
  private func starts(for tokens: [QuotedToken]) -> [Int] {
    let known = tokens.enumerated().compactMap { index, token -> (index: Int, places: [Int])? in
      guard token.isWord else { return nil }
      let terms = (token.term.map { [$0] } ?? []) + token.variants.keys
      let found = terms.flatMap { places[Int($0)] }
      return found.isEmpty || found.count > Self.commonest ? nil : (index, found)
    }
    var votes: [Int: Int] = [:]
    let grid = max(1, tokens.count / 4)
    for seed in known.sorted(by: { ($0.places.count, $0.index) < ($1.places.count, $1.index) })
      .prefix(Self.mostSeeds)
    {
      for place in seed.places { votes[max(0, place - seed.index) / grid, default: 0] += 1 }
    }
    return votes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(Self.mostPlaces)
      .map { $0.key * grid }
  }

  /// The stretch near a token that is most like the quote: an edit distance in code points, where the
  /// stretch may begin and end anywhere (Sellers 1980).
  private func match(
    _ tokens: [QuotedToken], near start: Int
  ) -> (tokens: Range<Int>, error: Double)? {
    let slack = tokens.count / 2 + 2
    let window = max(0, start - slack)..<min(text.tokens.count, start + tokens.count + 2 * slack)
    guard !window.isEmpty else { return nil }
    // Each column: the least cost of a beginning of the quote, and where its stretch begins.
    var column = [(cost: Int, start: Int)](repeating: (0, 0), count: tokens.count + 1)
    func reset(at place: Int) {
      var cost = 0
      for row in 0...tokens.count {
        column[row] = (cost, place)
        if row < tokens.count { cost += tokens[row].letters }
      }
    }
    reset(at: window.lowerBound)
    var best: (cost: Int, range: Range<Int>)?
    for place in window {
      var diagonal = column[0]
      column[0] = (0, place + 1)
      let other = text.tokens[place].term
      let letters = lengths[Int(other)]
      for (row, token) in tokens.enumerated() {
        let options = [
          (diagonal.cost + token.cost(of: other, letters), row == 0 ? place : diagonal.start),
          (column[row + 1].cost + letters, column[row + 1].start),
          (column[row].cost + token.letters, column[row].start),
        ]
        diagonal = column[row + 1]
        column[row + 1] = options.min { $0.0 < $1.0 } ?? options[0]
      }
      let end = column[tokens.count]
      guard end.start <= place else { continue }
      // A word in the place of the last one is told rather than left out.
      let isLonger = best.map { $0.cost == end.cost && $0.range.lowerBound == end.start } ?? false
      if end.cost < best?.cost ?? .max || isLonger && text.tokens[place].isWord {
        best = (end.cost, end.start..<place + 1)
      }
    }
    let letters = tokens.reduce(0) { $0 + $1.letters }
    return best.map { ($0.range, Double($0.cost) / Double(max(1, letters))) }
  }
}

/// A token of a quote, with the words of the text that are the same in another spelling.
private struct QuotedToken {
  /// Its number in the text, nil where that does not have it.
  var term: UInt32?
  var isWord: Bool
  /// In code points.
  var letters: Int
  var variants: [UInt32: Int]

  /// What it costs, in code points, that a term of so many letters stands for it.
  func cost(of other: UInt32, _ letters: Int) -> Int {
    if term == other { return 0 }
    if !variants.isEmpty, let cost = variants[other] { return cost }
    return max(self.letters, letters)
  }
}

extension Document {
  /// A quote and what stood around it, as a text of one paragraph.
  fileprivate init(paragraph text: String) {
    self.init(
      text: text,
      blocks: text.isEmpty
        ? [] : [Block(.paragraph, in: TextRange(utf8: 0..<text.utf8.count))],
      sections: [], metadata: Metadata())
  }
}
