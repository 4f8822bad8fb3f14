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

  @Test("a regular expression matches no part of a character")
  func wholeCharacters() {
    #expect(throws: RegexSearch.Problem.self) { _ = try RegexSearch(#"\C."#) }
  }
}
