import DocumentModel
import Testing

@testable import DocumentReading

@Suite("The structure of a page")
struct PageStructureTests {
  /// A paragraph that makes an article of what stands around it.
  private static let text = """
    <p>The harbour was dredged in spring, as it is every year, and the gate was opened to ships of \
    every size, which nobody had expected before the summer, given the cost of it.</p>
    """

  private func tree(_ page: String) throws -> String {
    try Document.html("<body><div>\(page)</div></body>").tree
      .split(separator: "\n").map { line in
        line.split(separator: " ").filter { $0.first?.isNumber != true || !$0.contains("-") }
          .joined(separator: " ")
      }
      .joined(separator: "\n")
  }

  @Test("laid out with tables and line breaks has its paragraphs and its bold headings")
  func government() throws {
    let document = try Document.html(HarbourPage.government)

    #expect(document.outline == ["1 一、压实防汛责任", "1 二、开展隐患排查", "1 三、加强应急准备"])
    #expect(document.leaves.count == 10)
    #expect(document.text.hasPrefix("各区人民政府，市有关部门：\n\n为切实做好"))
    #expect(document.text.hasSuffix("示例市防汛指挥部\n2026年3月12日"))
    #expect(document.metadata.title == "关于做好港区春季防汛工作的通知")
    #expect(document.metadata.date?.description == "2026-03-12")
    #expect(document.metadata.source == "示例市水务局")
  }

  @Test("numbers paragraphs as headings where nothing else marks any")
  func numberedHeadings() throws {
    let body = "要落实责任，加强检查，做好准备，确保安全，任何单位和个人都不得推诿，也不得拖延，发现问题立即整改。"
    let document = try Document.html(
      """
      <body><div id="zoom"><p>一、总体要求</p><p>\(body)</p><p>（一）责任分工</p><p>\(body)</p>
      <p>（二）时间安排</p><p>\(body)</p><p>二、保障措施</p><p>\(body)</p></div></body>
      """)

    #expect(document.outline == ["1 一、总体要求", "2 （一）责任分工", "2 （二）时间安排", "1 二、保障措施"])
  }

  @Test("takes centred lines for headings, and not the words under a picture")
  func centredHeadings() throws {
    let document = try Document.html(
      """
      <body><div>\(Self.text)<p align="center">The Second Quay</p>\(Self.text)
      <p style="text-align: center">Photo: the quay in March</p>\(Self.text)
      <center>The Third Quay</center>\(Self.text)</div></body>
      """)

    #expect(document.outline == ["1 The Second Quay", "1 The Third Quay"])
  }

  @Test(
    "numbers the entries of a list as the page says",
    arguments: [
      ("<ol reversed>", "3. 2. 1."), ("<ol reversed start='9'>", "9. 8. 7."),
      ("<ol start=' 4 '>", "4. 5. 6."),
      ("<ol start='x'>", "1. 2. 3."), ("<ol>", "1. 2. 3."),
    ])
  func numbers(list: String, numbers: String) throws {
    let document = try Document.html(
      "<body><div>\(Self.text)\(list)<li>One<li>Two<li>Three</ol></div></body>")

    #expect(document.markers == numbers)
  }

  @Test("goes on from the number that an entry is given")
  func givenNumber() throws {
    let items = "<li>One<li value=' 7 '>Two<li>Three</ol>"

    #expect(try Document.html("<body>\(Self.text)<ol>\(items)").markers == "1. 7. 8.")
    #expect(try Document.html("<body>\(Self.text)<ol reversed>\(items)").markers == "3. 7. 6.")
  }

  @Test("has the number of an official document as no heading", arguments: ["港政发〔2026〕3号", "第12号"])
  func documentNumber(number: String) throws {
    let document = try Document.html(
      "<body><div><p align='center'>\(number)</p>\(Self.text)<p><b>The Second Quay</b></p>\(Self.text)</div>"
    )

    #expect(document.outline == ["1 The Second Quay"])
  }

