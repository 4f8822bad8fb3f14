import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Following links")
struct FollowingTests {
  @Test("Tab stops at links and footnotes as well as phrases, and says which")
  func stops() throws {
    var reader = try Reader.linked(columns: 120)
    var seen: [String] = []
    for _ in 0..<7 {
      reader.type("Tab")
      seen.append(reader.stop)
    }
    #expect(
      seen == [
        "link 1/9 → council.example", "link 2/9 → footnote 1", "link 3/9 → reports/spring.md#fees",
        "link 4/9 → #fees-by-port", "phrase 1/2 steady expansion", "link 5/9 → javascript:",
        "link 6/9 → footnote 2",
      ])
    reader.type("S-Tab S-Tab")
    #expect(reader.stop == "phrase 1/2 steady expansion")
    reader.type("3 Tab")
    #expect(reader.stop == "phrase 2/2 prudent ledger")
    reader.type("9 9 9 9 9 9 9 9 9 Tab")
    #expect(reader.status.contains("From the top again."))
  }

  @Test("a category that is off leaves the links, and card and * go by phrases alone")
  func phrasesAlone() throws {
    var reader = try Reader.linked(columns: 120)
    reader.type("*")
    #expect(reader.state.currentPhrase == 0)
    reader.type("C / \"growth Enter Enter Esc Esc Esc gg Tab Tab Tab Tab Tab")
    #expect(reader.stop == "link 5/9 → javascript:")
  }

  @Test("an address is asked for first, whole, and only then handed on")
  func address() throws {
    var reader = try Reader.linked()
    reader.type("Tab Enter")
    #expect(reader.effects == [.findBrowser])
    #expect(reader.row(of: "https://council.example/tariff?year=2026#table") != nil)
    reader.type("o Enter")
    #expect(reader.effects == [.findBrowser])
    reader.update(.browserFound("browse"))
    #expect(reader.status.contains("o open in browse"))
    reader.type("o")
    let address = WebAddress("https://council.example/tariff?year=2026#table", scheme: "https")
    #expect(reader.effects == [.findBrowser, .browse(address)])
    #expect(reader.state.mode == .reading(.article))
  }

  @Test("an address can be copied where nothing opens it")
  func copying() throws {
    var reader = try Reader.linked()
    reader.type("Tab Enter y")
    #expect(
      reader.effects == [.findBrowser, .copy("https://council.example/tariff?year=2026#table")])
  }

  @Test(
    "a long address is shown to its last character, on any screen", arguments: [12, 20, 40, 80])
  func longAddress(columns: Int) throws {
    let tail = (0..<40).map { "part\($0)" }.joined(separator: "/")
    var reader = try Reader("See [it](https://a.example/\(tail)/end).", columns: columns, rows: 8)
    reader.type("f f")
    var shown = ""
    for _ in 0..<80 {
      shown += reader.lines.joined().filter { !$0.isWhitespace }
      reader.type("j")
    }
    #expect(shown.contains("a.example"))
    #expect(shown.contains("part39/end"))
    #expect(reader.lines.joined().contains("y"))
  }

  @Test("a link to another file asks, and opens it at its place")
  func file() throws {
    var reader = try Reader.linked()
    reader.type("Tab Tab Tab Enter")
    #expect(reader.row(of: "reports/spring.md#fees") != nil)
    reader.type("o")
    #expect(reader.effects == [.openText(path: "reports/spring.md", fragment: "fees")])
  }

  @Test("what is dangerous is refused")
  func refused() throws {
    var reader = try Reader.linked()
    reader.type("f s")
    #expect(reader.effects == [])
    #expect(reader.status.contains("“javascript:” is never opened"))
  }

  @Test("a click follows a link, takes a phrase, and leads back from a footnote's mark")
  func clicks() throws {
    var reader = try Reader.linked()
    reader.click("below")
    #expect(reader.state.currentSection == 0)
    reader.type("H")
    reader.click("steady")
    #expect(reader.stop.hasPrefix("phrase 1/2"))
    reader.click("[2]")
    #expect(reader.row(of: "Footnote 2") != nil)
    reader.click("Harbour council publishes")
    #expect(reader.row(of: "Footnote 2") == nil)
    reader.type("G")
    reader.click("[2] On")
    #expect(reader.stop == "link 6/9 → footnote 2")
  }

  @Test("a place that is not read yet is gone to when it is")
  func awaited() throws {
    let whole = try Fixture.document(Fixture.linked)
    let blocks = Array(whole.blocks.prefix(2))
    let opening = Document(
      text: whole.text, blocks: blocks, sections: [], metadata: whole.metadata, isOpening: true)
    for key: Character in ["k", "j"] {
      var state = ReaderState(document: opening, screen: Size(columns: 80, rows: 24))
      _ = state.update(.key(.character("f")))
      _ = state.update(.key(.character(key)))
      #expect(state.render().lines.last?.contains("Reading the rest…") == true)
      _ = state.update(.documentRead(whole))
      if key == "k" {
        #expect(state.currentSection == 0)
      } else {
        #expect(state.render().lines.contains { $0.contains("Footnote 1") })
      }
    }
  }

  @Test(
    "no size is too small, and none breaks what is open",
    arguments: [(1, 1), (2, 2), (3, 1), (12, 3), (11, 9), (20, 5), (0, 0), (300, 2)])
  func tinyScreens(columns: Int, rows: Int) throws {
    for keys in ["Tab Tab Enter j Tab Enter k", "f", "Tab Enter j", "> >", "f f f"] {
      var reader = try Reader.linked()
      reader.type(keys)
      reader.update(.resize(Size(columns: columns, rows: rows)))
      #expect(reader.state.render().size == Size(columns: columns, rows: rows))
      reader.type("j > f a Enter")
      #expect(reader.state.render().size == Size(columns: columns, rows: rows))
      reader.update(.resize(Size(columns: 80, rows: 24)))
      #expect(reader.state.render().size == Size(columns: 80, rows: 24))
    }
  }
}
