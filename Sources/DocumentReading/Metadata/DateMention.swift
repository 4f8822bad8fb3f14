import DocumentModel

/// A date as it stands in a text, perhaps without its year.
///
/// Of a stretch of days it is the last: on that day a meeting ends and says what it decided.
struct DateMention: Equatable {
  /// Where it stands in the scalars.
  let range: Range<Int>
  private(set) var year: Int?
  let month: Int
  let day: Int?

  /// The date, nil without a year.
  var date: CivilDate? { year.flatMap { date(in: $0) } }

  /// The date if its year were `year`.
  func date(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  /// The date that begins at `index`, nil where none does.
  init?(_ scalars: [Unicode.Scalar], at index: Int) {
    let first = scalars[index]
    let form = DateForm(scalars: scalars, start: index)
    let found: DateMention? =
      if first.isDigit {
        form.han ?? form.yearFirst ?? form.dayFirst ?? form.yearLast
      } else if first.isHan || first == "○" {
        form.han
      } else {
        first.isCapital ? form.monthFirst : nil
      }
    guard let found else { return nil }
    self = found
  }

  /// Nil for a day that no month has.
  fileprivate init?(_ range: Range<Int>, year: Int?, month: Int, day: Int?) {
    // Of a date without a year it is not known whether 29 February was in it.
    guard CivilDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    (self.range, self.year, self.month, self.day) = (range, year, month, day)
  }
}

/// The forms in which dates are written, tried at one place of a text.
private struct DateForm {
  let scalars: [Unicode.Scalar]
  let start: Int

  private typealias Number = (value: Int, end: Int)

  private func mention(to end: Int, year: Int?, month: Int, day: Int?) -> DateMention? {
    DateMention(start..<end, year: year, month: month, day: day)
  }

  // MARK: - Year, month, day by signs

  // 2019年3月5日, 3月5日, 二〇一九年三月, 7月29日至30日, 2019년 3월 5일
  var han: DateMention? {
    guard let first = hanNumber(at: start) else { return nil }
    var year: Int?
    var month = first
    if let end = sign("年년", at: first.end) {
      guard (1000...2999).contains(first.value), let next = hanNumber(at: skip(end)) else {
        return nil
      }
      year = first.value
      month = next
    }
    guard let monthEnd = sign("月월", at: month.end) else { return nil }
    guard let day = hanDay(at: skip(monthEnd), month: month.value) else {
      return year.flatMap { mention(to: monthEnd, year: $0, month: month.value, day: nil) }
    }
    return mention(to: day.end, year: year, month: day.month, day: day.day)
      ?? year.flatMap { mention(to: monthEnd, year: $0, month: month.value, day: nil) }
  }

  /// The last day of one or more: 5日, 29日至30日, 29-30日, 30日至7月1日.
  private func hanDay(at index: Int, month: Int) -> (month: Int, day: Int, end: Int)? {
    guard let first = hanNumber(at: index) else { return nil }
    let firstEnd = sign("日号號일", at: first.end)
    if let mark = sign("至到-–—~～〜－", at: firstEnd ?? first.end),
      let next = hanNumber(at: skip(mark))
    {
      if let end = sign("日号號일", at: next.end) { return (month, next.value, end) }
      if let end = sign("月월", at: next.end), let day = hanNumber(at: skip(end)),
        let end = sign("日号號일", at: day.end)
      {
        return (next.value, day.value, end)
      }
    }
    return firstEnd.map { (month, first.value, $0) }
  }

  private func hanNumber(at index: Int) -> Number? {
    HanNumber(scalars, from: index).map { ($0.value, $0.end) }
  }

  /// The index after one of `signs`, which a space may precede.
  private func sign(_ signs: String, at index: Int) -> Int? {
    let index = skip(index)
    return at(index).flatMap { signs.unicodeScalars.contains($0) ? index + 1 : nil }
  }

  // MARK: - Figures

  // 2019-03-05, 2019/3/5, 2019.3.5, 20190305, 2019-03
  var yearFirst: DateMention? {
    guard let year = number(at: start) else { return nil }
    if year.end - start == 8 {
      let parts = (year.value / 10000, year.value / 100 % 100, year.value % 100)
      guard (1000...2999).contains(parts.0) else { return nil }
      return mention(to: year.end, year: parts.0, month: parts.1, day: parts.2)
    }
    guard year.end - start == 4, (1000...2999).contains(year.value),
      let mark = separator(at: year.end), let month = number(at: year.end + 1),
      month.end - year.end <= 3
    else { return nil }
    if separator(at: month.end) == mark, let day = number(at: month.end + 1),
      day.end - month.end <= 3,
      let found = mention(to: day.end, year: year.value, month: month.value, day: day.value)
    {
      return found
    }
    guard mark == "-", month.end - year.end == 3, at(month.end)?.isLetter != true else {
      return nil
    }
    return mention(to: month.end, year: year.value, month: month.value, day: nil)
  }

