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

  /// Since the beginning of 1970 in UTC; without an offset it is taken for UTC.
  var microseconds: Int {
    let digits = { (part: Substring) in Int(part.filter { $0.isASCII && $0.isNumber }) ?? 0 }
    let date = text.prefix(10).split(separator: "-").map(digits)
    guard date.count == 3 else { return 0 }
    let time = text.dropFirst(11)
    let clock = time.prefix { $0 == ":" || $0.isNumber || $0 == "." }
    let parts = clock.split(separator: ":")
    let seconds = zip(parts, [3600, 60, 1]).reduce(0) { sum, part in
      sum + digits(part.0.prefix { $0 != "." }) * part.1
    }
    let fraction = clock.drop { $0 != "." }.dropFirst().prefix(6)
    let micros = digits(fraction + String(repeating: "0", count: 6 - fraction.count))
    let zone = time.dropFirst(clock.count)
    let offset = digits(zone.dropFirst().filter { $0 != ":" }[...])
    let east = (offset / 100 * 3600 + offset % 100 * 60) * (zone.first == "-" ? -1 : 1)
    let days = Self.days(year: date[0], month: date[1], day: date[2])
    return (days * 86_400 + seconds - east) * 1_000_000 + micros
  }

  /// How many days after 1 January 1970 a date is; the other way round of `civil`.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = yearFromMarch >= 0 ? yearFromMarch / 400 : (yearFromMarch - 399) / 400
    let yearOfEra = yearFromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
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
