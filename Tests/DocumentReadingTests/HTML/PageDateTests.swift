import DocumentModel
import Testing

@testable import DocumentReading

@Suite("The date of a page")
struct PageDateTests {
  private static let text = (1...4).map { number in
    """
    <p>Paragraph \(number) tells how the lock was mended, who stood at the sluice that night, what \
    it cost, and why, in the end, nobody was asked to pay for it.</p>
    """
  }
  .joined()

  private func date(above: String = "", below: String = "", after: String = "") throws -> String? {
    try Document.html(
      """
      <head><title>The night the lock broke</title></head><body><div>\(above)</div>
      <div><h1>The night the lock broke</h1>\(below)\(Self.text)</div>\(after)</body>
      """
    ).metadata.date?.description
  }

  @Test(
    "is not that of another article",
    arguments: [
      "<aside><time datetime='2020-01-02'>2 January</time></aside>",
      "<ul><li><a href='/b'>The bridge that was never built</a> <time datetime='2020-01-02'>x</time></li></ul>",
      "<a href='/b'><b>The bridge</b> <time datetime='2020-01-02'>x</time></a>",
      "<div><h3>The bridge that was never built</h3><time datetime='2020-01-02'>x</time></div>",
    ])
  func ofAnother(card: String) throws {
    #expect(try date(after: card) == nil)
    #expect(try date(above: card) == nil)
    let own = "<div><a href='/w'>R. Weir</a> <time datetime='2026-03-05'>5 March</time></div>"
    #expect(try date(above: card, below: own, after: card) == "2026-03-05")
  }

  @Test(
    "is not that of a line which tells of something else",
    arguments: [
      "<p>Next meeting at the lock: 5 May 2027, at noon</p>",
      "\(text)<h3>5 May 2027</h3>", "\(text)<p>5 May 2027</p>",
    ])
  func ofNoByline(line: String) throws {
    let stated = "<meta property='og:url' content='https://example.org/2026/03/05/lock'>"
    #expect(try date(below: stated + line) == "2026-03-05")
  }

  @Test("is not the day on which a page with a bar of links at its top was fetched")
  func today() throws {
    let bar = "<p>5 May 2027</p><p><a>Home</a> <a>Rivers</a> <a>Roads</a> <a>Rails</a></p>"
    #expect(try date(above: bar) == nil)
    #expect(try date(above: "<p>5 March 2026</p>") == "2026-03-05")
  }

  @Test(
    "stands beside names in the line under the title",
    arguments: [
      "<p>R. Weir, 5 March 2026</p>", "<p>By <a href='/w'>R. Weir</a> and Ann Lea 5 March 2026</p>",
      "<p><span>原创</span><span>水闸观察</span><em>2026年3月5日 20:15</em><em>上海</em></p>",
      "<div><span>By <a href='/w'>R. Weir</a></span><span>5 March 2026</span></div>",
    ])
  func besideNames(line: String) throws {
    #expect(try date(below: line) == "2026-03-05")
  }

  @Test("is that in its title rather than beside names")
  func inTitle() throws {
    let title = "The lock in the week of 5 March 2026"
    let document = try Document.html(
      "<body><h1>\(title)</h1><p>By R. Weir 4 March 2026</p>\(Self.text)</body>")

    #expect(document.metadata.date?.description == "2026-03-05")
  }

  @Test("may be stated under the text")
  func stated() throws {
    #expect(try date(after: "<div>发布于 2026-03-05 21:06 ・上海</div>") == "2026-03-05")
    // Several lines of the kind are those of a list of articles.
    let several = "<div>Published 1 March 2026</div><div>Published 2 March 2026</div>"
    #expect(try date(after: several) == nil)
  }

  @Test("is that under the title rather than one above it")
  func belowFirst() throws {
    let ticker = "<div><time datetime='2026-03-09'>9 March 2026</time> Latest</div>"
    #expect(try date(above: ticker, below: "<p>By R. Weir 5 March 2026</p>") == "2026-03-05")
    #expect(try date(above: ticker) == "2026-03-09")
  }
}
