import DocumentModel

extension String {
  /// A range widened so that it splits no character (extended grapheme cluster), inside the text.
  ///
  /// - Complexity: O(*n*) in the length of the characters at its ends.
  package func wholeCharacters(_ range: TextRange) -> TextRange {
    let lower = index(at: range.lowerBound)
    let upper = index(at: Swift.max(range.lowerBound, range.upperBound))
    let start = characterStart(of: lower)
    var end = characterStart(of: upper)
    if end < upper { end = index(after: end) }
    return TextRange(
      utf8: utf8.distance(from: startIndex, to: start)..<utf8.distance(from: startIndex, to: end))
  }

  /// Where the character that holds `index` begins.
  private func characterStart(of index: Index) -> Index {
    // Going on from inside a character leads to its end (SE-0180).
    index < endIndex ? self.index(before: self.index(after: index)) : endIndex
  }
}
