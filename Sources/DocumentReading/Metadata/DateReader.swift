import DocumentModel

/// Finds dates as texts write them.
///
/// `5 March 2019`, `March 5, 2019`, `March 2019`, `2019-03-05`, `2019/3/5`, `20190305`,
/// `2019年3月5日`, `二〇一九年三月五日`, `28/04/2019`, and stretches of days such as `July 29-30, 2019`.
enum DateReader {
  /// The first date in `text` that has a year and at least a month.
  static func firstDate(in text: some StringProtocol) -> CivilDate? {
    mentions(in: Array(text.unicodeScalars.prefix(600))).lazy.compactMap(\.date).first
  }

  /// The first date in `text`, perhaps without a year.
  static func firstMention(in text: some StringProtocol) -> DateMention? {
    mentions(in: Array(text.unicodeScalars.prefix(600))).first { _ in true }
  }

  /// The dates among `scalars`, in order; one may begin inside another that lacks its year.
  static func mentions(in scalars: [Unicode.Scalar]) -> some Sequence<DateMention> {
    sequence(state: 0) { index in
      while index < scalars.count {
        let mention = DateMention(scalars, at: index)
        index =
          mention.flatMap { $0.year == nil ? nil : $0.range.upperBound }
          ?? nextWord(scalars, after: index)
        if let mention { return mention }
      }
      return nil
    }
  }

  /// The date that all of `text` is, with no more around it than a day of the week or a time.
  static func date(all text: some StringProtocol) -> CivilDate? {
    let scalars = Array(text.unicodeScalars.prefix(80))
    // A year has four figures, or is one by its sign.
    guard scalars.count < 64, scalars.contains("年") || scalars.count(where: \.isDigit) >= 4,
      let found = mentions(in: scalars).first(where: { $0.year != nil })
    else { return nil }
    let rest = scalars[..<found.range.lowerBound] + scalars[found.range.upperBound...]
    return rest.count(where: { $0.isLetter && !$0.isHan }) <= 16
      && rest.count(where: \.isHan) <= 8 && allowed(rest) ? found.date : nil
  }

  /// The date in the name of a file: `2024-09-18-statement.md`, `20241209.md`, `2021_speech.txt`.
  static func date(inFileName name: some StringProtocol) -> CivilDate? {
    let words = String(name.map { $0 == "_" ? " " : $0 })
    if let date = firstDate(in: words) { return date }
    if let date = firstDate(in: String(words.map { $0 == "-" || $0 == "." ? " " : $0 })) {
      return date
    }
    let numbers = words.split(whereSeparator: { !$0.isNumber })
    return numbers.filter { $0.count == 4 }.compactMap { Int($0) }
      .first { (1700...2100).contains($0) }
      .flatMap { CivilDate(year: $0) }
  }

  /// The words that may stand beside a date on a line of its own.
  private static let besides = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "am", "pm", "date", "published", "updated", "released",
    "posted", "issued", "on", "the", "of", "day", "est", "edt", "gmt", "utc", "dated", "a", "p",
    "m", "th", "st", "nd", "rd",
  ]

  private static func allowed(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    var word = String.UnicodeScalarView()
    for scalar in rest + [" "] {
      if scalar.isLetter, !scalar.isHan {
        word.append(scalar)
      } else if !word.isEmpty {
        guard besides.contains(String(word).lowercased()) else { return false }
        word = String.UnicodeScalarView()
      }
    }
    return true
  }

  private static func nextWord(_ scalars: [Unicode.Scalar], after index: Int) -> Int {
    let isPart: (Unicode.Scalar) -> Bool = { $0.isDigit || ($0.isLetter && !$0.isHan) }
    var index = index
    if isPart(scalars[index]) {
      let isDigit = scalars[index].isDigit
      while index < scalars.count, isPart(scalars[index]), scalars[index].isDigit == isDigit {
        index += 1
      }
      return index
    }
    return index + 1
  }
}
