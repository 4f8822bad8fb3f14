import DocumentModel

/// A moment, which the W3C's model writes in UTC: `2026-07-30T09:15:00Z`.
package struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Since the beginning of 1970 in UTC.
  package let microseconds: Int

  static let second = 1_000_000
  private static let day = 86_400 * second
  /// The years 1 to 9999.
  private static let known = -719_162 * day..<2_932_897 * day

  private init(microseconds: Int) {
    let range = Self.known
    self.microseconds = min(max(microseconds, range.lowerBound), range.upperBound - 1)
  }

  /// The moment so many seconds after the beginning of 1970, in UTC; years before 1 and after 9999 are
  /// those.
  package init(secondsSince1970 seconds: Int) {
    let range = Self.known
    let (lowest, highest) = (range.lowerBound / Self.second, range.upperBound / Self.second)
    self.init(microseconds: min(max(seconds, lowest), highest) * Self.second)
  }

  package static func < (left: Self, right: Self) -> Bool { left.microseconds < right.microseconds }

  // MARK: - Reading

  /// Takes a date, or a date and a time with or without a fraction and an offset; nil for all else.
  ///
  /// Without an offset it is taken for UTC; what is less than a microsecond is left out.
  package init?(_ text: String) {
    var scan = DigitScan(text)
    guard let year = scan.number(4), scan.take("-"), let month = scan.number(2), scan.take("-"),
      let day = scan.number(2), let date = CivilDate(year: year, month: month, day: day),
      let number = date.dayNumber
    else { return nil }
    // The days are counted from the first of the year 1.
    let start = (number - 719_163) * Self.day
    if scan.isAtEnd {
      self.init(microseconds: start)
      return
    }
    guard scan.take("T"), let time = Self.time(&scan), scan.isAtEnd else { return nil }
    self.init(microseconds: start + time)
  }

  /// A time of day with its offset, in microseconds since midnight in UTC.
  private static func time(_ scan: inout DigitScan) -> Int? {
    guard let hour = scan.number(2), hour < 24, scan.take(":"), let minute = scan.number(2),
      minute < 60
    else { return nil }
    var time = (hour * 3600 + minute * 60) * second
    if scan.take(":") {
      // 60 is a leap second.
      guard let seconds = scan.number(2), seconds <= 60 else { return nil }
      time += seconds * second
      if scan.take(".") {
        guard let fraction = scan.fraction() else { return nil }
        time += fraction
      }
    }
    if scan.isAtEnd || scan.take("Z") { return time }
    let sign = scan.take("+") ? -1 : scan.take("-") ? 1 : 0
    guard sign != 0, let hours = scan.number(2), hours < 24 else { return nil }
    _ = scan.take(":")
    guard let minutes = scan.number(2), minutes < 60 else { return nil }
    return time + sign * (hours * 3600 + minutes * 60) * second
  }

  // MARK: - Writing

  package var description: String { text }

  package var text: String {
    // Rounded down, also before 1970.
    let days = (microseconds - Self.known.lowerBound) / Self.day + Self.known.lowerBound / Self.day
    let rest = microseconds - days * Self.day
    let (year, month, day) = Self.civil(days)
    var bytes: [UInt8] = []
    func append(_ number: Int, _ width: Int, _ mark: String) {
      let digits = String(number)
      for _ in 0..<max(0, width - digits.utf8.count) { bytes.append(0x30) }
      bytes += digits.utf8
      bytes += mark.utf8
    }
    let seconds = rest / Self.second
    append(year, 4, "-")
    append(month, 2, "-")
    append(day, 2, "T")
    append(seconds / 3600, 2, ":")
    append(seconds / 60 % 60, 2, ":")
    append(seconds % 60, 2, "")
    let fraction = rest % Self.second
    if fraction > 0 {
      bytes += ".".utf8
      append(fraction, 6, "")
      while bytes.last == 0x30 { bytes.removeLast() }
    }
    return String(decoding: bytes, as: UTF8.self) + "Z"
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
}

/// Numbers of fixed widths and the marks between them.
private struct DigitScan {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(_ width: Int) -> Int? {
    var number = 0
    for _ in 0..<width {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// Digits after a point, in millionths.
  mutating func fraction() -> Int? {
    guard var number = digit() else { return nil }
    var count = 1
    while let digit = digit() {
      if count < 6 { number = number * 10 + digit }
      count += 1
    }
    while count < 6 {
      number *= 10
      count += 1
    }
    return number
  }

  private mutating func digit() -> Int? {
    guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
    rest.removeFirst()
    return Int(byte) - 0x30
  }

  mutating func take(_ mark: UnicodeScalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == mark.value else { return false }
    rest.removeFirst()
    return true
  }
}
