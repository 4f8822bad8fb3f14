import DocumentModel

/// What the line under a title says of the text: `📅 3 March 2024 · 📁 Industry · 👁 14 views`,
/// `Published: 3 March 2024 | By A. Writer`, `发布时间：2024-03-03 来源：新华社`.
struct Byline: Equatable {
  enum Field: Hashable {
    case date, author, source, category, views, minutes
  }

  private(set) var date: CivilDate?
  private(set) var author: String?
  private(set) var source: String?
  private(set) var category: String?
  private(set) var views: Int?
  private(set) var minutes: Int?

  /// Whether there is only one piece, which nothing beside it explains.
  private var isAlone = false
  private var signs = 0
  private var labels = 0
  private var recognised = 0

  init?(_ text: String) {
    guard text.utf8.count < 300 else { return nil }
    if let dateline = Self.dateline(text) {
      self = dateline
      return
    }
    let pieces = Self.pieces(of: text)
    isAlone = pieces.count == 1
    for piece in pieces { read(piece) }
    let isByline =
      signs > 0 && (recognised > 0 || pieces.count > 1)
      || labels > 0 && (pieces.count == recognised || recognised > 1)
      || recognised > 1 && recognised * 2 >= pieces.count
      || recognised == 1 && pieces.count == 1 && (date != nil || minutes != nil)
    guard isByline else { return nil }
  }

  private init() {}

  /// Takes over what the line says, as far as nothing better is known.
  func record(in metadata: inout Metadata) {
    metadata.date = metadata.date ?? date
    metadata.author = metadata.author ?? author
    metadata.source = metadata.source ?? source
    metadata.category = metadata.category ?? category
    metadata.views = metadata.views ?? views
    metadata.statedMinutes = metadata.statedMinutes ?? minutes
  }

  // MARK: - Pieces

  private static let hanLabels: [(String, Field)] = [
    ("发布时间", .date), ("发布日期", .date), ("更新时间", .date), ("发表时间", .date), ("时间", .date),
    ("日期", .date), ("来源", .source), ("稿源", .source), ("文章来源", .source), ("信息来源", .source),
    ("作者", .author), ("记者", .author), ("责任编辑", .author), ("编辑", .author), ("责编", .author),
    ("浏览", .views), ("浏览量", .views), ("阅读", .views), ("阅读量", .views), ("点击", .views),
    ("分类", .category), ("栏目", .category),
  ]

  private static let englishLabels: [(String, Field)] = [
    ("published on", .date), ("published", .date), ("posted on", .date), ("posted", .date),
    ("last updated", .date), ("updated", .date), ("release date", .date), ("date", .date),
    ("issued", .date), ("by", .author), ("written by", .author), ("author", .author),
    ("reported by", .author), ("editor", .author), ("speaker", .author), ("source", .source),
    ("category", .category), ("section", .category), ("topic", .category), ("views", .views),
    ("reading time", .minutes), ("read time", .minutes),
  ]

  /// The parts of a line between `·`, `|`, tabs and wide gaps, and before Chinese labels.
  private static func pieces(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [String.UnicodeScalarView] = [.init()]
    for (index, scalar) in scalars.enumerated() {
      let isSpaced = index > 0 && scalars[index - 1].isSpace
      let isGap =
        scalar == " " && (isSpaced || index + 1 < scalars.count && scalars[index + 1] == " ")
      if "·|｜•\t\u{3000}\n".unicodeScalars.contains(scalar) || isGap {
        pieces.append(.init())
        continue
      }
      if scalar.isHan, isSpaced, startsWithLabel(scalars[index...]) { pieces.append(.init()) }
      pieces[pieces.count - 1].append(scalar)
    }
    return pieces.map { String($0).trimmed }.filter { !$0.isEmpty && !PageControl.isOne($0) }
  }

  private static func startsWithLabel(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    hanLabels.contains { label, _ in
      scalars.starts(with: label.unicodeScalars)
        && scalars.dropFirst(label.unicodeScalars.count).first.map { $0 == "：" || $0 == ":" }
          == true
    }
  }

  private mutating func read(_ piece: String) {
    var words = piece
    var field: Field?
    if let sign = piece.unicodeScalars.first, sign.isPictograph {
      signs += 1
      field = Self.field(of: sign)
      var rest = piece.unicodeScalars[...]
      rest = rest.drop { $0.isPictograph || $0.isSpace }
      words = String(rest)
      if words.isEmpty { return recognised += field == nil ? 0 : 1 }
    }
    if let label = Self.label(of: words) {
      labels += 1
      field = label.field
      words = label.rest
    }
    if take(words, as: field) { recognised += 1 }
  }

  private static func field(of sign: Unicode.Scalar) -> Field? {
    switch sign {
    case "📅", "📆", "🗓", "🗒": .date
    case "📁", "📂", "🗂", "🏷", "📚": .category
    case "👁", "👀": .views
    case "⏱", "⏲", "🕒", "🕐", "⌛", "⏳", "📖", "⏰": .minutes
    case "✍", "👤", "🖊", "🧑", "👨", "👩", "🖋": .author
    case "📰", "🔗", "🌐", "📡": .source
    default: nil
    }
  }