  @Test("has no bold line as a heading where headings are marked")
  func markedHeadings() throws {
    let document = try Document.html(
      "<body><div><h2>Quays</h2>\(Self.text)<p><b>A bold line</b></p>\(Self.text)</div></body>")

    #expect(document.outline == ["1 Quays"])
  }

  @Test(
    "breaks text where the page breaks it",
    arguments: [
      ("<p>One<br>two</p>", "One\ntwo"),
      ("<p>One<br><br>two</p>", "One\n\ntwo"),
      ("<p>　　甲方文字。<br>　　乙方文字。</p>", "甲方文字。\n\n乙方文字。"),
      ("<div>One<p>two</p>three</div>", "One\n\ntwo\n\nthree"),
      ("<p>One\n   two</p>", "One two"),
      ("<p>一行\n二行</p>", "一行二行"),
      ("<p>a <b>bold</b> word</p>", "a bold word"),
      ("<p>some<b>thing</b></p>", "something"),
      ("<ul><li>One<li>Two</ul>", "One\nTwo"),
      ("<ul><li><p>One</p><li><p>Two</p></ul>", "One\n\nTwo"),
      ("<dl><dt>Word</dt><dd>Meaning</dd></dl>", "Word\n\nMeaning"),
      ("<p>He said <q>no</q>.</p>", "He said “no”."),
      ("<pre>a  b\n  c</pre>", "a  b\n  c"),
      ("<p>5 &lt; 6 &amp; 7&nbsp;&#x4E2D;&bogus;</p>", "5 < 6 & 7\u{A0}中&bogus;"),
      ("<p>H<sub>2</sub>O<wbr>!</p>", "H₂O!"),
      ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>", "漢字"),
      ("<p>The sign <img src='s.png' alt='α'> means the first.</p>", "The sign α means the first."),
      ("<p><img src='s.png' alt='A quay'></p><p>One</p>", "One"),
      ("<figure><img src='q'><figcaption>A quay.</figcaption></figure>", "A quay."),
    ])
  func breaks(page: String, text: String) throws {
    #expect(try Document.html("<body>\(page)</body>").text == text)
  }

