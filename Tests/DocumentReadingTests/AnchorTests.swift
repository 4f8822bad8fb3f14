import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Names that a source gives to its places")
struct AnchorTests {
  /// The words that follow each named place.
  private func named(_ markdown: String) throws -> [String: String] {
    let document = try Document.markdown(markdown)
    return document.anchors.mapValues { String(document.text[$0..<document.end].prefix(5)) }
  }

  @Test(
    "stand at what they name",
    arguments: [
      ("Quays and <a id=\"cr\"></a>cranes.", ["cr": "crane"]),
      ("Quays and <a name='cr'>cranes</a>.", ["cr": "crane"]),
      ("<a id=\"q\"></a>\n\n## Quays", ["q": "Quays"]),
      ("<a id=\"q\"></a>\n## Quays", ["q": "Quays"]),
      ("<div id=\"q\">\n\nQuays\n\n</div>", ["q": "Quays"]),
      ("<h2 id=\"q\">Quays</h2>\n\nText.", ["q": "Quays"]),
      ("<ul><li id=\"q\">Quays</li><li>Cranes</li></ul>", ["q": "Quays"]),
      ("First.\n\n## Quays {#q}\n\nText.", ["q": "Quays"]),
      ("First.\n\n## Quays {#q .wide}\n\nText.", ["q": "Quays"]),
      ("First.\n\n## <span id=q>Quays</span>\n\nText.", ["q": "Quays"]),
      ("| A | B |\n|---|---|\n| x | <a id=\"q\"></a>Quays |", ["q": "Quays"]),
      ("<a id=\"q\"></a>One.\n\n<a id=\"q\"></a>Two.", ["q": "One.\n"]),
      ("<a id=\"\"></a>One.", [:]),
    ] as [(String, [String: String])])
  func anchors(markdown: String, anchors: [String: String]) throws {
    #expect(try named(markdown) == anchors)
  }

  @Test("attributes are no part of a heading; other braces are")
  func attributes() throws {
    let document = try Document.markdown(
      "A.\n\n## Quays {#q}\n\nB.\n\n## Set {x}\n\nC.\n\n## {#q}\n\nD.")
    #expect(document.outline == ["1 Quays", "1 Set {x}", "1 {#q}"])
  }

  @Test("a name at the very end of a text leads nowhere, and breaks nothing")
  func trailing() throws {
    let document = try Document.markdown("One.\n\n<a id=\"end\"></a>")
    #expect(document.text == "One.")
    #expect(document.anchors == [:])
  }
}
