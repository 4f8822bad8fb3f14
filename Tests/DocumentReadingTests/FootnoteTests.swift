import DocumentModel
import Testing

@Suite("Footnotes of Markdown")
struct FootnoteTests {
  @Test("go on in what is indented below them, and end with it")
  func paragraphs() throws {
    let document = try Document.markdown(
      """
      The fee rose.[^fee] It will rise again.[^more]

      [^fee]: Not for small boats.

          The board said so in spring, and wrote it down twice.

      [^more]: Or so it is said.

      This is text again.
      """)
    let block = try #require(document.footnotes["1"])
    let contents = document.contents(ofContainer: block)
    #expect(
      contents.leaves.map { String(contents.text[contents.blocks[$0].range]) } == [
        "Not for small boats.", "The board said so in spring, and wrote it down twice.",
      ])
    #expect(document.footnotes.count == 2)
    #expect(document.links.map(\.target) == [.footnote(label: "1"), .footnote(label: "2")])
    #expect(document.text.contains("\n\nThis is text again."))
  }

  @Test("of a reference without one its text stays, and no link is made")
  func undefined() throws {
    let document = try Document.markdown("The fee rose.[^none]")
    #expect(document.text == "The fee rose.[^none]")
    #expect(document.links == [])
  }
}
