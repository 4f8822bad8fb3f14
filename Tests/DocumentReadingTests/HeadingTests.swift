import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Headings without markup")
struct HeadingTests {
  private static let body =
    "The board looked at the traffic of the last year and found that it had grown again in all parts."
  private static let han = "去年码头吞吐量增长百分之六，航线增加到十二条，工人收入稳步提高，服务更加便利，安全更有保障。"

  @Test(
    "are found between paragraphs",
    arguments: [
      "Traffic of the Year", "Growth for the whole port", "TRAFFIC", "Start-ups",
      "I. The Year in Review",
      "Section 3. Fees", "Article 5", "Chapter 2: Quays", "1. Mending the northern quay", "Annex A",
      "Outlook: More Ships, Fewer Cranes", "“Open the Gate” Becomes Policy",
    ])
  func found(heading: String) throws {
    let document = try Document.plain("\(Self.body)\n\n\(heading)\n\n\(Self.body)\n\n\(Self.body)")
    #expect(document.outline == ["1 \(heading)"])
  }

  @Test(
    "are found between Chinese paragraphs",
    arguments: ["一、去年工作回顾", "（一）修好老码头", "第三章 码头管理", "第二节 收费", "第五条", "港口建设稳步推进", "1. 修好老码头"])
  func foundHan(heading: String) throws {
    let document = try Document.plain("\(Self.han)\n\n\(heading)\n\n\(Self.han)\n\n\(Self.han)")
    #expect(document.outline == ["1 \(heading)"])
  }

  @Test(
    "are not made of other short lines",
    arguments: [
      "How?", "(Applause.)", "THE SPEAKER:", "Now, therefore,", "March 5, 2019",
      "For immediate release",
      "5 March 2019", "Fellow members,", "board@harbour.example", "That is the plan.", "Therefore",
      "2. The Board asks for a report;", "and nothing else", "https://harbour.example/plan",
      "各位代表：", "会议还研究了其他事项。", "（新华社海州3月16日电）", "Honourable members of the board and",
    ])
  func refused(line: String) throws {
    let document = try Document.plain("\(Self.body)\n\n\(line)\n\n\(Self.body)\n\n\(Self.body)")
    #expect(document.outline.filter { !$0.hasPrefix("~") } == [])
  }

  @Test("nest by their numbers")
  func levels() throws {
    let document = try Document.plain(
      """
      第一章 总则

      \(Self.han)

      第一节 码头

      \(Self.han)

      第二章 收费

      \(Self.han)
      """)
    #expect(document.outline == ["1 第一章 总则", "2 第一节 码头", "1 第二章 收费"])
    #expect(document.sections.map(\.parent) == [nil, 0, nil])
    #expect(document.sections.last?.range.upperBound == document.end)
  }

  @Test("an article with its text on its line is a paragraph")
  func articles() throws {
    let document = try Document.plain("第一章 总则\n\n第一条 \(Self.han)\n\n第二条 \(Self.han)")
    #expect(document.outline == ["1 第一章 总则"])
  }

  @Test("the entries of a numbered list are none")
  func numberedList() throws {
    let document = try Document.plain(
      "\(Self.body)\n\n1. Mending quays\n2. Buying cranes\n3. Opening gates\n\n\(Self.body)")
    #expect(document.outline.filter { !$0.hasPrefix("~") } == [])
  }

  @Test(
    "numbers are read",
    arguments: [
      ("一、回顾", .han, 1), ("十二、回顾", .han, 12), ("（三）回顾", .hanInParentheses, 3),
      ("第二十一条 内容", .article, 21),
      ("IV. Fees", .roman, 4), ("1.2 Fees", .twoPart, 2), ("3. Fees", .arabic, 3),
      ("(a) fees", .entry, 0),
      ("Section 7", .division, 7), ("Part Two", .part, 2), ("Appendix C", .annex, 3),
    ] as [(String, Numbering.Style, Int)])
  func numbers(text: String, style: Numbering.Style, ordinal: Int) {
    let numbering = Numbering(text)
    #expect(numbering?.style == style)
    #expect(numbering?.ordinal == ordinal)
  }

  @Test(
    "words are no numbers",
    arguments: [
      "一些问题", "2019 was good", "Section heads met", "Article 5 of the Act says", "I think so",
      "3,000 ships",
    ])
  func noNumbers(text: String) {
    #expect(Numbering(text) == nil)
  }
}
