import DocumentModel

/// Finds the year of a date that leaves it out, in the text around it.
enum StatedYear {
  /// How much of a text is looked at, in UTF-8 bytes.
  private static let reach = 12 * 1024

  /// The year of a full date of the same day, else the one year of which the text speaks above all.
  static func year(of mention: DateMention, in text: String) -> Int? {
    let scalars = Array(text[.start..<TextOffset(utf8: reach)].unicodeScalars)
    let sameDay = DateReader.mentions(in: scalars).lazy.first {
      $0.year != nil && $0.month == mention.month && $0.day == mention.day
    }
    if let sameDay { return sameDay.year }
    var counts: [(year: Int, count: Int)] = []
    for year in years(in: scalars) {
      if let place = counts.firstIndex(where: { $0.year == year }) {
        counts[place].count += 1
      } else {
        counts.append((year, 1))
      }
    }
    // Around the turn of a year a text speaks of the other one as often as of its own.
    guard (3...10).contains(mention.month), let best = counts.max(by: { $0.count < $1.count }),
      best.count * 2 > counts.reduce(0, { $0 + $1.count })
    else { return nil }
    return best.year
  }

  /// The figures that are years and stand by themselves, those of a span or a goal left out.
  private static func years(in scalars: [Unicode.Scalar]) -> [Int] {
    var years: [Int] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].isDigit { index += 1 }
      guard index - start == 4, let number = HanNumber(scalars, from: start),
        (1900...2100).contains(number.value), !isSpan(scalars, start..<index)
      else { continue }
      years.append(number.value)
    }
    return years
  }

  /// `2026–2030`, `by 2030`, `1.2026`, `到2030年`.
  private static func isSpan(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let marks = "-–—~～至到.,，$€£¥#/".unicodeScalars
    if let before = scalars[..<range.lowerBound].last, marks.contains(before) { return true }
    let after = scalars[range.upperBound...].prefix(2)
    if let mark = after.first, "-–—~～至到%".unicodeScalars.contains(mark) { return true }
    if let mark = after.first, mark == "." || mark == ",", after.last?.isDigit == true {
      return true
    }
    let words = scalars[..<range.lowerBound].suffix(7)
    return [" by ", " since ", " until ", "从", "自"].contains {
      words.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
    }
  }
}
