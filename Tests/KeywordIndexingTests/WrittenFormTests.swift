import DocumentModel
import Testing

@testable import KeywordIndexing

@Suite("Forms and how they are written in texts")
struct WrittenFormTests {
  private static func read(
    _ form: String, _ rest: String = ""
  ) -> (lexicon: Lexicon, problems: [LexiconProblem]) {
    let source = """
      name = "t"
      [categories]
      macro = { name = "macro", hue = "amber" }
      [[formulation]]
      id = "a"
      category = "macro"
      gloss = "g"
      zh = [\(form)]
      \(rest)
      """
    return LexiconReader(file: "x").read(source)
  }

  private static func count(_ form: String, in text: String) -> Int {
    PhraseMatcher([read("\"\(form)\"").lexicon])
      .occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count)).count
  }

  @Test(
    "a space or the end of a line may part Han from figures at each place, or at none",
    arguments: ["到2035年实现", "到 2035 年实现", "到2035\n年实现", "到 2035年实现", "到2035 年实现"])
  func spaces(text: String) {
    #expect(Self.count("到2035年实现", in: text) == 1)
  }

  @Test("a percent sign may stand apart from Han", arguments: ["增长2%左右", "增长 2% 左右", "增长2%\n左右"])
  func percent(text: String) {
    #expect(Self.count("增长2%左右", in: text) == 1)
  }

  @Test(
    "quotes of all shapes are quotes, those of Taiwan and Hong Kong too",
    arguments: ["“十四五”规划", "「十四五」規劃", "『十四五』规划", "｢十四五｣规划", "十四五规划", "「十四五」\n規劃"])
  func quotes(text: String) {
    #expect(Self.count("“十四五”规划", in: text) == 1)
  }

  @Test(
    "a line may end after a slash, the sign of percent or a dash, and between quotes",
    arguments: [
      ("goods and/or services", ["goods and/\nor services", "goods and/or\nservices"]),
      ("at 5% growth", ["at 5%\ngrowth", "at\n5% growth"]), ("100%-owned", ["100%-\nowned"]),
      ("2021–2025 plan", ["2021–\n2025 plan", "2021-2025\nplan"]),
      ("2%–3% band", ["2%–\n3% band"]), ("U.S.-China ties", ["U.S.-\nChina ties"]),
      ("growth – which", ["growth –\nwhich", "growth\n– which"]),
      ("open—and fair", ["open—\nand fair"]), ("“打虎”“拍蝇”", ["“打虎”\n“拍蝇”", "打虎\n拍蝇"]),
      ("“calm” “tide”", ["“calm”\n“tide”", "calm\ntide"]),
      ("the banks’ “calm”", ["the banks’\n“calm”", "the banks'\ncalm"]),
      ("中国—东盟", ["中国—\n东盟", "中国\n—东盟"]), ("中国——ASEAN", ["中国——\nASEAN", "中国\n——ASEAN"]),
      ("以8比1的结果", ["以\n8比1的结果", "以8\n比1的结果", "以8比\n1的结果", "以8比1\n的结果"]),
      ("AI“双碳”AI行动", ["AI\n“双碳”AI行动", "AI“双碳”\nAI行动", "AI“双碳”AI\n行动"]),
      ("人才，AI产业", ["人才，\nAI产业"]), ("经济(2024)增长", ["经济\n(2024)增长", "经济(2024)\n增长"]),
      ("和／or", ["和／\nor", "和\n／or"]), ("1.5°C limit", ["1.5°\nC limit"]),
    ] as [(String, [String])])
  func lineEnds(form: String, texts: [String]) {
    for text in texts + [form] {
      #expect(Self.count(form, in: text) == 1, "\(text)")
    }
  }

  @Test(
    "a search finds what a phrase would be found in",
    arguments: [
      ("and/or", "and/\nor"), ("5% growth", "5%\ngrowth"), ("2021–2025", "2021–\n2025"),
      ("“打虎”“拍蝇”", "“打虎”\n“拍蝇”"), ("人才，AI", "人才，\nAI"), ("中国—东盟", "中国\n—东盟"),
    ])
  func search(words: String, text: String) {
    let document = Document(
      text: text, blocks: [Block(.paragraph, in: TextRange(utf8: 0..<text.utf8.count))],
      sections: [], metadata: Metadata())
    #expect(WordSearch(words).hits(in: text, TokenIndex(of: document)).count == 1)
  }

  @Test("a sign at the beginning of a line is part of what is compared")
  func sign() {
    #expect(!FoldedVocabulary.areSame("a rate of\n-0.5%", "a rate of 0.5%"))
    #expect(FoldedVocabulary.areSame("a rate of\n-0.5%", "a rate of -0.5%"))
    #expect(FoldedVocabulary.areSame("a long\n-term plan", "a long-term plan"))
  }

  @Test("a control character ends a word as any other mark does", arguments: 1...0x1F)
  func controls(code: UInt8) {
    let text = "the US\(Character(UnicodeScalar(code)))and"
    #expect(Self.count("US", in: text) == 1)
  }

  @Test("a form of one character in quotes, or of marks alone, is none")
  func short() {
    #expect(
      Self.read("\"“改”\", \"\u{301}\u{302}\", \"好的\"").problems.map(\.description) == [
        "x:8: \"“改”\" is a single character, which would be found everywhere",
        "x:8: \"\u{301}\u{302}\" holds nothing that could be found",
      ])
  }

  @Test("braces that stand for too many spellings are told of, however many groups there are")
  func braces() {
    let group = "{" + (0..<40).map { "w\($0)" }.joined(separator: "|") + "}"
    let (lexicon, problems) = Self.read(
      "\"\(group) \(group) \(group) \(group) \(group) \(group)\", \"{a|b|c} tide {d|e}\"")
    #expect(
      problems.map(\.description) == [
        "x:8: \"\((group + " " + group).prefix(40))…\" stands for more than 1000 spellings; "
          + "write it as several forms"
      ])
    #expect(lexicon.formulations.first?.forms.first?.variants.count == 5)
  }

  @Test(
    "only capitals that a regular expression looks for ask for capitals",
    arguments: [
      (#"\p{Han}+|tide"#, true), (#"\P{Lu}tide"#, true),
      (#"\Btide|\Wtide|\Dtide|\Stide|tide"#, true),
      (#"\x{74}\x69de|\x{AF}"#, true), (#"\pLide"#, true), (#"(?<Name>tide)"#, true),
      (#"(?P<Name>tide)|(?P=Name)"#, true), (#"(*UCP)tide"#, true),
      (#"(?'Name'tide)\k{Name}?"#, true),
      (#"\xAFtide|tide"#, true), (#"\Qtide\E"#, true), (#"\QTide\E"#, false), ("Tide", false),
      (#"\pZ?Tide"#, false), (#"\NTide|Tide"#, false),
      (#"\cA?tide"#, true),
      (#"\p{Lu}Tide|Tide"#, false), (#"(?<=T)ide|Tide"#, false), (#"\\?Tide"#, false),
    ])
  func smartCase(expression: String, ignoresCase: Bool) throws {
    let search = try RegexSearch(expression)
    #expect(try !search.hits(in: "- TIDE").isEmpty == ignoresCase)
  }

  @Test("a regular expression matches no part of a character")
  func wholeCharacters() {
    #expect(throws: RegexSearch.Problem.self) { _ = try RegexSearch(#"\C."#) }
  }

  @Test(
    "a point after an initial or a shortened title ends no sentence",
    arguments: [
      ("The bank of St. Mary paid.", 1), ("Mr. H. Cox and Dr. Lee agreed. They left.", 2),
      ("It is the best. Mary left.", 2), ("The U.S. dollar fell.", 1),
      ("The gate on Main St. The council left.", 2),
      ("Lt. Lee saw Sec. Cox on Jan. 5. He left.", 2),
      ("It grew in the U.S. The rest fell.", 2), ("It’s its. Then it’s t’s. He left.", 3),
    ])
  func stops(text: String, count: Int) {
    var vocabulary = FoldedVocabulary()
    #expect(vocabulary.tokens(of: text).count { $0.kind == .stop } == count)
  }
}
