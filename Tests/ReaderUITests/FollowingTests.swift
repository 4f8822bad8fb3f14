import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Links and footnotes")
struct FollowingTests {
  private static func reader(columns: Int = 80, rows: Int = 24) throws -> Reader {
    try Reader(Fixture.linked, columns: columns, rows: rows)
  }

  @Test("Tab stops at links and footnotes as well as phrases, and says which")
  func stops() throws {
    var reader = try Self.reader(columns: 120)
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
    var reader = try Self.reader(columns: 120)
    reader.type("*")
    #expect(reader.state.currentPhrase == 0)
    reader.type("C / \"growth Enter Esc Esc Esc gg Tab Tab Tab Tab Tab")
    #expect(reader.stop == "link 5/9 → javascript:")
  }

  @Test("a footnote opens near its reference, jumps to its place and back to the reference")
  func footnote() throws {
    var reader = try Self.reader(rows: 16)
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
    var reader = try Self.reader()
    reader.type("Tab Tab")
    let before = reader.lines
    reader.type("Enter \(key)")
    #expect(reader.lines == before)
  }

  @Test("a long footnote scrolls with the keys of the text")
  func longFootnote() throws {
    var reader = try Self.reader(columns: 30, rows: 12)
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
    var reader = try Self.reader()
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

  @Test("f labels what is in sight, a letter follows it, Esc leaves")
  func hints() throws {
    var reader = try Self.reader()
    let before = reader.lines
    reader.type("f")
    guard case .hinting(let hints) = reader.state.mode else {
      Issue.record("no labels")
      return
    }
    #expect(hints.hints.map(\.label) == ["f", "j", "d", "k", "s", "l"])
    for hint in hints.hints {
      #expect(reader.state.render()[hint.column, hint.row] == Cell(hint.label.first, role: .hint))
    }
    reader.type("z")
    #expect(reader.status.contains("No label goes on with “z”"))
    reader.type("Esc")
    #expect(reader.lines == before)
    reader.type("f k")
    #expect(reader.state.currentSection == 0)
    #expect(reader.status.contains("H goes back"))
    reader.type("H")
    #expect(reader.stop == "link 4/9 → #fees-by-port")
  }

  @Test("footnotes at the end have labels that lead back")
  func hintsOnFootnotes() throws {
    var reader = try Self.reader()
    reader.type("G f")
    guard case .hinting(let hints) = reader.state.mode else {
      Issue.record("no labels")
      return
    }
    let last = try #require(hints.hints.last { $0.target == .footnote(label: "2") })
    reader.type(last.label.map(String.init).joined(separator: " "))
    #expect(reader.stop == "link 6/9 → footnote 2")
  }

  @Test("where no link is in sight, f says so")
  func noHints() throws {
    var reader = try Reader(Fixture.plain)
    reader.type("f")
    #expect(reader.status.contains("No link in sight."))
  }

  @Test("an address is asked for first, whole, and only then handed on")
  func address() throws {
    var reader = try Self.reader()
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
    var reader = try Self.reader()
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
    #expect(shown.contains("/end") || shown.contains("end"))
    #expect(reader.lines.joined().contains("y"))
  }

  @Test("a link to another file asks, and opens it at its place")
  func file() throws {
    var reader = try Self.reader()
    reader.type("Tab Tab Tab Enter")
    #expect(reader.row(of: "reports/spring.md#fees") != nil)
    reader.type("o")
    #expect(reader.effects == [.openText(path: "reports/spring.md", fragment: "fees")])
  }

  @Test("what is dangerous is refused")
  func refused() throws {
    var reader = try Self.reader()
    reader.type("f s")
    #expect(reader.effects == [])
    #expect(reader.status.contains("“javascript:” is never opened"))
  }

  @Test("a click follows a link, takes a phrase, and leads back from a footnote's mark")
  func clicks() throws {
    var reader = try Self.reader()
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

  @Test("links that are not read yet are labelled when they are")
  func awaitedHints() throws {
    let whole = try Fixture.document(Fixture.linked)
    var reader = try Reader(opening: whole.keepingBlocks(overlapping: [TextRange(utf8: 0..<1)]))
    reader.type("f")
    #expect(reader.status.contains("Reading the rest…"))
    reader.update(.documentRead(whole))
    #expect(reader.status.contains("Type a label"))
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
      var reader = try Self.reader()
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

extension Reader {
  /// What the status bar says is under the cursor.
  fileprivate var stop: String {
    let status = self.status
    for word in ["link ", "phrase ", "footnote "] {
      if let start = status.firstRange(of: word) {
        let rest = status[start.lowerBound...]
        return String(rest.prefix(upTo: rest.firstRange(of: "  ")?.lowerBound ?? rest.endIndex))
      }
    }
    return ""
  }

  fileprivate mutating func click(_ words: String) {
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: words) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      return update(.mouse(MouseAction(.press, column: column, row: row)))
    }
    Issue.record("no “\(words)” to click on")
  }
}
