import DocumentModel
import Testing

@testable import DocumentReading

@Suite("What a site adds to the lines of an article")
struct PageNoticeTests {
  private static let story = (1...4).map { number in
    """
    <p>Paragraph \(number) of the story tells how the harbour was dredged, what it cost, who paid \
    for it, and when the gate will be opened to ships of every size.</p>
    """
  }

  @Test(
    "is left out at the ends of the article",
    arguments: [
      ("<p>点击上方蓝字关注我们</p>", ""), ("<p>图集</p>", ""), ("<p>Listen to this article</p>", ""),
      ("", "<p>— END —</p>"), ("", "<p>+1</p>"), ("", "<p># # #</p>"), ("", "<p>全文完</p>"),
      ("", "<p><a href='/'>Home</a> | <a href='/n'>News</a><br>Last update: 3 May 2026</p>"),
      ("", "<p>Last reviewed 3 May 2026</p>"), ("", "<p>— END —</p><p>长按二维码关注</p>"),
    ])
  func ends(above: String, below: String) throws {
    let plain = try Document.html("<body><article>\(Self.story.joined())</article></body>")
    let page = "<body><article>\(above)\(Self.story.joined())\(below)</article></body>"
    #expect(try Document.html(page).text == plain.text)
  }

  @Test(
    "is told from the article's own lines",
    arguments: [
      "<p>In the end, all was well.</p>", "<p>Sources: <a href='/a'>A</a> | <a href='/b'>B</a></p>",
      "<p><a href='/letter'>The letter of the council</a></p>", "<p>2.5 %</p>", "<p>（完）</p>",
    ])
  func ownLines(line: String) throws {
    let plain = try Document.html("<body><article>\(Self.story.joined())</article></body>")
    let page = "<body><article>\(Self.story.joined())\(line)</article></body>"
    #expect(try Document.html(page).text.utf8.count > plain.text.utf8.count + 3)
  }

  @Test(
    "marks places for advertisements",
    arguments: ["Advertisement · Scroll to continue", "— Advertisement —", "广告"])
  func adverts(line: String) throws {
    let half = Self.story.prefix(2).joined() + "<div>\(line)</div>"
    let page = "<body><article>\(half)\(Self.story.suffix(2).joined())</article></body>"
    #expect(try Document.html(page).leaves.count == 4)
  }

  @Test(
    "is no part of its byline and its source",
    arguments: [
      ("<p>来源：港口社 <a href='/r'>举报</a></p>", "港口社", "来源：港口社"),
      ("<p>来源：港口评论　打印</p>", "港口评论", "来源：港口评论　打印"),
      ("<p><span>李四</span> <span class='meta_nickname'>宏观码头</span></p>", "宏观码头", nil),
    ])
  func source(line: String, source: String, byline: String?) throws {
    let page = """
      <html><head><title>读懂四月的码头</title><meta property='og:site_name' content='平台'></head>\
      <body><article><h1>读懂四月的码头</h1>\(line)\(Self.story.joined())</article></body></html>
      """
    let document = try Document.html(page)
    #expect(document.metadata.source == source)
    if let byline { #expect(document.parts.first == "byline: \(byline)") }
  }

  @Test("tells when the article was changed, in a byline")
  func updated() throws {
    for line in ["5 March 2026 6:00 PM UTC · Updated 3 hours ago", "2026-03-05 12:00 · 3小时前"] {
      let page = "<article><h1>The quay</h1><p>\(line)</p>\(Self.story.joined())</article>"
      let document = try Document.html("<head><title>The quay</title></head><body>\(page)")
      #expect(document.parts.first == "byline: \(line)")
      #expect(document.metadata.date == CivilDate(year: 2026, month: 3, day: 5))
    }
  }

  @Test("signs before the links that lead back from a footnote are none of it")
  func backlinks() throws {
    let page = """
      <p>It ends.<sup id='r1'><a href='#n1'>[1]</a></sup></p>\
      <ol><li id='n1'><span>^ <a href='#r1'><sup>a</sup></a>, <a href='#r1'><sup>b</sup></a></span> \
      <span>Moran, <i>Quays</i>.</span></li></ol>
      """
    #expect(try Document.html("<body>\(page)").text == "It ends.[1]\n\nMoran, Quays.")
  }
}