  @Test("a table of data stays one, a table that lays out the page does not")
  func tables() throws {
    let data = """
      <table><tr><th>Year</th><th colspan="2">Rate</th></tr><tr><td>2025</td><td>2.5</td><td>%</td>\
      </tr></table>
      """
    #expect(
      try tree(data) == """
        table[3x2] "Year\\tRate\\t\\n2025\\t2.5\\t%"
        """)
    #expect(try tree("<table><tr><td>One</td></tr></table>") == #"paragraph "One""#)
    #expect(
      try tree(
        "<table><tr><td>Left</td><td><table><tr><td>Right</td></tr></table></td></tr></table>")
          == """
          paragraph "Left"
          paragraph "Right"
          """)
    #expect(
      try tree("<table role='presentation'><tr><th>One</th></tr></table>") == #"paragraph "One""#)
  }

  @Test(
    "headings do not show the signs that link to them",
    arguments: [
      "Rates<a href='#rates'>#</a>", "<a href='#rates'>¶</a> Rates",
      "Rates [<a href='/edit'>edit</a>]",
      "Rates<a href='#rates'>§</a>", "<a href='#rates'>Rates</a>", "Rates <a href='#'>编辑</a>",
    ])
  func permalinks(heading: String) throws {
    let document = try Document.html("<body><div><h2>\(heading)</h2>\(Self.text)</div></body>")

    #expect(document.outline == ["1 Rates"])
  }

  @Test("a table of contents is left out, labelled or not")
  func contents() throws {
    let entries = (1...5).map { "<li><a href='#s\($0)'>Part \($0)</a></li>" }.joined()
    let parts = (1...5).map { "<h2 id='s\($0)'>Part \($0)</h2>\(Self.text)" }.joined()
    for label in ["", "<p>Contents</p>", "<div><b>目录</b></div>"] {
      let document = try Document.html(
        "<body><div>\(label)<ul>\(entries)</ul>\(parts)</div></body>")
      #expect(document.leaves.count == 10, "label: \(label)")
    }
  }

  @Test(
    "footnotes are told from other links, however they are written",
    arguments: [
      "T<sup><a href='#n'>1</a></sup><ol><li id='n'>Note <a href='#r'>↩</a></li></ol>",
      "T<a href='#n'><sup>[1]</sup></a><hr><p><a name='n' href='#r'>[1]</a> Note</p>",
      "T<a href='#n' class='footnote-ref' id='r'>1</a><aside id='n' role='doc-footnote'><p>Note</p></aside>",
      "T<a href='#n' role='doc-noteref'>1</a><div id='n'>Note</div>",
      "T<a href='#c#n' data-type='noteref'>1</a><ol><li><div id='c#n'><p>Note</p></div></li></ol>",
    ])
  func footnotes(page: String) throws {
    let document = try Document.html("<body><p id='r'>\(page)</body>")

    #expect(document.text.hasPrefix("T[1]\n\nNote"))
    #expect(document.blocks.contains { $0.kind == .footnote(label: "1") })
    #expect(
      document.blocks.flatMap(\.inlines).contains { $0.kind == .footnoteReference(label: "1") })
  }

  @Test(
    "a link to a part of the page is no reference to a footnote", arguments: ["[next]", "[more]"])
  func linkToChapter(words: String) throws {
    let chapter = "<div id='ch2'><h2>Chapter two</h2>\(Self.text)</div>"
    let document = try Document.html(
      "<body><div><h2>Chapter one</h2>\(Self.text)<p><a href='#ch2'>\(words)</a></p>\(chapter)</div>"
    )

    #expect(document.outline == ["1 Chapter one", "1 Chapter two"])
    #expect(document.footnotes.isEmpty)
  }

  @Test("footnotes that begin anew with 1 are told apart, and shown as the page has them")
  func footnotesAnew() throws {
    let parts = ["a", "b"].map { part in
      "<p>Part \(part)<sup><a href='#\(part)1'>1</a></sup></p><p id='\(part)1'>Note \(part)</p>"
    }
    let document = try Document.html("<body>\(parts.joined())</body>")

    #expect(document.text == "Part a[1]\n\nNote a\n\nPart b[1]\n\nNote b")
    #expect(Set(document.footnotes.keys) == ["1", "1·2"])
  }

  @Test(
    "numbers of Windows' characters mean those",
    arguments: [
      ("It&#146;s &#147;so&#148;", "It’s “so”"), ("1&#150;2&#133;", "1–2…"),
      ("a&#x9b;31mb", "a›31mb"),
    ])
  func windowsReferences(page: String, text: String) throws {
    #expect(try Document.html("<body><p>\(page)</p>").text == text)
  }

  @Test("headings at the end stay where all of a page is read")
  func trailingHeadings() throws {
    let page = "<html><body><h1>One</h1><p>Text.</p><h1>Annex A</h1></body></html>"
    let whole = try DocumentReader(format: .convertedHTML).read(.bytes(Array(page.utf8), name: nil))

    #expect(whole.outline == ["1 One", "1 Annex A"])
    #expect(try Document.html(page).outline == ["1 One"])
  }

  @Test(
    "links for programs are none, however they are written",
    arguments: [
      "javascript:f()", " javascript:f()", "java\nscript:f()", "JavaScript:f()", "", " ",
    ])
  func scriptedLinks(target: String) throws {
    #expect(try Document.html("<body><p>A <a href='\(target)'>link</a>").links.isEmpty)
  }
}

extension Document {
  fileprivate var markers: String {
    blocks.compactMap { block in
      if case .listItem(let marker, _) = block.kind { marker } else { nil }
    }
    .joined(separator: " ")
  }
}
