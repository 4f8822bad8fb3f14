import DocumentModel

/// Finds dates as texts write them.
///
/// `5 March 2019`, `March 5, 2019`, `March 2019`, `2019-03-05`, `2019/3/5`, `20190305`,
/// `2019年3月5日`, `二〇一九年三月五日`.
enum DateReader {
  /// The first date in `text` that has a year and at least a month.
  static func firstDate(in text: some StringProtocol) -> CivilDate? {
    let scalars = Array(text.unicodeScalars.prefix(600))
    var index = 0
    while index < scalars.count {
      if let match = match(scalars, at: index) { return match.date }
      index = nextWord(scalars, after: index)
    }
    return nil
  }

  /// The date that all of `text` is, with no more around it than a day of the week or a time.
  static func date(all text: some StringProtocol) -> CivilDate? {
    let scalars = Array(text.unicodeScalars.prefix(80))
    guard scalars.count < 64 else { return nil }
    var index = 0
    while index < scalars.count {
      if let match = match(scalars, at: index) {
        let rest = scalars[..<index] + scalars[match.end...]
        return rest.count(where: { $0.isLetter && !$0.isHan }) <= 16
          && rest.count(where: \.isHan) <= 8 && allowed(rest) ? match.date : nil
      }
      index = nextWord(scalars, after: index)
    }
    return nil
  }

  /// The date in the name of a file: `2024-09-18-statement.md`, `20241209.md`, `2021_speech.txt`.
  static func date(inFileName name: some StringProtocol) -> CivilDate? {
    if let date = firstDate(in: String(name.map { $0 == "_" ? " " : $0 })) { return date }
    let numbers = String(name).split(whereSeparator: { !$0.isNumber })
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

  typealias Match = (date: CivilDate, end: Int)

  private static func match(_ scalars: [Unicode.Scalar], at index: Int) -> Match? {
    let first = scalars[index]
    if first.isDigit {
      return chinese(scalars, index) ?? numeric(scalars, index) ?? dayFirst(scalars, index)
    }
    if first.isHan { return chinese(scalars, index) }
    return first.isCapital ? monthFirst(scalars, index) : nil
  }

  // 2019年3月5日
  private static func chinese(_ scalars: [Unicode.Scalar], _ index: Int) -> Match? {
    guard let year = HanNumber(scalars, from: index), (1000...2999).contains(year.value),
      at(scalars, year.end) == "年",
      let month = HanNumber(scalars, from: skip(scalars, year.end + 1)),
      at(scalars, month.end) == "月"
    else { return nil }
    if let day = HanNumber(scalars, from: skip(scalars, month.end + 1)),
      at(scalars, day.end) == "日",
      let date = CivilDate(year: year.value, month: month.value, day: day.value)
    {
      return (date, day.end + 1)
    }
    return CivilDate(year: year.value, month: month.value).map { ($0, month.end + 1) }
  }

  // 2019-03-05, 2019/3/5, 2019.3.5, 20190305
  private static func numeric(_ scalars: [Unicode.Scalar], _ index: Int) -> Match? {
    guard let year = number(scalars, index) else { return nil }
    if year.length == 8 {
      return CivilDate(
        year: year.value / 10000, month: year.value / 100 % 100, day: year.value % 100
      ).flatMap { (1000...2999).contains($0.year) ? ($0, index + 8) : nil }
    }
    guard year.length == 4, (1000...2999).contains(year.value),
      let mark = at(scalars, index + 4), "-/.".unicodeScalars.contains(mark),
      let month = number(scalars, index + 5), month.length <= 2
    else { return nil }
    let end = index + 5 + month.length
    if at(scalars, end) == mark, let day = number(scalars, end + 1), day.length <= 2,
      let date = CivilDate(year: year.value, month: month.value, day: day.value)
    {
      return (date, end + 1 + day.length)
    }
    guard mark == "-", month.length == 2, at(scalars, end)?.isLetter != true else {
      return nil
    }
    return CivilDate(year: year.value, month: month.value).map { ($0, end) }
  }

  // 5 March 2019, 5th of March, 2019
  private static func dayFirst(_ scalars: [Unicode.Scalar], _ index: Int) -> Match? {
    guard let day = number(scalars, index), day.length <= 2 else { return nil }
    var next = index + day.length
    for suffix in ["st", "nd", "rd", "th"] where starts(scalars, next, suffix) { next += 2 }
    next = skip(scalars, next)
    if starts(scalars, next, "of ") { next = skip(scalars, next + 3) }
    guard let month = month(scalars, next) else { return nil }
    next = skip(scalars, month.end, comma: true)
    guard let year = number(scalars, next), year.length == 4 else { return nil }
    return CivilDate(year: year.value, month: month.value, day: day.value).map { ($0, next + 4) }
  }

  // March 5, 2019; March 2019
  private static func monthFirst(_ scalars: [Unicode.Scalar], _ index: Int) -> Match? {
    guard let month = month(scalars, index) else { return nil }
    var next = skip(scalars, month.end, comma: true)
    guard let first = number(scalars, next) else { return nil }
    if first.length == 4 {
      return CivilDate(year: first.value, month: month.value).map { ($0, next + 4) }
    }
    guard first.length <= 2 else { return nil }
    next += first.length
    for suffix in ["st", "nd", "rd", "th"] where starts(scalars, next, suffix) { next += 2 }
    // March 4-5, 2019: the first day counts.
    if let dash = at(scalars, next), "-–".unicodeScalars.contains(dash),
      let last = number(scalars, next + 1), last.length <= 2
    {
      next += 1 + last.length
    }
    next = skip(scalars, next, comma: true)
    guard let year = number(scalars, next), year.length == 4 else { return nil }
    return CivilDate(year: year.value, month: month.value, day: first.value).map { ($0, next + 4) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(_ scalars: [Unicode.Scalar], _ index: Int) -> (value: Int, end: Int)? {
    var end = index
    var word = String.UnicodeScalarView()
    while end < scalars.count, scalars[end].isASCII, scalars[end].isLetter {
      word.append(scalars[end])
      end += 1
    }
    let name = String(word).lowercased()
    guard name.utf8.count >= 3,
      let value = months.firstIndex(where: {
        $0 == name || (name.utf8.count <= 4 && $0.hasPrefix(name))
      })
    else { return nil }
    if at(scalars, end) == "." { end += 1 }
    return (value + 1, end)
  }

  private static func number(
    _ scalars: [Unicode.Scalar], _ index: Int
  ) -> (value: Int, length: Int)? {
    var end = index
    var value = 0
    while end < scalars.count, end - index < 9, let digit = scalars[end].digitValue {
      value = value * 10 + digit
      end += 1
    }
    return end > index && end - index < 9 ? (value, end - index) : nil
  }

  private static func at(_ scalars: [Unicode.Scalar], _ index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private static func starts(_ scalars: [Unicode.Scalar], _ index: Int, _ word: String) -> Bool {
    index <= scalars.count && scalars[index...].starts(with: word.unicodeScalars)
  }

  private static func skip(_ scalars: [Unicode.Scalar], _ index: Int, comma: Bool = false) -> Int {
    var index = index
    while index < scalars.count, scalars[index].isSpace || (comma && scalars[index] == ",") {
      index += 1
    }
    return index
  }
}
