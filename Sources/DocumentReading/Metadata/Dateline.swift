/// What a report opens with: `新华社北京4月30日电`, `央视网消息：`, `BEIJING, April 28 (Xinhua) —`.
struct Dateline {
  /// The agency that made the report.
  let source: String

  private static let reach = 60

  /// Nil for a paragraph that opens otherwise.
  init?(_ paragraph: Substring) {
    // Nearly all open with Han or name somebody in brackets.
    guard let first = paragraph.utf8.first,
      first >= 0xE3 || paragraph.utf8.prefix(Self.reach).contains(UInt8(ascii: "("))
    else { return nil }
    let opening = Array(paragraph.unicodeScalars.prefix(Self.reach))
    guard let source = Self.hanSource(opening) ?? Self.latinSource(opening) else { return nil }
    self.source = source
  }

  private static func hanSource(_ opening: [Unicode.Scalar]) -> String? {
    guard let first = opening.first, first.isHan || "（(【".unicodeScalars.contains(first) else {
      return nil
    }
    guard let agency = Publisher.agency(openingWith: opening[(first.isHan ? 0 : 1)...]),
      agency != Publisher.thisPaper
    else { return nil }
    let rest = opening.dropFirst(agency.unicodeScalars.count + (first.isHan ? 0 : 1))
    let end = rest.firstIndex { "电電讯：:。，,".unicodeScalars.contains($0) }
    guard let end, "电電讯：:".unicodeScalars.contains(opening[end]) else { return nil }
    return agency
  }

  // BEIJING, April 28 (Xinhua) —, WASHINGTON (AP) —
  private static func latinSource(_ opening: [Unicode.Scalar]) -> String? {
    guard let open = opening.firstIndex(of: "("), open > 2,
      let close = opening[open...].firstIndex(of: ")"), (3...24).contains(close - open),
      isDash(opening[(close + 1)...])
    else { return nil }
    let place = opening.prefix { $0 != " " && $0 != "," && $0 != "(" }
    guard place.count > 1, place.allSatisfy({ !$0.isSmall }), place.contains(where: \.isCapital)
    else { return nil }
    var source = String.UnicodeScalarView()
    source.append(contentsOf: opening[open + 1..<close])
    return String(source).trimmed
  }

  private static func isDash(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.first { !$0.isSpace }.map { "-–—".unicodeScalars.contains($0) } ?? false
  }
}

/// The publishers of news that a line may name without saying that they are its source.
enum Publisher {
  /// What a paper calls itself, which names nobody.
  static let thisPaper = "本报"

  private static let hanAgencies = [
    "新华社", "央视网", "中新社", "中新网", "人民网", "新华网", "央视新闻", "人民日报", "央广网", "光明网", "中国网",
    "经济日报", "财新", "界面新闻", "澎湃新闻", "路透社", "美联社", "法新社", thisPaper,
  ]

  /// The agency with whose name `words` begin.
  static func agency(openingWith words: some Sequence<Unicode.Scalar>) -> String? {
    hanAgencies.first { words.starts(with: $0.unicodeScalars) }
  }

  /// Whether all of `words` is such a name.
  static func isKnown(_ words: String) -> Bool {
    switch words.lowercased() {
    case "reuters", "ap", "the associated press", "associated press", "afp", "bloomberg", "xinhua",
      "cnbc", "bbc", "cnn", "npr", "politico", "axios", "tass", "kyodo", "dpa", "upi", "caixin",
      "scmp", "cgtn", "the economist", "the guardian", "nikkei asia", "yonhap", "semafor":
      true
    default: words != thisPaper && hanAgencies.contains(words) || isNameOfPaper(words)
    }
  }

  /// `Financial Times`, `China Daily`, `BBC News`.
  private static func isNameOfPaper(_ words: String) -> Bool {
    guard words.utf8.count <= 32, words.unicodeScalars.first?.isCapital == true,
      let last = words.split(separator: " ").dropFirst().last
    else { return false }
    switch last {
    case "Times", "Post", "Daily", "Journal", "Herald", "Tribune", "News", "Gazette", "Press":
      return true
    default: return false
    }
  }
}
