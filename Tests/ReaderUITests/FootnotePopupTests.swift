import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Footnotes")
struct FootnotePopupTests {
  @Test("a footnote opens near its reference, jumps to its place and back to the reference")
  func footnote() throws {
    var reader = try Reader.linked(rows: 16)
    reader.type("Tab Tab Enter")
    let row = try #require(reader.row(of: "Footnote 1"))
    #expect(reader.lines[row - 1].contains("[1]"))
    #expect(reader.row(of: "The council counts what was paid") == row + 1)
    reader.type("Enter")
    #expect(reader.status.contains("H goes back to the link."))
    #expect(reader.row(of: "[1] The council counts") != nil)
    #expect(reader.state.cursor == .footnote(label: "1"))
    reader.type("BS")
    #expect(reader.stop == "link 2/9 → footnote 1")
    #expect(reader.row(of: "The council published") != nil)
    reader.type("L Enter")
    #expect(reader.stop == "link 2/9 → footnote 1")
  }

  @Test(
    "Esc closes a footnote, and q does; the cursor stays on the reference", arguments: ["Esc", "q"])
  func footnoteClosed(key: String) throws {
    var reader = try Reader.linked()
    reader.type("Tab Tab")
    let before = reader.lines
    reader.type("Enter \(key)")
    #expect(reader.lines == before)
  }

  @Test("a long footnote scrolls with the keys of the text")
  func longFootnote() throws {
    var reader = try Reader.linked(columns: 30, rows: 12)
    reader.type("Tab Tab Enter")
    #expect(reader.row(of: "The council counts") != nil)
    #expect(reader.row(of: "never came") == nil)
    reader.type("G")
    #expect(reader.row(of: "never came") != nil)
    reader.type("gg j k d u SPC b")
    #expect(reader.row(of: "The council counts") != nil)
  }

  @Test("the links of a footnote are usable, and Esc unwinds to it")
  func linkInFootnote() throws {
    var reader = try Reader.linked()
    reader.type("Tab Tab Enter Tab Enter")
    #expect(reader.row(of: "https://council.example/method") != nil)
    reader.update(.browserFound("browse"))
    reader.type("Esc")
    #expect(reader.row(of: "Footnote 1") != nil)
    reader.type("Esc")
    #expect(reader.state.mode == .reading(.article))
  }

  @Test("a reference without a footnote says so")
  func noFootnote() throws {
    let text = "One line.[1]"
    let document = Document(
      text: text,
      blocks: [
        Block(
          .paragraph, in: TextRange(utf8: 0..<12),
          inlines: [Inline(.footnoteReference(label: "1"), in: TextRange(utf8: 9..<12))])
      ],
      sections: [], metadata: Metadata())
    var state = ReaderState(document: document, screen: Size(columns: 60, rows: 10))
    _ = state.update(.key(.character("f")))
    _ = state.update(.key(.character("f")))
    #expect(state.render().lines.last?.contains("no footnote “1”") == true)
  }
}
