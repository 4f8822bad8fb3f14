import DocumentModel

/// A moment as ISO 8601 writes it, such as `2026-07-30T09:15:00Z`.
package struct Timestamp: Hashable, Sendable, CustomStringConvertible {
  /// As it was given.
  package let text: String

  package var description: String { text }

  /// Takes a date, or a date and a time with or without a fraction and an offset; nil for all else.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = parts.first, Self.isDate(date) else { return nil }
    if parts.count == 2, !Self.isTime(parts[1]) { return nil }
    self.text = text
  }

  /// The moment so many seconds after the beginning of 1970, in UTC; years before 1 and after 9999 are
  /// those.
  package init(secondsSince1970 seconds: Int) {
    let (lowest, highest) = (-62_135_596_800, 253_402_300_799)
    let seconds = min(max(seconds, lowest), highest)
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - days * 86_400
    let (year, month, day) = Self.civil(days)
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.padded($0, to: 2) }
    text =
      "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))T"
      + time.joined(separator: ":") + "Z"
  }

  /// The date of so many days after 1 January 1970, by eras of 400 years that begin in March.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func isDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy(isNumber),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return CivilDate(year: year, month: month, day: day) != nil
  }

  private static func isTime(_ text: Substring) -> Bool {
    let clock = text.prefix { $0 == ":" || $0 == "." || $0.isASCII && $0.isNumber }
    let zone = text[clock.endIndex...]
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return false }
    let whole = parts.map { $0.prefix { $0 != "." } }
    let fraction = parts[parts.count - 1].drop { $0 != "." }
    guard whole.allSatisfy({ $0.utf8.count == 2 && isNumber($0) }),
      parts.dropLast().allSatisfy({ !$0.contains(".") }),
      fraction.isEmpty || fraction.count > 1 && isNumber(fraction.dropFirst())
    else { return false }
    let limits = [23, 59, 60]
    guard zip(whole, limits).allSatisfy({ (Int($0) ?? .max) <= $1 }) else { return false }
    return zone.isEmpty || zone == "Z" || isOffset(zone)
  }

  private static func isOffset(_ zone: Substring) -> Bool {
    guard zone.first == "+" || zone.first == "-" else { return false }
    let digits = zone.dropFirst().filter { $0 != ":" }
    return digits.utf8.count == 4 && isNumber(digits[...])
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
