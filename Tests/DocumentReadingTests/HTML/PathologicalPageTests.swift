import DocumentModel
import Testing

@testable import DocumentReading

/// Pages that are built to hurt.
///
/// Each is read to its end, on the stack that there is, and shows what it holds. At these sizes a
/// recursion overflows and a cost that grows with the square hangs.
@Suite("Pages that nest without end")
struct PathologicalPageTests {
  private static let depth = 20_000
  private static let often = 6000
  private static let words = "The last words of all, which must be shown."

  @Test(
    "are read to their last words",
    arguments: [
      "<div>", "<b><i>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<font><div>", "<dl><dd>",
      "<q>", "<span style='font-weight:bold'>", "<section class='comment'>", "<sup>",
    ])
  func nested(tags: String) throws {
    let page = "<html><body>" + String(repeating: tags, count: Self.depth) + Self.words
    let document = try Document.html(page)

    #expect(document.text.hasSuffix(Self.words) || document.text.holds(Self.words))
  }

  @Test(
    "are read however often a thing is repeated",
    arguments: [
      "<p>One, two", "<br>line", "<h3>Heading</h3><p>Text", "<li>entry", "<tr><td>cell",
      "<a href='#a'>link</a>", "<img alt='words'>text", "<!-- comment -->x", "&amp;&bogus;", "<x>",
      "<table><tr><td colspan='1000'>cell</table>", "</p>x", "<td>cell", "<script>x</script>y",
      "<sup><a href='#n' id='r'>1</a></sup>", "<a id='p'></a>line of text<br>",
      "<pre> <b></b></pre>x", "<hr>x", "<title>T</title>x", "<meta name='a'>x",
    ])
  func repeated(piece: String) throws {
    let page = "<html><body>" + String(repeating: piece, count: Self.often) + "<p>" + Self.words
    let document = try Document.html(page)

    #expect(document.text.holds(Self.words))
  }

  private static let many = 10_000

  @Test(
    "are read however many tags end nothing within deep nesting",
    arguments: [
      ("<div>", "</b>"), ("<div>", "</p>"), ("<b>", "</br>"), ("<div>", "<body>"),
      ("<table><tr><td>", "</th>"), ("<ul><li>", "</ol>"), ("<div></b>", "x"),
    ])
  func strayTags(open: String, stray: String) throws {
    let page =
      "<html><body>" + String(repeating: open, count: Self.many)
      + String(repeating: stray, count: Self.many) + "<p>" + Self.words

    #expect(try Document.html(page).text.hasSuffix(Self.words))
  }

  @Test("are read however many attributes a tag has")
  func attributes() throws {
    let many = (0..<Self.many * 4).map { " a\($0)=1" }.joined()

    #expect(try Document.html("<html><body><p\(many)>" + Self.words).text == Self.words)
  }

  @Test("nest no deeper than in browsers, and keep a place of its own for what lies too deep")
  func tooDeep() throws {
    let bytes = Array(String(repeating: "<div>", count: 3000).utf8)
    let tree = bytes.withUnsafeBufferPointer { HTMLTree($0) }
    #expect(tree.nodes.count > 3000)
    #expect(tree.nodes.indices.allSatisfy { Array(tree.ancestors(of: $0)).count < 512 })

    let deep = String(repeating: "<font>", count: 3000)
    let page = "<html><body>\(deep)<p>One ends here.</p><p>Another begins.</p>"

    #expect(try Document.html(page).text == "One ends here.\n\nAnother begins.")
  }

  @Test(
    "are read however many boxes they have",
    arguments: [
      "<p>Related articles</p><p>of no link, but of a good many words, which make it text.</p>",
      "<div><h3>Related</h3><ul><li><a href='x'>y</a></li></ul>",
      "<p>相关阅读：</p><p><a href='x'>y</a></p>",
      "<div><h3>Comments</h3>", "<p>责任编辑：某某</p>", "<li><time>2020-01-02</time>",
    ])
  func boxes(box: String) throws {
    let page = String(repeating: box, count: Self.often)
    let document = try Document.html("<html><body><div><h1>Title of it</h1>\(page)<p>" + Self.words)

    #expect(!document.text.isEmpty)
  }

  @Test(
    "are read however long a thing is that they state",
    arguments: [
      "<meta property='og:title' content='W'>", "<title>W</title>", "<base href='https://a.org/W'>",
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"W\"}</script>",
      "<meta charset='W'>", "<link rel='canonical' href='https://a.org/W'>", "<h1>W</h1>",
    ])
  func stated(head: String) throws {
    let long = String(repeating: "a | ", count: 50_000)
    let stated = head.split(separator: "W", maxSplits: 1).joined(separator: long)
    let links = String(repeating: "<a href='x'>link</a> ", count: 2000)
    let document = try Document.html("<html><head>\(stated)</head><body><p>\(links)\(Self.words)")

    #expect(document.text.holds(Self.words))
    #expect((document.metadata.title ?? "").utf8.count <= 1000)
  }

  @Test("entities do not multiply")
  func entityBomb() throws {
    let declarations = (1...12).map { level in
      let name = String(repeating: "a", count: level)
      let inner = String(repeating: "&\(String(repeating: "a", count: level - 1));", count: 10)
      return "<!ENTITY \(name) \"\(level == 1 ? "lol" : inner)\">"
    }
    let page =
      "<!DOCTYPE html [\(declarations.joined())]><html><body><p>&aaaaaaaaaaaa; \(Self.words)"
    let document = try Document.html(page)

    #expect(document.text.holds(Self.words))
    #expect(document.text.utf8.count < 2000)
  }

  @Test("bytes of any kind make no page fail", arguments: 0..<300)
  func noise(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "<", ">", "</", "<!--", "-->", "<!", "<?", "&", ";", "\"", "'", "=", " ", "\n", "\r", "text",
      "<p", "<table>", "<td>", "</table>", "<b>", "</b>", "<a href=", "#x", "<h1>", "</h1>", "<li>",
      "<ul>", "</ul>", "<pre>", "<br/>", "<script>", "</script>", "<style>", "<title>", "<meta ",
      "charset=gbk", "<sup>", "id=x", "class='comment'", "\u{FFFD}", "中文", "\u{202E}", "&#x110000;",
      "&#0;", "<![CDATA[", "]]>", "<svg>", "<body>", "<html>", "<frameset>", "\u{1B}[31m",
      "<plaintext>",
    ]
    let count = Int.random(in: 1...400, using: &random)
    let page = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      .joined()
    let document = try? Document.html("<html>" + page)

    // What is read is whole: every leaf lies in the text, one after the other.
    var end = 0
    for leaf in document?.leaves ?? [] {
      let range = document?.blocks[leaf].range.utf8 ?? 0..<0
      #expect(range.lowerBound >= end, "seed \(seed)")
      end = range.upperBound
    }
    #expect(end <= document?.text.utf8.count ?? 0, "seed \(seed)")
  }
}
