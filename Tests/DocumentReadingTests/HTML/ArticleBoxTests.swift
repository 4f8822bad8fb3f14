import DocumentModel
import Testing

@testable import DocumentReading

@Suite("The boxes of a page")
struct ArticleBoxTests {
  private static let paragraphs = (1...5).map { number in
    """
    <p>Paragraph \(number) tells how the lock was mended, who stood at the sluice that night, what \
    it cost, and why, in the end, nobody was asked to pay for it.</p>
    """
  }

  /// The text of a page whose article has `box` in it, at its end or in its middle.
  private func text(_ box: String, isLast: Bool = true) throws -> String {
    let parts =
      isLast ? Self.paragraphs + [box] : [Self.paragraphs[0], box] + Self.paragraphs[1...]
    return try Document.html("<body><div class='x'>\(parts.joined())</div></body>").text
  }

  private func plain() throws -> String { try text("") }

  @Test(
    "that say what they are and look like it are left out",
    arguments: [
      "<div><h3>Related articles</h3><p><a href='/a'>The bridge that was never built</a></p></div>",
      "<h3>More in Rivers</h3><div><h4>The bridge that was never built at all</h4><p>It was drawn.</p></div>",
      "<div><h4>About the author</h4><p>R. Weir keeps the lock, and has kept it for years.</p></div>",
      "<div><h2>Written by R. Weir</h2><p>Keeper of locks, writer of letters, reader of none.</p></div>",
      "<div><h4>Sign up for our letter</h4><p>Each Sunday.</p><input type='email'></div>",
      "<div><p>A word each week, no more.</p><form><input><button>Send</button></form></div>",
      "<div><h2>3 comments</h2><div><b>A.</b><p>I was there, and I saw it, and it was so.</p></div></div>",
      "<div><h2>Leave a reply</h2><p>Your name will not be shown, not even to us.</p></div>",
      "<div><span>Tags</span><a href='/t'>Locks</a></div>",
      "<p>相关阅读：</p><p><a href='/a'>河道整治工程启动</a></p><p><a href='/b'>水闸检修完成</a></p>",
      "<div><h3>推荐阅读</h3><p><a href='/a'>河道整治工程启动</a></p></div>",
      "<p>责任编辑：某某</p>", "<p>（责编：某某、某某）</p>", "<p>扫一扫，在手机上看</p>",
      "<p>版权声明：本网所载文字，未经许可，不得转载。</p>", "<p>© Lock Gazette. All rights reserved.</p>",
      "<p>Filed under: <a href='/l'>locks</a></p>", "<p><a href='/'>Back to news</a></p>",
      "<hr><p>Was this page helpful?</p>", "<p>Advertisement</p>",
    ])
  func leftOut(box: String) throws {
    #expect(try text(box) == plain())
  }

  @Test(
    "are known in the middle too",
    arguments: [
      "<div><h3>Editors’ picks</h3><a href='/1'>The bridge that was never built</a></div>",
      "<div><h4>Get the Lock every week</h4><p>It is free.</p><input></div>",
      "<p>Advertisement</p>",
    ])
  func withinText(box: String) throws {
    #expect(try text(box, isLast: false) == plain())
  }

  @Test(
    "are none where the text goes on below such words",
    arguments: [
      "<h2>Comments</h2><p>They were few, and those who made them knew little of the lock.</p>",
      "<h2>More on the sluice</h2><p>It was cast in the north, in two pieces, by a man of ninety.</p>",
      "<h2>About the author</h2><p>Nothing is known of who wrote the plans, but for his initials.</p>",
      "<h2>Topics</h2><ul><li>the gates</li><li>the tolls, which had not been raised for years</li></ul>",
      "<p>Subscribe to the fund, the mayor said, and you shall see how it is spent on the lock.</p>",
      "<p>Share the water, or lose it.</p>",
    ])
  func chapters(box: String) throws {
    let found = try text(box, isLast: false)

    #expect(found.utf8.count > (try plain()).utf8.count + 25)
  }

  private static let cards = (1...4).map { number in
    "<li><h3><a href='/\(number)'>The bridge of which no. \(number) tells</a></h3><p>It was drawn, and paid for.</p></li>"
  }
  .joined()
  private static let links = (1...4).map {
    "<li><a href='/\($0)'>The bridge of part \($0)</a></li>"
  }
  .joined()

  @Test(
    "of other articles are known by their shape alone",
    arguments: [
      "<section><h2>Elsewhere on the river</h2><ul>\(cards)</ul></section>",
      "<h2>Elsewhere on the river</h2><ul>\(links)</ul>", "<p>责编：某某</p><p>分享让更多人看到</p>",
    ])
  func shape(box: String) throws {
    #expect(try text(box) == plain())
  }

  @Test(
    "are no lists of files, of other sites or within the text",
    arguments: [
      ("<ul><li><a href='a.pdf'>The plans of the lock</a><li><a href='/b'>The bill</a></ul>", true),
      (
        "<ul><li><a href='https://b.org/'>The lock's keepers</a><li><a href='/b'>The bill</a></ul>",
        true
      ),
      ("<p>It is told in full elsewhere.</p><ul>\(links)</ul>", false),
      ("<p>These belong to it:</p><ul>\(links)</ul>", true),
    ])
  func sources(list: String, isLast: Bool) throws {
    let found = try text(list, isLast: isLast)
    #expect(found.holds("The bill") || found.holds("part 4"))
  }

  @Test("of other articles are not taken in for being named like the article")
  func namedAlike() throws {
    let teaser = """
      <div class="block"><h3><a href="/b">The bridge that was never built</a></h3>
      <p>It was drawn, and paid for, and praised by all, and in the end the river took the plans.</p></div>
      """
    let article = "<div class='block'>\(Self.paragraphs.joined())</div>"
    let page = "<body><div>\(article)\(String(repeating: teaser, count: 4))</div></body>"

    #expect(try Document.html(page).text == plain())
  }

  @Test("that are the second half of the article are read")
  func twoHalves() throws {
    let first = Self.paragraphs[..<3].joined()
    let second = Self.paragraphs[3...].joined()
    let page =
      "<body><div><div class='row'>\(first)</div><div class='row'>\(second)</div></div></body>"

    #expect(try Document.html(page).text == plain())
  }

  @Test(
    "above a title name the part of the site, and are no text",
    arguments: [
      "<p>Rivers</p>", "<h2>Rivers</h2>", "<div><a href='/r'>Rivers</a></div>", "<p>水利</p>",
    ])
  func rubric(above: String) throws {
    let title = "The night the lock broke"
    let document = try Document.html(
      """
      <head><title>\(title)</title></head><body><div>\(above)<h1>\(title)</h1>
      \(Self.paragraphs.joined())</div></body>
      """)

    #expect(try document.text == plain())
    #expect(document.metadata.title == title)
  }
}