  private static func label(of piece: String) -> (field: Field, rest: String)? {
    for (label, field) in hanLabels where piece.hasPrefix(label) {
      let rest = piece.dropFirst(label.count)
      guard let mark = rest.first, mark == "：" || mark == ":" else { continue }
      return (field, String(rest.dropFirst()).trimmed)
    }
    let lowered = piece.lowercased()
    for (label, field) in englishLabels where lowered.hasPrefix(label) {
      let rest = piece.dropFirst(label.count)
      guard let mark = rest.first else { continue }
      if mark == ":" || mark == "：" { return (field, String(rest.dropFirst()).trimmed) }
      guard mark == " ", field == .author || field == .date else { continue }
      let words = String(rest).trimmed
      if field == .date {
        guard words.utf8.count < 40, isAgo(words) || DateReader.firstMention(in: words) != nil
        else {
          continue
        }
      } else {
        guard isName(words) else { continue }
      }
      return (field, words)
    }
    return nil
  }

  private static let units = ["second", "minute", "hour", "day", "week", "month", "year"]

  /// Whether `words` say how long ago something was, which tells no date: `3 hours ago`, `5分钟前`.
  private static func isAgo(_ words: String) -> Bool {
    let parts = words.lowercased().split(separator: " ")
    if parts.count == 3, parts[2] == "ago" {
      return ["a", "an"].contains(parts[0]) || Int(parts[0]) != nil
        ? units.contains(where: parts[1].hasPrefix) : false
    }
    return words == "刚刚"
      || words.first?.isNumber == true
        && ["分钟前", "小时前", "天前"].contains(where: words.hasSuffix)
  }

  /// Whether `words` look like the names of persons: few, and with capitals.
  private static func isName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    guard let first = parts.first, parts.count <= 8, words.last != "." else { return false }
    guard first.unicodeScalars.first?.isCapital == true else { return false }
    let capitals = parts.count { $0.unicodeScalars.first?.isCapital == true }
    return capitals * 2 >= parts.count
  }

  private mutating func take(_ words: String, as field: Field?) -> Bool {
    switch field ?? Self.field(of: words) {
    case .date:
      date = date ?? DateReader.firstDate(in: words)
      return field != nil || date != nil
    case .views: views = views ?? Self.firstNumber(in: words)
    case .minutes: minutes = minutes ?? Self.firstNumber(in: words)
    case .author: author = author ?? (words.isEmpty ? nil : words)
    case .source: source = source ?? PageControl.removed(from: words)
    case .category: category = category ?? (words.isEmpty ? nil : words)
    case nil:
      if !isAlone, source == nil, Publisher.isKnown(words) {
        source = words
        return true
      }
      // Beside known fields, a word or two without a label is the category.
      if signs == 0, labels == 0, recognised == 0 || words.utf8.count > 30 { return false }
      if words.utf8.count <= 30 { category = category ?? words }
      return false
    }
    return true
  }

  /// What a piece without a label says by its words.
  private static func field(of words: String) -> Field? {
    let lowered = words.lowercased()
    if isAgo(words) { return .date }
    let hasNumber = words.unicodeScalars.contains(where: \.isDigit)
    if hasNumber, lowered.utf8.count < 40 {
      if ["views", "view", "reads", "次浏览", "次阅读", "阅读量"].contains(where: lowered.hasSuffix) {
        return .views
      }
      if lowered.holds("min"), lowered.hasSuffix("read") || lowered.hasSuffix("min") {
        return .minutes
      }
      if lowered.holds("分钟") { return .minutes }
    }
    return DateReader.date(all: words) == nil ? nil : .date
  }

  private static func firstNumber(in words: String) -> Int? {
    let digits = words.drop { !$0.isASCII || !$0.isNumber }.prefix {
      $0.isASCII && ($0.isNumber || $0 == ",")
    }
    return Int(String(digits.filter { $0 != "," }))
  }

  // MARK: - Datelines and notes of release

  private static let releases = [
    "for immediate release", "for release at", "for release on", "embargoed until",
    "embargoed for", "not for release", "check against delivery", "for public release",
  ]

  static func isDateline(_ text: String) -> Bool {
    dateline(text) != nil
  }

  // 新华社北京3月16日电, （新华社北京3月16日电）, 央视网消息（新闻联播）：, "For release at 2:00 p.m."
  private static func dateline(_ text: String) -> Byline? {
    var byline = Byline()
    let lowered = text.lowercased()
    if releases.contains(where: lowered.hasPrefix), text.utf8.count < 100 {
      byline.date = DateReader.firstDate(in: text)
      return byline
    }
    let bare = text.drop { "（(【".contains($0) }
    guard text.unicodeScalars.count <= 40, !text.holds("。"),
      let agency = Publisher.agency(openingWith: bare.unicodeScalars)
    else { return nil }
    let end = bare.trimmed
    guard ["电", "电）", "电)", "电】", "讯", "讯）", "：", "消息", "报道"].contains(where: end.hasSuffix)
    else { return nil }
    byline.source = agency == Publisher.thisPaper ? nil : agency
    byline.date = DateReader.firstDate(in: text)
    return byline
  }
}
