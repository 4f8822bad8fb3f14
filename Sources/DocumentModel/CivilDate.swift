/// A date as a text states it: a year, perhaps a month, perhaps a day.
package struct CivilDate: Hashable, Sendable, CustomStringConvertible {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// Fails for a date that no calendar has, such as 31 April.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= Self.days(in: month, of: year) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-12-09`, `2024-12` or `2024`; nil for all else.
  package init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count <= 2 })
    else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// ISO 8601, as far as it is known: `2024-12-09`, `2019-03`, `2021`.
  package var description: String {
    ([Self.padded(year, to: 4)] + [month, day].compactMap { $0 }.map { Self.padded($0, to: 2) })
      .joined(separator: "-")
  }

  /// Whether `other` says more of the same date.
  package func isCoarser(than other: CivilDate) -> Bool {
    guard year == other.year else { return false }
    guard let month else { return other.month != nil }
    return month == other.month && day == nil && other.day != nil
  }

  /// The days from the first of the year 1, as the Gregorian calendar counts them also before it;
  /// nil without a day.
  package var dayNumber: Int? {
    guard let month, let day else { return nil }
    let before = year - 1
    let leaps = before / 4 - before / 100 + before / 400
    let months = (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) }
    return before * 365 + leaps + months + day
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }
}
