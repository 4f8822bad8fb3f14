import DocumentModel

/// The distinct words, characters and marks of some texts, by number: two tokens are the same after
/// folding if and only if their numbers are.
package struct FoldedVocabulary: Sendable {
  private var terms = TermTable()

  package init() {}

  /// How many terms there are; their numbers lie below.
  package var count: Int { terms.count }

  /// Appends the tokens of each of `ranges` of a text to `tokens`, and returns where they came to stand.
  ///
  /// - Complexity: O(*n*) in the bytes of the ranges.
  package mutating func appendTokens(
    of text: String, in ranges: [TextRange], to tokens: inout [FoldedToken]
  ) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      ranges.map { range in
        let start = tokens.count
        let lower = bytes.scalarStart(atOrBefore: range.lowerBound.utf8)
        let upper = max(lower, bytes.scalarStart(atOrBefore: range.upperBound.utf8))
        var scan = FoldedTokenScan(bytes, in: lower..<upper)
        while let token = scan.next() {
          tokens.append(
            FoldedToken(
              term: terms.number(of: scan.term), kind: token.kind, start: token.start,
              end: token.end))
        }
        return start..<tokens.count
      }
    }
  }

  /// The tokens of a whole text.
  package mutating func tokens(of text: String) -> [FoldedToken] {
    var tokens: [FoldedToken] = []
    _ = appendTokens(of: text, in: [TextRange(utf8: 0..<text.utf8.count)], to: &tokens)
    return tokens
  }

  /// Whether the term of that number begins with a digit.
  package func isNumber(_ term: UInt32) -> Bool {
    terms.term(of: term).first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// The folded characters of the term of that number; none for a number that no term has.
  package func characters(of term: UInt32) -> [Unicode.Scalar] {
    Array(String(decoding: terms.term(of: term), as: UTF8.self).unicodeScalars)
  }

  /// The number of a term of another vocabulary in this one, nil when it is not known here.
  package func number(of term: UInt32, in other: FoldedVocabulary) -> UInt32? {
    terms.find(Array(other.terms.term(of: term)))
  }

  /// The words that begin with one of some prefixes, each with the word that is the rest of it, where that has
  /// so many bytes and is a word of the vocabulary too.
  ///
  /// - Complexity: O(*n*) in the length of all distinct terms.
  func wordsWithPrefixes(
    _ prefixes: [String], leastRest: Int
  ) -> [(word: UInt32, rest: UInt32)] {
    prefixes.flatMap { terms.pairs(withPrefix: Array($0.utf8), leastRest: leastRest) }
  }

  /// Whether two texts are the same after folding; texts without a word or mark are not.
  package static func areSame(_ text: some StringProtocol, _ other: some StringProtocol) -> Bool {
    var vocabulary = FoldedVocabulary()
    let terms = vocabulary.tokens(of: String(text)).map(\.term)
    return !terms.isEmpty && terms == vocabulary.tokens(of: String(other)).map(\.term)
  }
}