  // 28/04/2026, 04/28/2026, 28.4.2026; not 4/5/2026, which is two dates.
  var yearLast: DateMention? {
    guard let first = number(at: start), first.end - start <= 2,
      let mark = separator(at: first.end), let second = number(at: first.end + 1),
      second.end - first.end <= 3, separator(at: second.end) == mark,
      let year = number(at: second.end + 1), year.end - second.end == 5,
      (1000...2999).contains(year.value)
    else { return nil }
    let (day, month) = second.value > 12 ? (second.value, first.value) : (first.value, second.value)
    // A version goes on after its fourth number's point.
    guard at(year.end)?.isDigit != true,
      at(year.end) != "." || at(year.end + 1)?.isDigit != true
    else { return nil }
    // With points the day stands first wherever they are used.
    guard mark == "." || day > 12 || day == month else { return nil }
    return mention(to: year.end, year: year.value, month: month, day: day)
  }

  /// The sign between the parts of a date in figures, as ASCII has it.
  private func separator(at index: Int) -> Unicode.Scalar? {
    switch at(index) {
    case "-", "－": "-"
    case "/", "／": "/"
    case ".", "．": "."
    default: nil
    }
  }

  // MARK: - The month by name

  // 5 March 2019, 5th of March, 28-29 April 2026, 30 June–1 July, 5. March
  var dayFirst: DateMention? {
    guard var day = day(at: start) else { return nil }
    if let mark = rangeMark(at: day.end), let last = self.day(at: mark) { day = last }
    var next = skip(at(day.end) == "." ? day.end + 1 : day.end)
    if starts("of ", at: next) { next = skip(next + 3) }
    guard var month = month(at: next) else { return nil }
    if let mark = rangeMark(at: month.end), let last = self.day(at: mark),
      let lastMonth = self.month(at: skip(last.end))
    {
      (day, month) = (last, lastMonth)
    }
    return mention(month, day, end: month.end)
  }

  // March 5, 2019, March 5th, March 2019, July 29-30, June 30 to July 1
  var monthFirst: DateMention? {
    guard var month = month(at: start) else { return nil }
    guard var day = day(at: skip(month.end)) else {
      return year(at: month.end).flatMap {
        mention(to: $0.end, year: $0.value, month: month.value, day: nil)
      }
    }
    if let mark = rangeMark(at: day.end) {
      if let last = self.day(at: mark), last.value > day.value {
        day = last
      } else if let lastMonth = self.month(at: mark), let last = self.day(at: skip(lastMonth.end)) {
        (month, day) = (lastMonth, last)
      }
    }
    return mention(month, day, end: day.end)
  }

  /// A day up to `end`, and the year if one follows.
  private func mention(_ month: Number, _ day: Number, end: Int) -> DateMention? {
    let year = year(at: end)
    return mention(to: year?.end ?? end, year: year?.value, month: month.value, day: day.value)
  }

  /// A day of the month, its ending included.
  private func day(at index: Int) -> Number? {
    guard let day = number(at: index), day.end - index <= 2 else { return nil }
    let hasEnding = ["st", "nd", "rd", "th"].contains { starts($0, at: day.end) }
    let end = hasEnding ? day.end + 2 : day.end
    return at(end)?.isDigit == true ? nil : (day.value, end)
  }

  /// The index after what joins the first and the last of some days.
  private func rangeMark(at index: Int) -> Int? {
    if let mark = at(index), "-–—~".unicodeScalars.contains(mark) { return index + 1 }
    for word in [" and ", " to ", " – ", " - "] where starts(word, at: index) {
      return index + word.unicodeScalars.count
    }
    return nil
  }

  /// A year after a comma or a space.
  private func year(at index: Int) -> Number? {
    var next = skip(index)
    if at(next) == "," { next = skip(next + 1) }
    guard let year = number(at: next), year.end - next == 4, (1000...2999).contains(year.value)
    else { return nil }
    return year
  }

  private func month(at index: Int) -> Number? {
    // Most words are told by their first letter.
    guard let first = at(index), first.isASCII,
      "jfmasond".utf8.contains(UInt8(first.value) | 0x20)
    else { return nil }
    var end = index
    var name = ""
    while end - index < 10, let scalar = at(end), scalar.isASCII, scalar.isLetter {
      name.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      end += 1
    }
    guard let value = Self.month(name) else { return nil }
    return (value, at(end) == "." ? end + 1 : end)
  }

  private static func month(_ name: String) -> Int? {
    switch name {
    case "january", "jan": 1
    case "february", "feb", "febr": 2
    case "march", "mar": 3
    case "april", "apr": 4
    case "may": 5
    case "june", "jun": 6
    case "july", "jul": 7
    case "august", "aug": 8
    case "september", "sept", "sep": 9
    case "october", "oct": 10
    case "november", "nov": 11
    case "december", "dec": 12
    default: nil
    }
  }

  // MARK: - Scalars

  private func number(at index: Int) -> Number? {
    var end = index
    var value = 0
    while end - index < 9, let digit = at(end)?.digitValue {
      value = value * 10 + digit
      end += 1
    }
    return end > index && end - index < 9 ? (value, end) : nil
  }

  private func at(_ index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private func starts(_ word: String, at index: Int) -> Bool {
    index <= scalars.count && scalars[index...].starts(with: word.unicodeScalars)
  }

  private func skip(_ index: Int) -> Int {
    var index = index
    while at(index)?.isSpace == true { index += 1 }
    return index
  }
}
