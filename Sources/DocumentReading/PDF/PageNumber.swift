/// The number of a page, as a print shows it.
enum PageNumber {
  /// Whether it is all that stands in the line: 12, – 12 –, xii, Page 3 of 7, 第3页 共7页.
  static func isAlone(in text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let words = text.lowercased().unicodeScalars.split {
      $0.isSpace || "-–—·•|[]()/第页頁共,，".unicodeScalars.contains($0)
    }
    var numbers = 0
    for word in words {
      if value(of: Array(word)[...]) != nil {
        numbers += 1
      } else if !["page", "of", "p.", "p", "pg"].contains(String(word)) {
        return false
      }
    }
    return numbers == 1 || numbers == 2
  }

  /// The numbers that the line begins and ends with; what is one word only begins it.
  static func atEnds(of text: String) -> (first: Int?, last: Int?) {
    let words = text.unicodeScalars.split { $0.isSpace || "|·•-–—".unicodeScalars.contains($0) }
    let number = { (word: Substring.UnicodeScalarView?) in
      word.flatMap { value(of: Array($0)[...]) }
    }
    return (number(words.first), words.count > 1 ? number(words.last) : nil)
  }

  /// Whether a number at an end of the line stands by itself rather than with a word, as that of an
  /// article does: Annual Review | 12, but not Article 12.
  static func standsApart(in text: String) -> Bool {
    if isAlone(in: text) { return true }
    let isMark = { (scalar: Unicode.Scalar) in "|·•-–—\t".unicodeScalars.contains(scalar) }
    let words = text.unicodeScalars.split(whereSeparator: \.isSpace)
    guard words.count > 2 else { return false }
    return words[1].allSatisfy(isMark) || words[words.count - 2].allSatisfy(isMark)
  }

  /// The numbers in figures that the line holds.
  static func figures(in text: String) -> [Int] {
    text.unicodeScalars.split { !$0.isDigit }.compactMap { arabicValue(Array($0)[...]) }
  }

  /// The text with `#` for every number, without spaces.
  static func leftOut(of text: String) -> String {
    if isAlone(in: text) { return "#" }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isSpace {
      let sign: Unicode.Scalar = scalar.isDigit ? "#" : scalar
      if sign != "#" || shown.last != "#" { shown.append(sign) }
    }
    return String(shown)
  }

  private static func value(of word: ArraySlice<Unicode.Scalar>) -> Int? {
    // No print has ten thousand pages.
    arabicValue(word).flatMap { $0 < 10_000 ? $0 : nil } ?? romanValue(word)
  }
}
