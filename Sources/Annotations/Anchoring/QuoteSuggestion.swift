import DocumentModel
import KeywordIndexing
import TextComparison

/// A place that may be the one that a foreign note was made on: like its quote, and not known to be it.
package struct QuoteSuggestion: Equatable, Sendable {
  package var range: TextRange
  /// How much of the quote is other there, as a share of its letters; zero for the same words.
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

  /// The place most like a quote, if it is like it in all but a fifth, if no other place comes near, and if
  /// neither denies what the other says.
  ///
  /// - Complexity: bounded by the limits above, whatever the text.
  package func suggestion(for quote: TextQuoteSelector) -> QuoteSuggestion? {
    let (wanted, part, _) = self.tokens(of: quote)
    let tokens = Array(wanted.tokens[part].prefix(Self.longestQuote))
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
    let (words, start) = (document.text, document.text.index(at: range.lowerBound))
    let end = words.index(at: range.upperBound)
    let here = TextQuoteSelector(
      exact: String(words[start..<end]),
      prefix: String(words[..<start].suffix(quote.prefix.count)),
      suffix: String(words[end...].prefix(quote.suffix.count)))
    return polarity(of: quote).agrees(with: polarity(of: here))
  }

  private func polarity(of quote: TextQuoteSelector) -> ClausePolarity {
    let (text, part, vocabulary) = tokens(of: quote)
    var negations = negations
    if vocabulary.count > self.vocabulary.count { negations.addOpposites(of: vocabulary) }
    return ClausePolarity(around: part, in: text, negations)
  }

  /// A quote with what stood around it, which of its tokens are the quote's own, and the terms of both.
  private func tokens(
    of quote: TextQuoteSelector
  ) -> (text: ComparedText, part: Range<Int>, vocabulary: FoldedVocabulary) {
    var vocabulary = vocabulary
    let around = Document(paragraph: quote.prefix + quote.exact + quote.suffix)
    let wanted = ComparedText(around, in: &vocabulary)
    let start = quote.prefix.utf8.count
    let range = TextRange(utf8: start..<start + quote.exact.utf8.count)
    return (wanted, wanted.tokens(in: range), vocabulary)
  }

  /// Where the quote would begin, as its rare words have it, the most likely first.
  private func starts(for tokens: [FoldedToken]) -> [Int] {
    let known = tokens.enumerated().compactMap { index, token -> (index: Int, places: [Int])? in
      guard Int(token.term) < places.count, token.isWord else { return nil }
      let found = places[Int(token.term)]
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

  /// The stretch near a token that is most like the quote: an edit distance in letters, where the stretch
  /// may begin and end anywhere (Sellers 1980).
  private func match(
    _ tokens: [FoldedToken], near start: Int
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
      for (row, token) in tokens.enumerated() {
        let other = text.tokens[place]
        let change = token.term == other.term ? 0 : max(token.letters, other.letters)
        let options = [
          (diagonal.cost + change, row == 0 ? place : diagonal.start),
          (column[row + 1].cost + other.letters, column[row + 1].start),
          (column[row].cost + token.letters, column[row].start),
        ]
        diagonal = column[row + 1]
        column[row + 1] = options.min { $0.0 < $1.0 } ?? options[0]
      }
      let end = column[tokens.count]
      if end.start <= place, end.cost < best?.cost ?? .max {
        best = (end.cost, end.start..<place + 1)
      }
    }
    let letters = tokens.reduce(0) { $0 + $1.letters }
    return best.map { ($0.range, Double($0.cost) / Double(max(1, letters))) }
  }
}

extension FoldedToken {
  /// About how many letters it has: the bytes of a word, three to a Han character as to a short word.
  fileprivate var letters: Int { isWord ? end - start : 1 }
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
