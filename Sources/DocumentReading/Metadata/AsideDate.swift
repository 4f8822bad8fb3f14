/// Tells the dates that are merely mentioned from those on which something happens.
enum AsideDate {
  /// Whether the words around a date make it the beginning or the end of a time, or the name of a
  /// document: `since March 5`, `the decree of 5 March`, `自7月1日起`, `去年12月9日`.
  static func isAside(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<range.lowerBound]
    if hasEnding(before, of: hanBefore) || hasBeginning(scalars[range.upperBound...], of: hanAfter)
    {
      return true
    }
    return isAside(after: words(at: before))
  }

  private static let hanBefore = [
    "自", "从", "自从", "截至", "截止", "截至到", "根据", "依据", "去年", "上年", "前年", "明年", "次年", "每年",
    "往年", "同年", "当年",
  ]

  private static let hanAfter = ["以来", "以后", "之后", "以前", "之前", "起施行", "起实施", "前", "起"]

  private static func hasEnding(_ scalars: ArraySlice<Unicode.Scalar>, of words: [String]) -> Bool {
    words.contains { scalars.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars) }
  }

  private static func hasBeginning(
    _ scalars: ArraySlice<Unicode.Scalar>, of words: [String]
  ) -> Bool {
    words.contains { scalars.starts(with: $0.unicodeScalars) }
  }

  /// The last word before a date, an article and the name of a day left out.
  private static func words(at before: ArraySlice<Unicode.Scalar>) -> String {
    for word in before.split(whereSeparator: { !$0.isLetter }).suffix(3).reversed() {
      guard word.allSatisfy(\.isASCII) else { return "" }
      var name = ""
      for scalar in word { name.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20)) }
      if name == "the" || name.hasSuffix("day") { continue }
      return name
    }
    return ""
  }

  private static func isAside(after word: String) -> Bool {
    switch word {
    case "since", "until", "till", "before", "after", "from", "by", "between", "effective", "of",
      "dated", "through", "than", "anniversary", "every", "each", "last":
      true
    default: false
    }
  }
}
