import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Markdown")
struct MarkdownTests {
  @Test("texts that are read at the same time do not disturb each other")
  func atOnce() async throws {
    let text = "Cranes are ~~bought~~ hired.\n\n"
    let missing = await withTaskGroup(of: Int.self) { group in
      for lines in 1...8 {
        group.addTask {
          (0..<200).count { _ in
            let document = try? Document.markdown(String(repeating: text, count: lines))
            let inlines = document?.blocks.flatMap(\.inlines) ?? []
            return inlines.count { $0.kind == .strikethrough } != lines
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(missing == 0)
  }

  @Test("a fact sheet has the title of its front matter and the headings of its bold lines")
  func factSheet() throws {
    let document = try Document.markdown(
      """
      ---
      title: "FACT SHEET: The Harbour\\_Plan"
      date: '2024-06-14'
      tags: ports
      ---
      The council took bold action
      on the quays.

      **Mending the Quays**

      -   **Money:** the council gives *more*.
      -   Cranes are ~~bought~~ hired.

      <u>**Opening the Gate**</u>\\
      The gate opens at night.
      """)

    #expect(
      document.tree == """
        title 0-29 "FACT SHEET: The Harbour\u{A0}Plan"
        paragraph 31-73 "The council took bold action on the quays."
        heading1 75-92 "Mending the Quays"
          @strong "Mending the Quays"
        list 94-149
          item[•] 94-124
            paragraph 94-124 "Money: the council gives more."
              @strong "Money:"
              @emphasis "more"
          item[•] 125-149
            paragraph 125-149 "Cranes are bought hired."
              @strikethrough "bought"
        heading1 151-167 "Opening the Gate"
          @underline "Opening the Gate"
          @strong "Opening the Gate"
        paragraph 169-193 "The gate opens at night."
        """)
    #expect(document.outline == ["1 Mending the Quays", "1 Opening the Gate"])
    #expect(document.metadata.date?.description == "2024-06-14")
    #expect(document.metadata.title == "FACT SHEET: The Harbour\u{A0}Plan")
    #expect(document.metadata.category == "ports")
  }

  @Test("blocks and inlines stand where the text has them")
  func tree() throws {
    let document = try Document.markdown(
      """
      # Plan

      One *two* **three** `four` [five](http://a.example) six\\*.

      > Quoted
      > words.

      1. First
      2. Second
         - Inner

      - [x] Done
      - [ ] Open

      ```swift
      let a = 1
      	let b = 2
      ```

      | A | B |
      |---|--:|
      | c | **d** |

      ---

      Last[^n].

      [^n]: A note.
      """)

    #expect(
      document.tree == """
        title 0-4 "Plan"
        paragraph 6-35 "One two three four five six*."
          @emphasis "two"
          @strong "three"
          @code "four"
          @link(http://a.example) "five"
        quotation 37-50
          paragraph 37-50 "Quoted words."
        ordered 52-70
          item[1.] 52-57
            paragraph 52-57 "First"
          item[2.] 58-70
            paragraph 58-64 "Second"
            list 65-70
              item[•] 65-70
                paragraph 65-70 "Inner"
        list 72-81
          item[• done] 72-76
            paragraph 72-76 "Done"
          item[• open] 77-81
            paragraph 77-81 "Open"
        code[swift] 83-103 "let a = 1\\n\\tlet b = 2"
        table[2x2] 105-112 "A\\tB\\nc\\td"
          @strong "d"
        break 112-112 ""
        paragraph 114-122 "Last[1]."
          @footnote(1) "[1]"
        footnote[1] 124-131
          paragraph 124-131 "A note."
        """)
  }

  @Test(
    "emphasis beside Chinese punctuation is emphasis",
    arguments: [
      ("**重点：**后文", "重点："), ("前文**“引用”**后文", "“引用”"), ("他说**《条例》**很好", "《条例》"),
      ("**（一）**开头", "（一）"),
    ])
  func emphasis(source: String, strong: String) throws {
    let document = try Document.markdown("\(source)，还有更多的话要说。")
    #expect(document.text == source.filter { $0 != "*" } + "，还有更多的话要说。")
    let words = document.blocks.flatMap(\.inlines).filter { $0.kind == .strong }
      .map { String(document.text[$0.range]) }
    #expect(words == [strong])
  }

  @Test(
    "emphasis that ends in a space is emphasis",
    arguments: [
      ("**Quay dues: **they fall", ["Quay dues:"]),
      ("**Quay dues:\u{A0}**they fall", ["Quay dues:"]),
      ("**Dues: **they fall, **fares: **they stay", ["Dues:", "fares:"]),
      ("**Dues** and **fares** stay", ["Dues", "fares"]),
    ])
  func emphasisBeforeSpace(source: String, strong: [String]) throws {
    let document = try Document.markdown(source)
    #expect(document.text == source.filter { $0 != "*" })
    let words = document.blocks.flatMap(\.inlines).filter { $0.kind == .strong }
      .map { String(document.text[$0.range]) }
    #expect(words == strong)
  }

  @Test("stars that mean nothing stay", arguments: ["2 * 3 * 4", "a ** b", "五\\*\\*六", "`**`：码"])
  func stars(source: String) throws {
    let document = try Document.markdown(source)
    #expect(document.text == source.filter { $0 != "\\" && $0 != "`" })
  }

  @Test("HTML shows its text")
  func html() throws {
    let document = try Document.markdown(
      """
      # News

      <!-- for machines -->

      <p><strong>First</strong> &amp; foremost</p><p>Second<br>line</p>

      A <span style="text-decoration: underline">line</span> with <name> in it.
      """)

    #expect(
      document.tree
        == """
        title 0-4 "News"
        paragraph 6-22 "First & foremost"
          @strong "First"
        paragraph 24-35 "Second\\nline"
        paragraph 37-61 "A line with <name> in it."
          @underline "line"
        """.replacing("37-61", with: "37-62"))
  }

  @Test("broken front matter costs only itself")
  func brokenFrontMatter() throws {
    let document = try Document.markdown(
      "---\ntitle: The Plan\nbad: [unclosed\ndate: 2024-03-03\n---\nThe board met.")
    #expect(document.text == "The Plan\n\nThe board met.")
    #expect(document.metadata.date?.description == "2024-03-03")
  }

  @Test("a title is not said twice")
  func repeatedTitle() throws {
    let document = try Document.markdown(
      "---\ntitle: The Plan\n---\n\n# The Plan\n\nThe board met.")
    #expect(document.text == "The Plan\n\nThe board met.")
    #expect(document.blocks.map(\.kind) == [.title, .paragraph])
  }

  @Test("a table of contents is left out, other lists stay")
  func contents() throws {
    let document = try Document.markdown(
      """
      # The Plan

      ## Contents

      - [Quays](#quays)
      - [Cranes](#cranes)

      ## Quays

      - Old
      - New
      """)
    #expect(document.text == "The Plan\n\nQuays\n\nOld\nNew")
    #expect(document.outline == ["1 Quays"])
  }

  @Test("prose that is indented like code is prose")
  func indentedProse() throws {
    let document = try Document.markdown(
      "      By the power vested in the board it is ordered as\nfollows:\n\n    let x = {1}\n")
    #expect(
      document.blocks.map(\.kind) == [.paragraph, .code(language: nil)])
    #expect(
      document.text == "By the power vested in the board it is ordered as follows:\n\nlet x = {1}")
  }

  @Test("a long bold sentence, a date and a last line in bold are no headings")
  func boldSentences() throws {
    let document = try Document.markdown(
      """
      The board met.

      **The board wishes to say that it will not raise any fee before the end of the year.**

      It said so twice.

      **Ann Writer**
      """)
    #expect(document.outline.allSatisfy { $0.hasPrefix("~") })
  }

  @Test("the format is told by name, then by content")
  func detection() {
    func format(_ name: String?, _ text: String) -> DocumentFormat {
      DocumentFormat(fileName: name.map { $0[...] }, Array(text.utf8)[...])
    }
    #expect(format("a.md", "Plain words.") == .markdown)
    #expect(format("a.txt", "# A\n\n## B\n\nWords.") == .plain)
    #expect(format(nil, "---\ntitle: A\n---\n\nWords.") == .markdown)
    #expect(format(nil, "# A\n\nWords with **strong** ones.") == .markdown)
    #expect(format(nil, "Words * more words * and 2 ** 3.") == .plain)
  }
}
