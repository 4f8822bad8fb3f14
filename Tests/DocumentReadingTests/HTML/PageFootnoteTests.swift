import DocumentModel
import Testing

@testable import DocumentReading

@Suite("The footnotes of a page")
struct PageFootnoteTests {
  private static let story = (1...5).map { number in
    """
    <p>Paragraph \(number) of the story tells how the harbour was dredged, what it cost, who paid \
    for it, and when the gate will be opened to ships of every size.</p>
    """
  }.joined()

  /// The texts of the footnotes of a page, by label.
  private func notes(_ page: String) throws -> [String: String] {
    let document = try Document.html("<html><head>\(Self.base)</head><body>\(page)</body></html>")
    return document.footnotes.mapValues { String(document.text[document.blocks[$0].range]) }
  }

  private static let base = "<link rel='canonical' href='https://gazette.example/p/quay'>"

  @Test(
    "stay with the article, though they hold little more than links",
    arguments: ["", "https://gazette.example/p/quay"])
  func notesOfLinks(address: String) throws {
    let references = (1...3).map { number in
      """
      <a class='footnote-anchor' id='anchor-\(number)' href='\(address)#footnote-\(number)'>\
      \(number)</a>
      """
    }.joined()
    let texts = [
      "<p>First said in <a href='https://gazette.example/2008'>2008</a>.</p>",
      "<p><a href='https://example.org/a/letter.html'>https://example.org/a/letter.html</a></p>",
      "<p><a href='/a'>Letter</a>, <a href='/b'>answer</a></p><p>And <a href='/c'>more</a>.</p>",
    ]
    let blocks = texts.enumerated().map { index, text in
      """
      <div class='footnote'><a id='footnote-\(index + 1)' href='\(address)#anchor-\(index + 1)' \
      class='footnote-number'>\(index + 1)</a><div class='footnote-content'>\(text)</div></div>
      """
    }.joined()
    let page = "<article><div class='body'>\(Self.story)<p>It ends.\(references)</p>\(blocks)</div>"

    #expect(
      try notes(page) == [
        "1": "First said in 2008.", "2": "https://example.org/a/letter.html",
        "3": "Letter, answer\n\nAnd more.",
      ])
  }

  @Test(
    "belong to the article, wherever on the page they stand",
    arguments: [
      "</article><section><h2>Notes</h2><ol><li id='n1'>The gate. <a href='#r1'>Back</a></li></ol>",
      "</article><footer><p id='n1'>[1] The gate.</p></footer>",
      "<div id='n1' class='footnote' style='display:none'>The gate.</div></article>",
      "<ol class='related'><li id='n1'><a href='/gate'>The gate.</a></li></ol></article>",
      "</article></main><div id='sidebar'><p><a id='n1' href='#r1'>1</a> The gate.</p></div>",
    ])
  func notesElsewhere(rest: String) throws {
    let reference = "<p>It ends.<sup><a id='r1' href='#n1'>1</a></sup></p>"
    let found = try notes("<main><article>\(Self.story)\(reference)\(rest)")

    #expect(found.keys.first == "1")
    #expect(found["1"]?.hasSuffix("The gate.") == true)
  }

  @Test("a number that counts the comments leads to no footnote")
  func counter() throws {
    let document = try Document.html(
      """
      <body><article><p>News <sup><a href='#talk'>3</a></sup></p>\(Self.story)</article>
      <div id='talk' class='comments'><p>I have always said so, and nobody listened.</p></div>
      """)
    #expect(document.footnotes.isEmpty)
    #expect(document.text.hasPrefix("News ³\n"))
  }
}
