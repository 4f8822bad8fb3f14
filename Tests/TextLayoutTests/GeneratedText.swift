import DocumentModel

/// Texts and documents made up at random.
struct GeneratedText {
  enum Flavour: CaseIterable {
    case english, chinese, mixed, emoji, pathological
  }

  var random: SeededGenerator
  var flavour: Flavour

  private static let english = [
    "the", "committee", "of", "a", "harbour", "supply-chain", "growth,", "(moderate)", "3.5%",
    "well.", "“quoted”", "isn’t", "—", "and/or", "https://example.org/a/b-c?d=e&f=g_h", "…",
    "re\u{AD}ad\u{AD}ing", "naïve", "antidisestablishmentarianism-of-the-longest-kind", "U.S.",
  ]
  private static let chinese = [
    "会议", "指出", "，", "。", "稳中求进", "“", "”", "《", "》", "（", "）", "：", "；", "、", "……", "——",
    "推动高质量发展", "！", "？", "【要点】", "‘新’", "\u{3000}", "百分之", "・",
  ]
  private static let emoji = [
    "👩‍👩‍👧‍👦", "🇩🇪🇫🇷", "☁️", "1️⃣", "👍🏽", "❤️‍🔥", "😀", "e\u{301}", "한국어", "क्षि", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", " ",
  ]
  private static let pathological = [
    "\u{1B}[31m", "\u{301}\u{302}", "\u{202E}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FEFF}",
    "\t", "\n", "\r\n", "\r", "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "                    ",
    "。。。。。。。。。。。。。。。。。。。。", "（（（（（（（（（", "\u{AD}", "x", "字", "\u{E0001}", "\u{1F1E6}", "ᄀ각",
    "\u{0600}1", "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "\u{FFFF}",
  ]

  mutating func sentence(_ count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      switch flavour {
      case .english: text += pick(Self.english) + " "
      case .chinese: text += pick(Self.chinese)
      case .mixed: text += pick(Bool.random(using: &random) ? Self.english : Self.chinese) + space()
      case .emoji: text += pick(Self.emoji)
      case .pathological:
        text += pick(
          [Self.english, Self.chinese, Self.emoji, Self.pathological].randomElement(using: &random)
            ?? [])
      }
    }
    return text
  }

  /// Blocks of all kinds, nested.
  mutating func document(blocks: Int) -> Document {
    var builder = DocumentBuilder()
    builder.add(.title, line())
    builder.add(.summary, sentence(20))
    for _ in 0..<blocks { block(in: &builder, depth: 0) }
    return builder.document
  }

  private mutating func block(in builder: inout DocumentBuilder, depth: Int) {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 9), using: &random) {
    case 0: builder.add(.paragraph, sentence(.random(in: 0...60, using: &random)))
    case 1: builder.add(.heading(level: .random(in: 1...4, using: &random)), line())
    case 2:
      builder.add(.code(language: nil), sentence(8) + "\n\tif x {\t// y\n" + sentence(30) + "\n")
    case 3: builder.add(.thematicBreak)
    case 4:
      let columns = Int.random(in: 1...5, using: &random)
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<columns).map { _ in cell() }
      }
      builder.table(
        (0..<columns).map { [.leading, .center, .trailing][$0 % 3] }, hasHeader: rows.count > 2,
        rows)
    case 5: builder.add(.quotation) { block(in: &$0, depth: depth + 1) }
    case 6: builder.add(.footnote(label: "\(depth)n")) { block(in: &$0, depth: depth + 1) }
    default:
      builder.add(.list(isOrdered: true)) { list in
        for index in 9...10 {
          list.add(.listItem(marker: "\(index).", isChecked: index == 9 ? nil : true)) {
            block(in: &$0, depth: depth + 1)
          }
        }
      }
    }
  }

  private mutating func line() -> String {
    sentence(5).filter { !$0.isNewline }
  }

  private mutating func cell() -> String {
    sentence(.random(in: 0...12, using: &random)).filter { !$0.isNewline && $0 != "\t" }
  }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private mutating func space() -> String {
    Bool.random(using: &random) ? " " : ""
  }
}
