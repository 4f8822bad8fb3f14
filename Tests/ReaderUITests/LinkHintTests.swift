import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Labels on links")
struct LinkHintTests {
  @Test("f labels what is in sight, a letter follows it, Esc leaves")
  func hints() throws {
    var reader = try Reader.linked()
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
    var reader = try Reader.linked()
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

  @Test("links that are not read yet are labelled when they are")
  func awaitedHints() throws {
    let whole = try Fixture.document(Fixture.linked)
    var reader = try Reader(opening: whole.keepingBlocks(overlapping: [TextRange(utf8: 0..<1)]))
    reader.type("f")
    #expect(reader.status.contains("Reading the rest…"))
    reader.update(.documentRead(whole))
    #expect(reader.status.contains("Type a label"))
  }
}
