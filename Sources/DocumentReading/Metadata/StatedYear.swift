import DocumentModel

/// Finds the year of a date that leaves it out, in the text around it.
enum StatedYear {
  /// How much of a text is looked at, in UTF-8 bytes.
  private static let reach = 12 * 1024

  /// The year of a full date of the same day, else the one year of which the text speaks above all.
  ///
  /// - Complexity: O(1) beyond the first bytes of `text`.
  static func year(of mention: DateMention, in text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(reach))
    var counts: [(year: Int, count: Int)] = []
    for figures in figures(in: bytes) {
      let stated = StatedFigures(bytes, figures)
      if stated.belongs(to: mention) { return stated.year }
      if stated.isSpan { continue }
      if let place = counts.firstIndex(where: { $0.year == stated.year }) {
        counts[place].count += 1
      } else {
        counts.append((stated.year, 1))
      }
    }
    // Around the turn of a year a text speaks of the other one as often as of its own.
    guard (3...10).contains(mention.month), let best = counts.max(by: { $0.count < $1.count }),
      best.count * 2 > counts.reduce(0, { $0 + $1.count })
    else { return nil }
    return best.year
  }

  /// The places of four figures that could be a year.
  private static func figures(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      guard (0x30...0x39).contains(bytes[at]) else {
        at += 1
        continue
      }
      let start = at
      while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
      if at - start == 4, (1900...2100).contains(StatedFigures.value(bytes[start..<at])) {
        found.append(start..<at)
      }
    }
    return found
  }
}

/// Four figures of a text with what stands around them.
private struct StatedFigures {
  let year: Int
  private let scalars: [Unicode.Scalar]
  /// Where they stand in `scalars`.
  private let range: Range<Int>

  /// The bytes that matter before a year, those of `29 to 30 September, ` among them, and after it.
  private static let before = 48
  private static let after = 24

  init(_ bytes: [UInt8], _ figures: Range<Int>) {
    let first = max(0, figures.lowerBound - Self.before)
    let last = min(bytes.count, figures.upperBound + Self.after)
    let before = Array(
      String(decoding: bytes[first..<figures.lowerBound], as: UTF8.self).unicodeScalars)
    let rest = String(decoding: bytes[figures.lowerBound..<last], as: UTF8.self).unicodeScalars
    year = Self.value(bytes[figures])
    scalars = before + Array(rest)
    range = before.count..<before.count + figures.count
  }

  static func value(_ figures: ArraySlice<UInt8>) -> Int {
    figures.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Whether they are the year of a full date of that day.
  func belongs(to mention: DateMention) -> Bool {
    (0...range.lowerBound).contains { start in
      guard let full = DateMention(scalars, at: start), full.range.contains(range.lowerBound) else {
        return false
      }
      return full.year != nil && full.month == mention.month && full.day == mention.day
    }
  }

  /// Whether they are one end of a span, a goal or an amount: `2026–2030`, `by 2030`, `2025年以来`, `$2000`.
  var isSpan: Bool {
    let before = scalars[..<range.lowerBound]
    let after = scalars[range.upperBound...].prefix(2)
    if let mark = before.last, "-–—~～至到从自.,，$€£¥#/".unicodeScalars.contains(mark) { return true }
    if let mark = after.first, "-–—~～至到%".unicodeScalars.contains(mark) { return true }
    if let mark = after.first, mark == "." || mark == ",", after.last?.isDigit == true {
      return true
    }
    let rest = scalars[range.upperBound...].drop { $0 == " " }
    if Self.endsOfSpans.contains(where: { rest.starts(with: $0.unicodeScalars) }) { return true }
    let words = String(String.UnicodeScalarView(before)).lowercased()
    return Self.beginnings.contains { words.hasSuffix($0) }
  }

  private static let endsOfSpans = [
    "年以来", "年以來", "年来", "年來", "年以后", "年以後", "年起", "年以前", "年之前", "年之后", "年之後",
  ]
  private static let beginnings = [" by ", "since ", "until "]
}
