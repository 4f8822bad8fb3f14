import DocumentModel
import Testing

@testable import DocumentReading

@Suite("What a page says of its article")
struct PageMetadataTests {
  private static let text = """
    <p>The harbour was dredged in spring, as it is every year, and the gate was opened to ships of \
    every size, which nobody had expected before the summer, given the cost of it.</p>
    """

  private func metadata(head: String = "", body: String = "") throws -> Metadata {
    try Document.html("<html><head>\(head)</head><body>\(body)<div>\(Self.text)\(Self.text)</div>")
      .metadata
  }

  @Test(
    "its title is that of the article, without the name of the site",
    arguments: [
      ("<title>Rates stay | Harbour Gazette</title>", "<h1>Rates stay</h1>", "Rates stay"),
      ("<title>Harbour Gazette - Rates stay</title>", "<h2>Rates stay</h2>", "Rates stay"),
      (
        "<title>Rates stay - again · Gazette</title>", "<h1>Rates stay - again</h1>",
        "Rates stay - again"
      ),
      ("<title>Rates of berthing stay - Harbour Gazette</title>", "", "Rates of berthing stay"),
      ("<title>利率不变_财经_港口网</title>", "<p>利率不变</p>", "利率不变"),
      ("<title>关于防汛工作的通知-港口市人民政府</title>", "", "关于防汛工作的通知"),
      (
        "<title>x</title><meta property='og:title' content='Rates stay'>", "<h1>The Gazette</h1>",
        "The Gazette"
      ),
      (
        "<title>x</title><meta property='og:title' content='Rates stay'>", "<h1>Rates Stay</h1>",
        "Rates Stay"
      ),
      ("<meta name='ArticleTitle' content='防汛工作的通知'>", "", "防汛工作的通知"),
      ("", "<h1>Rates stay</h1>", "Rates stay"),
      ("<title>Rates</title>", "<h2>Rates of berthing</h2>", "Rates of berthing"),
      ("<title>Rates</title>", "<h2>Rates rise</h2><h2>Rates fall</h2>", "Rates"),
      ("", "<h1>Part one<br>The rates</h1>", "Part one The rates"),
      ("<title>Rates &amp;amp; dues</title>", "", "Rates &amp; dues"),
      ("<meta property='og:title' content='Rates\n  stay \u{202E}as is'>", "", "Rates stay as is"),
      (
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A &amp; <b>B</b>\"}</script>",
        "", "A & B"
      ),
      ("", "<svg><title>Icon</title></svg><h1>Rates stay</h1>", "Rates stay"),
    ])
  func title(head: String, body: String, title: String) throws {
    #expect(try metadata(head: head, body: body).title == title)
  }

  @Test(
    "its date is found wherever the page says it",
    arguments: [
      ("<meta property='article:published_time' content='2026-03-05T23:30:00+08:00'>", ""),
      ("<meta name='PubDate' content='2026-03-05 09:53'>", ""),
      ("<meta itemprop='datePublished' content='2026-03-05'>", ""),
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-05\"}</script>",
        ""
      ),
      (
        "<script type='application/ld+json'>[{\"@graph\":[{\"@type\":\"Report\",\"datePublished\":\"2026-03-05\"}]}]</script>",
        ""
      ),
      ("", "<h1>Rates stay</h1><time datetime='2026-03-05T08:00Z'>today</time>"),
      ("", "<h1>Rates stay</h1><span>Published 5 March 2026</span>"),
      ("", "<h1>利率不变</h1><div><span>2026-03-05 12:11</span><span>来源：港口网</span></div>"),
      ("", "<h1>利率不变</h1><p>发布日期：2026年3月5日</p>"),
      ("<title>Statement of March 5, 2026</title>", ""),
      ("<link rel='canonical' href='https://example.org/2026/03/05/rates.html'>", ""),
      ("<link rel='canonical' href='https://example.org/2026-03/05/c_112.htm'>", ""),
      ("<meta property='og:url' content='https://example.org/a/20260305/rates.html'>", ""),
    ])
  func date(head: String, body: String) throws {
    #expect(try metadata(head: head, body: body).date?.description == "2026-03-05")
  }

  @Test("a heading that is named for it explains the title, and is no section")
  func subtitle() throws {
    for name in ["subtitle", "post sub"] {
      let page = "<h1>Rates stay</h1><h3 class='\(name)'>Why they do</h3>\(Self.text)"
      let document = try Document.html(
        "<head><title>Rates stay</title></head><body><article>\(page)\(Self.text)")
      #expect(document.metadata.subtitle == "Why they do")
      #expect(document.parts.first == "subtitle: Why they do")
      #expect(document.outline.isEmpty || !document.outline[0].contains("Why"))
    }
  }

  @Test("what it says in its head counts before what stands in its text")
  func trust() throws {
    let found = try metadata(
      head: """
        <meta property='article:published_time' content='2026-03-05'>
        <link rel='canonical' href='https://example.org/2026/03/06/x'>
        """, body: "<h1>Rates stay</h1><p>Published: 7 March 2026</p>")

    #expect(found.date?.description == "2026-03-05")
  }

  @Test(
    "its source is the one that it names, else the site",
    arguments: [
      ("<meta name='ContentSource' content='水务局'>", "", "水务局"),
      ("<meta name='source' content='来源：港口网'>", "", "港口网"),
      ("", "<h1>利率不变</h1><p>2026-03-05　来源：港口社</p>", "港口社"),
      ("<meta property='og:site_name' content='Harbour Gazette'>", "", "Harbour Gazette"),
    ])
  func source(head: String, body: String, source: String) throws {
    #expect(try metadata(head: head, body: body).source == source)
  }

  @Test(
    "broken JSON costs only itself",
    arguments: [
      "{", "[", "{\"@type\":", "\"x\"", "{\"@type\":7,\"headline\":[1]}", "<![CDATA[ {} ]]>",
      "{\"@graph\":{\"@graph\":{\"@graph\":[]}}}", String(repeating: "[", count: 5000), "\u{1}",
      "null",
    ])
  func brokenJSON(script: String) throws {
    let found = try metadata(
      head: "<title>Rates stay</title><script type='application/ld+json'>\(script)</script>")

    #expect(found.title == "Rates stay")
  }
}
