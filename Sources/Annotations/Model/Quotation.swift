/// Words in quotation marks, as English and Chinese have them.
///
/// Those that the words have themselves are single ones there, and those within these double, so that it is
/// seen where the quote ends.
package struct Quotation {
  private let words: Substring

  package init(_ words: some StringProtocol) {
    self.words = Substring(words)
  }

  /// - Complexity: O(*n*) in the length of the words.
  package var text: String {
    var depth = 0
    var singles = 0
    var result = "“"
    for (place, mark) in zip(words.indices, words) {
      switch mark {
      case "“":
        depth += 1
        result.append("‘")
      case "”":
        depth = max(0, depth - 1)
        result.append("’")
      case "‘" where depth > 0:
        singles += 1
        result.append("“")
      case "’" where singles > 0 && !isApostrophe(at: place):
        singles -= 1
        result.append("”")
      default: result.append(mark)
      }
    }
    return result + "”"
  }

  /// Whether a mark stands within a word: `the Committee’s`.
  private func isApostrophe(at place: String.Index) -> Bool {
    let next = words.index(after: place)
    guard place > words.startIndex, next < words.endIndex else { return false }
    let (before, after) = (words[words.index(before: place)], words[next])
    return [before, after].allSatisfy {
      $0.isLetter && !$0.unicodeScalars.contains(where: \.properties.isIdeographic)
    }
  }
}
