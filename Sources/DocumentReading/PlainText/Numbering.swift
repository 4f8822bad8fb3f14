/// The number that a heading, an article or a list entry opens with.
struct Numbering: Equatable {
  /// The styles of numbers, from those of large parts to those of small ones.
  enum Style: Int, Comparable {
    case part = 10
    case title = 15
    case chapter = 20
    case division = 30
    case article = 40
    case annex = 45
    /// 一、
    case han = 50
    /// II.
    case roman = 52
    /// A.
    case letter = 58
    /// （一）
    case hanInParentheses = 60
    /// 3.
    case arabic = 70
    /// 3.1
    case twoPart = 80
    case threePart = 85
    case fourPart = 90
    /// (3) or 3) or (a): the entries of enumerations, never headings.
    case entry = 100

    static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
  }

  var style: Style
  /// The number, the last part of one with points.
  var ordinal: Int
  /// The scalars that the number and the space after it take.
  var length: Int

  init?(_ text: some StringProtocol) {
    self.init(Array(text.unicodeScalars.prefix(40)))
  }

  /// Reads the number at the start of `scalars`, nil where there is none.
  init?(_ scalars: [Unicode.Scalar]) {
    guard let first = scalars.first else { return nil }
    let found: Numbering? =
      switch first {
      case "第": Self.legal(scalars)
      case "（", "(": Self.inParentheses(scalars)
      case "附": Self.chineseAnnex(scalars)
      default:
        if first.isHan {
          Self.han(scalars)
        } else if first.isDigit {
          Self.arabic(scalars)
        } else {
          Self.roman(scalars) ?? Self.letter(scalars) ?? Self.named(scalars)
        }
      }
    guard var found else { return nil }
    while found.length < scalars.count, scalars[found.length].isSpace { found.length += 1 }
    self = found
  }

  private init(_ style: Style, _ ordinal: Int, _ length: Int) {
    self.style = style
    self.ordinal = ordinal
    self.length = length
  }

  /// 第三章, 第五条, 第2节.
  private static func legal(_ scalars: [Unicode.Scalar]) -> Numbering? {
    guard let number = HanNumber(scalars, from: 1), number.end < scalars.count else { return nil }
    var end = number.end + 1
    let style: Style
    switch scalars[number.end] {
    case "编", "編", "篇": style = .part
    case "部" where end < scalars.count && scalars[end] == "分":
      style = .part
      end += 1
    case "章": style = .chapter
    case "节", "節": style = .division
    case "条", "條": style = .article
    default: return nil
    }
    // 第五条之一, an article put in later.
    if end + 1 < scalars.count, scalars[end] == "之", let sub = HanNumber(scalars, from: end + 1) {
      end = sub.end
    }
    return Numbering(style, number.value, end)
  }

  /// 一、 but not 一些.
  private static func han(_ scalars: [Unicode.Scalar]) -> Numbering? {
    guard let number = HanNumber(scalars, from: 0), number.end < scalars.count else { return nil }
    let mark = scalars[number.end]
    guard mark == "、" || mark == "．" else { return nil }
    return Numbering(.han, number.value, number.end + 1)
  }

  /// （一）, (3), (a).
  private static func inParentheses(_ scalars: [Unicode.Scalar]) -> Numbering? {
    guard let close = scalars.prefix(8).firstIndex(where: { $0 == "）" || $0 == ")" }), close > 1
    else { return nil }
    if let number = HanNumber(scalars, from: 1), number.end == close {
      let style: Style = scalars[1].isHan ? .hanInParentheses : .entry
      return Numbering(style, number.value, close + 1)
    }
    let inside = scalars[1..<close]
    guard inside.count <= 4, inside.allSatisfy({ $0.isLetter && $0.isASCII })
    else { return nil }
    let isRoman = romanValue(inside) != nil
    guard inside.count == 1 || isRoman else { return nil }
    return Numbering(.entry, 0, close + 1)
  }

  /// 附件一, 附录2.
  private static func chineseAnnex(_ scalars: [Unicode.Scalar]) -> Numbering? {
    guard scalars.count > 2, scalars[1] == "件" || scalars[1] == "录" else { return nil }
    guard let number = HanNumber(scalars, from: 2) else { return nil }
    return Numbering(.annex, number.value, number.end)
  }

