import DocumentModel
import KeywordIndexing
import TextComparison

/// A range of the old text in the new one, once its words are known to be there.
///
/// The words decide; what a range has beside whole words goes with them where it is there too: a part of
/// a word, marks and quotation marks at its ends.
struct MappedRange {
  private(set) var range: TextRange
  /// Whether all of it could be mapped; a part of a word cannot where the word is spelled otherwise.
  private(set) var isWhole = true

  private let comparison: DocumentComparison
  private let oldText: String
  private let newText: String

  init(
    _ range: TextRange, _ words: Range<Int>, _ image: Range<Int>, _ comparison: DocumentComparison,
    from old: Document, to new: Document
  ) {
    self.range = comparison.new.range(of: image)
    self.comparison = comparison
    oldText = old.text
    newText = new.text
    let wordRange = comparison.old.range(of: words)
    var (lower, upper) = (self.range.lowerBound, self.range.upperBound)
    if range.lowerBound > wordRange.lowerBound {
      lower = place(of: range.lowerBound, in: words.lowerBound, image.lowerBound)
    } else {
      lower =
        lower + -reach(
          oldText[range.lowerBound..<wordRange.lowerBound].reversed(),
          newText[.start..<lower].reversed())
    }
    if range.upperBound < wordRange.upperBound {
      upper = place(of: range.upperBound, in: words.upperBound - 1, image.upperBound - 1)
    } else {
      upper =
        upper
        + reach(
          oldText[wordRange.upperBound..<range.upperBound],
          newText[upper..<TextOffset(utf8: newText.utf8.count)])
    }
    self.range = newText.wholeCharacters(lower..<max(lower, upper))
  }

  /// The place inside a word of the new text that a place inside the same word of the old one is.
  private mutating func place(of offset: TextOffset, in token: Int, _ image: Int) -> TextOffset {
    let word = comparison.old.range(of: token..<token + 1)
    let newWord = comparison.new.range(of: image..<image + 1)
    let characters = oldText[word.lowerBound..<offset].count
    let (whole, newWhole) = (oldText[word], newText[newWord])
    // One character for one: case and width change no count, other spellings may.
    guard whole.count == newWhole.count else {
      isWhole = false
      return offset < word.upperBound && characters * 2 < whole.count
        ? newWord.lowerBound : newWord.upperBound
    }
    let index = newWhole.index(newWhole.startIndex, offsetBy: characters)
    return newWord.lowerBound + newWhole.utf8.distance(from: newWhole.startIndex, to: index)
  }

  /// How many bytes of `new` go with what stood beside the words: as many characters as are the same but
  /// for white space and the shape of quotation marks.
  private func reach(
    _ old: some Sequence<Character>, _ new: some Sequence<Character>
  ) -> Int {
    var wanted = old.filter { !$0.isWhitespace }[...]
    var (reached, passed) = (0, 0)
    for character in new {
      guard let next = wanted.first else { break }
      passed += character.utf8.count
      if character.isWhitespace { continue }
      guard character.isLike(next) else { break }
      wanted = wanted.dropFirst()
      reached = passed
    }
    return reached
  }
}

extension Character {
  fileprivate func isLike(_ other: Character) -> Bool {
    self == other || isQuotationMark && other.isQuotationMark
      || FoldedVocabulary.areSame(String(self), String(other))
  }

  private var isQuotationMark: Bool { "\"'“”‘’„‟«»‹›「」『』＂＇".contains(self) }
}
