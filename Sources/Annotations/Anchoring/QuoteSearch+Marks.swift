import DocumentModel

extension QuoteSearch {
  /// The place of a quote's words with the marks that the quote has before its first word and after its
  /// last one, as far as they stand there too: quotation marks of any kind are the same.
  func withMarks(of quote: TextQuoteSelector, _ words: TextRange) -> TextRange {
    var vocabulary = vocabulary
    let tokens = vocabulary.tokens(of: quote.exact)
    guard let first = tokens.first, let last = tokens.last else { return words }
    let (exact, text) = (quote.exact, document.text)
    let before = exact[..<exact.index(at: TextOffset(utf8: first.start))]
    let after = exact[exact.index(at: TextOffset(utf8: last.end))...]
    let start = text.index(at: words.lowerBound)
    let end = text.index(at: words.upperBound)
    let left = Self.shared(before.reversed(), text[..<start].reversed())
    let right = Self.shared(after, text[end...])
    let lower = text[..<start].suffix(left).startIndex
    let upper = text[end...].prefix(right).endIndex
    return TextRange(
      utf8: text.utf8.distance(
        from: text.startIndex, to: lower)..<text.utf8.distance(from: text.startIndex, to: upper))
  }

  /// How many characters from their beginnings on are the same marks.
  private static func shared(
    _ marks: some Sequence<Character>, _ text: some Sequence<Character>
  ) -> Int {
    zip(marks, text).prefix { areSame($0, $1) }.count
  }

  private static func areSame(_ mark: Character, _ other: Character) -> Bool {
    mark == other || isQuotationMark(mark) && isQuotationMark(other)
  }

  private static func isQuotationMark(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.isQuotationMark == true
  }
}
