import DocumentModel

/// The date in a line under a title that holds names beside it: `Kit Moran, 8 July 2025`,
/// `陈一 江湾观察 2025年7月31日 上海`.
enum LooseByline {
  /// A longer line, in bytes, is text.
  static let longest = 140

  /// The date of a line whose pieces are set apart by two spaces; nil for what reads like more than
  /// names.
  static func date(in words: String) -> CivilDate? {
    guard words.utf8.count <= longest, let last = words.last, !".。!！?？:：".contains(last) else {
      return nil
    }
    let scalars = Array(words.unicodeScalars)
    let mentions = DateReader.mentions(in: scalars).filter { $0.date != nil }
    // The second is the day of a change.
    guard let mention = mentions.first, mentions.count <= 2 else { return nil }
    let rest = [scalars[..<mention.range.lowerBound], scalars[mention.range.upperBound...]]
    return rest.allSatisfy(isOfNames) ? mention.date : nil
  }

  /// Words that may stand between names, in small letters.
  private static let between: Set<String> = [
    "by", "and", "of", "the", "in", "at", "on", "for", "to", "from", "with", "our", "am", "pm",
    "published", "posted", "updated", "min", "read", "correspondent", "staff", "reporter",
  ]

  /// The Han of a name, and the words of a line, at most.
  private static let longestName = 8
  private static let mostWords = 12

  private static func isOfNames(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = scalars.split { !$0.isLetter }
    return words.count <= mostWords
      && words.allSatisfy { word in
        guard let first = word.first else { return true }
        if first.isHan { return word.count <= longestName }
        if first.isCapital { return true }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: word)
        return between.contains(String(name))
      }
  }
}
