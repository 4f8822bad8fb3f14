import DocumentModel
import Testing

@testable import DocumentReading

/// Rules of CommonMark and GFM that steps of our own could break, in examples of our own.
@Suite("The rules of Markdown")
struct MarkdownRuleTests {
  @Test(
    "make the blocks that they say",
    arguments: [
      (
        "a heading in a quotation or an item is a heading, but no section",
        "> # Dues\n> They fall.\n\n- ## Gates\n",
        """
        quotation
          heading 1 "Dues"
          paragraph "They fall."
        list
          item
            heading 2 "Gates"
        """
      ),
      (
        "headings that say the same are each a heading",
        "# Dues\n\n## Dues\n\nThey fall.\n",
        "heading 1 \"Dues\"\nheading 2 \"Dues\"\nparagraph \"They fall.\""
      ),
      (
        "what HTML sets as it stands keeps its lines",
        "<pre>\nquay 1   open\nquay 2   shut\n</pre>\n\nAs of noon.\n",
        "code \"quay 1   open\\nquay 2   shut\"\nparagraph \"As of noon.\""
      ),
      (
        "instructions and sections for machines are not shown",
        "<div>\n<?port fee='>1' ?>\n<![CDATA[ 2 > 1 ]]>\n<!-- 3 > 2 -->\nThe gate.\n</div>\n",
        "paragraph \"The gate.\""
      ),
      ("a line end by its number is a space", "Dues&#10;&#10;fall.\n", "paragraph \"Dues fall.\""),
      (
        "a word in angle brackets is one line", "See <the\nharbour book> there.\n",
        "paragraph \"See <the harbour book> there.\""
      ),
      (
        "a break in a cell is one space", "| Gate |\n|---|\n| north<br> south |\n",
        "table< \"Gate\\nnorth south\""
      ),
      (
        "parentheses inside stars are not emphasis by themselves", "*(*quay)\n",
        "paragraph \"*(*quay)\""
      ),
      (
        "emphasis around parentheses holds them", "*(*north*)*\n",
        "paragraph \"(north)\"\n  @em \"(north)\"\n  @em \"north\""
      ),
      (
        "an image in a link is both", "[![crane](c.png)](/quay)\n",
        "paragraph \"crane\"\n  @a(/quay) \"crane\"\n  @img(c.png) \"crane\""
      ),
      ("nothing but definitions is nothing to read", "[quay]: /north\n", ""),
    ])
  func blocks(rule: String, source: String, tree: String) throws {
    #expect(try Document.markdown(source).referenceTree.description == tree, "\(rule)")
  }

  @Test("a heading in a quotation is not in the outline")
  func outline() throws {
    let document = try Document.markdown("# Plan\n\n## Dues\n\n> ## Said\n\nThey fall.\n")
    #expect(document.outline == ["1 Dues"])
  }

  @Test(
    "beside Han, stars are emphasis after any punctuation",
    arguments: ["**重点:**后文", "**港口(北)**开放", "前文**“引用”**后文", "**费用!**下降"])
  func emphasisBesideHan(source: String) throws {
    let document = try Document.markdown(source + "，说明如下。")
    #expect(!document.text.contains("*"))
    #expect(document.blocks.flatMap(\.inlines).map(\.kind) == [.strong])
  }

  @Test("containers deeper than any screen are passed over, their text is not")
  func nesting() throws {
    let quotes = try Document.markdown(String(repeating: "> ", count: 300) + "quay\n")
    #expect(quotes.text == "quay")
    #expect(quotes.blocks.count == 65)
    let items = try Document.markdown(String(repeating: "- ", count: 90) + "quay\n\nEnd.\n")
    #expect(items.text == "quay\n\nEnd.")
    #expect(items.blocks.count == 66)
  }
}