  /// 3. 3、 1.2 1.2.3 3)
  private static func arabic(_ scalars: [Unicode.Scalar]) -> Numbering? {
    var at = 0
    var parts = 0
    var last = 0
    while at < scalars.count, scalars[at].isDigit {
      last = 0
      let start = at
      while at < scalars.count, let digit = scalars[at].digitValue {
        guard at - start < 4 else { return nil }
        last = last * 10 + digit
        at += 1
      }
      parts += 1
      guard at + 1 < scalars.count, scalars[at] == ".", scalars[at + 1].isDigit else { break }
      at += 1
    }
    guard parts > 0 else { return nil }
    let mark = at < scalars.count ? scalars[at] : " "
    if parts == 1 {
      switch mark {
      case ".", "、", "．": return Numbering(.arabic, last, at + 1)
      case ")", "）": return Numbering(.entry, last, at + 1)
      default: return nil
      }
    }
    let style: Style = parts == 2 ? .twoPart : parts == 3 ? .threePart : .fourPart
    if mark == "." || mark == "、" { return Numbering(style, last, at + 1) }
    return mark.isSpace ? Numbering(style, last, at) : nil
  }

  // II. but neither a word nor an initial.
  private static func roman(_ scalars: [Unicode.Scalar]) -> Numbering? {
    guard let point = scalars.prefix(8).firstIndex(of: "."),
      let value = romanValue(scalars[..<point]), isFollowedBySpace(scalars, at: point)
    else { return nil }
    return Numbering(.roman, value, point + 1)
  }

  private static func letter(_ scalars: [Unicode.Scalar]) -> Numbering? {
    guard scalars.count > 2, (0x41...0x5A).contains(scalars[0].value), scalars[1] == ".",
      scalars[2].isSpace
    else { return nil }
    return Numbering(.letter, Int(scalars[0].value - 0x40), 2)
  }

  private static func isFollowedBySpace(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    index + 1 >= scalars.count || scalars[index + 1].isSpace
  }

  private static let names: [String: Style] = [
    "part": .part, "title": .title, "chapter": .chapter, "section": .division,
    "sec.": .division, "sec": .division, "article": .article, "art.": .article, "annex": .annex,
    "appendix": .annex, "schedule": .annex,
  ]

  /// Section 3, Article IV, Annex B.
  private static func named(_ scalars: [Unicode.Scalar]) -> Numbering? {
    guard let first = scalars.first, "PTCSA".unicodeScalars.contains(first),
      let space = scalars.prefix(9).firstIndex(where: \.isSpace)
    else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[..<space])
    guard let style = names[String(name).lowercased()] else { return nil }
    let start = space + 1
    var end = start
    while end < scalars.count, !scalars[end].isSpace,
      !".:—–-,".unicodeScalars.contains(scalars[end])
    { end += 1 }
    let number = scalars[start..<end]
    let ordinal = arabicValue(number) ?? lone(number) ?? romanValue(number) ?? spelled(number)
    guard let ordinal else { return nil }
    return named(scalars, style, ordinal, numberEnd: end)
  }

  /// What follows a named number tells a heading from a sentence such as "Article 5 of the Act".
  private static func named(
    _ scalars: [Unicode.Scalar], _ style: Style, _ ordinal: Int, numberEnd: Int
  ) -> Numbering? {
    var end = numberEnd
    while end < scalars.count, ".:—–-".unicodeScalars.contains(scalars[end]) { end += 1 }
    var next = end
    while next < scalars.count, scalars[next].isSpace { next += 1 }
    guard next < scalars.count else { return Numbering(style, ordinal, end) }
    let isTitle = !scalars[next].isSmall && scalars[next] != ","
    guard isTitle || end > numberEnd else { return nil }
    return Numbering(style, ordinal, end)
  }

  /// A letter by itself, if it is no Roman number below fifty.
  private static func lone(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
    guard word.count == 1, let letter = word.first, (0x41...0x5A).contains(letter.value),
      !"IVX".unicodeScalars.contains(letter)
    else { return nil }
    return Int(letter.value) - 0x40
  }

  private static func spelled(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.firstIndex(of: String(text).lowercased()).map { $0 + 1 }
  }
}

/// The value of a Roman number in capitals or small letters, nil for what is none.
func romanValue(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
  guard !scalars.isEmpty, scalars.count <= 7 else { return nil }
  var total = 0
  var before = 0
  for scalar in scalars.reversed() {
    let value: Int
    switch scalar {
    case "I", "i": value = 1
    case "V", "v": value = 5
    case "X", "x": value = 10
    case "L", "l": value = 50
    case "C", "c": value = 100
    default: return nil
    }
    total += value < before ? -value : value
    before = max(before, value)
  }
  return total > 0 ? total : nil
}

/// The value of a number in figures, nil for what is none.
func arabicValue(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
  guard !scalars.isEmpty, scalars.count <= 6 else { return nil }
  var total = 0
  for scalar in scalars {
    guard let digit = scalar.digitValue else { return nil }
    total = total * 10 + digit
  }
  return total
}
