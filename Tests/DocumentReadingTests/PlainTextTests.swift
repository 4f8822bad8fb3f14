import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Plain text")
struct PlainTextTests {
  @Test("a pasted article has its title, byline, summary and headings")
  func article() throws {
    let document = try Document.plain(
      """
      📑 Table of Contents

      Harbour Council Sets Its Course: New Money for Quays and Cranes

      📅 3 March 2024 · 📁 Ports · 👁 1,204 views · ⏱️ 4 min read
      💡 The council met on Monday and promised steady rules for shipping.

      Steady Rules Send a Signal to Shipowners

      On Monday the council met to look at the year's traffic, which had grown for the third time.

      Outlook: What Comes After the New Quay

      The council will meet again in autumn, when the first crane is to be delivered to the port.
      """)

    #expect(
      document.tree == """
        title 0-63 "Harbour Council Sets Its Course: New Money for Quays and Cranes"
        byline 65-137 "📅 3 March 2024 · 📁 Ports · 👁 1,204 views · ⏱️ 4 min read"
        summary 139-209 "💡 The council met on Monday and promised steady rules for shipping."
        heading1 211-251 "Steady Rules Send a Signal to Shipowners"
        paragraph 253-345 "On Monday the council met to look at the year\\'s traffic, which had grown for the third time."
        heading1 347-385 "Outlook: What Comes After the New Quay"
        paragraph 387-478 "The council will meet again in autumn, when the first crane is to be delivered to the port."
        """)
    let metadata = document.metadata
    #expect(metadata.date == CivilDate(year: 2024, month: 3, day: 3))
    #expect(metadata.category == "Ports")
    #expect(metadata.views == 1204)
    #expect(metadata.statedMinutes == 4)
    #expect(metadata.summary == "The council met on Monday and promised steady rules for shipping.")
    #expect(metadata.language == .english)
  }

  @Test("a Chinese report has its dateline, title, speaker and numbered headings")
  func report() throws {
    let document = try Document.plain(
      """
      　　新华社海州3月16日电
      　　港务工作报告
      　　——2021年3月5日在港务大会第二次会议上
      　　港务局局长　王远
      　　各位代表：
      　　现在，我代表港务局，向大会报告工作，请予审议，并请各位提出意见。
      　　一、去年工作回顾
      　　去年码头吞吐量增长百分之六，航线增加到十二条，工人收入稳步提高。
      　　（一）修好老码头。全年投入资金三亿元，修复泊位十二个，旅客更加方便。
      　　二、今年主要任务
      　　今年要继续把码头修好，把航线开好，把服务做好，让往来船只更加安全便利。
      """)

    #expect(document.outline == ["1 一、去年工作回顾", "1 二、今年主要任务"])
    #expect(document.metadata.title == "港务工作报告")
    #expect(document.metadata.date == CivilDate(year: 2021, month: 3, day: 5))
    #expect(document.metadata.source == "新华社")
    #expect(document.metadata.author == "港务局局长　王远")
    #expect(document.metadata.language == .chinese)
    #expect(
      document.blocks.map(\.kind) == [
        .byline, .title, .subtitle, .byline, .paragraph, .paragraph, .heading(level: 1), .paragraph,
        .paragraph, .heading(level: 1), .paragraph,
      ])
  }

  @Test("hard-wrapped lines are joined")
  func wrapped() throws {
    let document = try Document.plain(
      """
      The Harbour Board decided today to keep its fee for the use of the
      northern quay at one percent of the value of the goods.

      The Board continues to believe that a low fee, coupled with steady
      traffic, is of use to the town.  The figures of the last quarter are
      good, and the Board sees no reason to change its course before the
      end of the year.
      """)

    #expect(
      document.tree == """
        paragraph 0-122 "The Harbour Board decided today to keep its fee for the use of the northern quay at one percent of the value of the goods."
        paragraph 124-343 "The Board continues to believe that a low fee, coupled with steady traffic, is of use to the town.  The figures of the last quarter are good, and the Board sees no reason to change its course before the end of the year."
        """)
    #expect(
      document.outline == [
        "~1 The Harbour Board decided today to keep",
        "~1 The Board continues to believe that a low",
      ])
  }

  @Test("Chinese lines are joined without a space, a soft hyphen goes")
  func wrappedHan() throws {
    let text = String(repeating: "港口建设要稳步推进各项工作并且把好事办好实事办实", count: 1)
    let document = try Document.plain("\(text)\n\(text)\n\(text)\n就是这样。")
    #expect(document.text == text + text + text + "就是这样。")
  }

  @Test("one-line paragraphs are not joined")
  func oneLine() throws {
    let document = try Document.plain(
      "Ships came in on time.\nCranes were mended at night.\nNobody was hurt.\nThe town was glad of it."
    )
    #expect(document.blocks.count == 4)
    #expect(document.text.split(separator: "\n\n").count == 4)
  }

  @Test("bullets become lists, numbers of paragraphs stay in the text")
  func lists() throws {
    let document = try Document.plain(
      """
      The port will do three things this year for all who use it:

      - mend the northern quay;
      - buy two cranes;
      - open the night gate.

      1. The Council asks the Board to report by the end of May;

      2. The Council directs the Board to publish its accounts.
      """)

    #expect(
      document.tree
        == """
        paragraph 0-59 "The port will do three things this year for all who use it:"
        list 61-120
          item[•] 61-84
            paragraph 61-84 "mend the northern quay;"
          item[•] 85-100
            paragraph 85-100 "buy two cranes;"
          item[•] 101-121
            paragraph 101-121 "open the night gate."
        paragraph 123-181 "1. The Council asks the Board to report by the end of May;"
        paragraph 183-240 "2. The Council directs the Board to publish its accounts."
        """.replacing("list 61-120", with: "list 61-121"))
    #expect(document.outline.allSatisfy { $0.hasPrefix("~") })
  }

  @Test("a table of contents is left out where its entries repeat headings")
  func contents() throws {
    let body = "The board looked at the traffic of the last year and found that it had grown again."
    let document = try Document.plain(
      """
      Report of the Harbour Board

      Contents
      Traffic of the Year .......... 3
      Plans for the Quay .......... 7

      Traffic of the Year

      \(body)

      Plans for the Quay

      \(body)
      """)

    #expect(document.outline == ["1 Traffic of the Year", "1 Plans for the Quay"])
    #expect(!document.text.contains("Contents"))
    #expect(!document.text.contains("....."))
  }

  @Test("control characters and escape sequences stay in the text")
  func controls() throws {
    let document = try Document.plain("A line with \u{1B}[31mred\u{7}\u{1B}[0m in it.")
    #expect(document.text == "A line with \u{1B}[31mred\u{7}\u{1B}[0m in it.")
  }

  @Test("line ends of all systems are the same")
  func lineEnds() throws {
    let expected = try Document.plain("One is here.\n\nTwo is here.")
    for end in ["\r\n", "\r", "\u{2028}", "\u{85}"] {
      #expect(try Document.plain("One is here.\(end)\(end)Two is here.").text == expected.text)
    }
  }
}
