import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Lines of the head")
struct HeadLineTests {
  @Test("a byline is read with or without signs")
  func bylines() throws {
    let signs = try #require(Byline("📅 · 📁 Ports · 👁 14 views · ⏱️ 5 min read"))
    #expect(signs.date == nil)
    #expect(signs.category == "Ports")
    #expect(signs.views == 14)
    #expect(signs.minutes == 5)

    let words = try #require(Byline("Published: 3 March 2024 | By Ann Writer | 5 min read"))
    #expect(words.date?.description == "2024-03-03")
    #expect(words.author == "Ann Writer")
    #expect(words.minutes == 5)

    let han = try #require(Byline("发布时间：2024-03-03 10:00 来源：海州日报 作者：王远"))
    #expect(han.date?.description == "2024-03-03")
    #expect(han.source == "海州日报")
    #expect(han.author == "王远")
  }

  @Test(
    "sentences and titles are no bylines",
    arguments: [
      "By the end of the year the quay will stand.", "The board met.", "Source of Growth",
      "By raising fees the board hopes to pay for the quay", "Views from the Harbour",
    ])
  func noBylines(text: String) {
    #expect(Byline(text) == nil)
  }

  @Test(
    "a summary is told by its label",
    arguments: [
      ("💡 In short.", "In short."), ("Summary: In short.", "In short."), ("摘要：简而言之。", "简而言之。"),
      ("【导读】简而言之。", "简而言之。"),
    ])
  func summaries(text: String, summary: String) {
    #expect(HeadLine(text) == .summary(summary))
  }

  @Test(
    "labels of contents are told with and without signs",
    arguments: [
      ("📑 Table of Contents", true), ("Contents:", true), ("目 录", true), ("目录", true),
      ("Contents of the box", false), ("The contents", false),
    ])
  func contents(text: String, isLabel: Bool) {
    #expect(HeadLine.isContentsLabel(text) == isLabel)
  }
}
