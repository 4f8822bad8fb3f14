import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Reading")
struct ReadingTests {
  @Test("headings are gone through in order, and the contents follow")
  func headings() throws {
    var reader = try Reader(rows: 12)
    var headings: [String] = []
    for _ in 0..<5 {
      reader.type("]")
      headings.append(reader.currentHeading)
    }
    #expect(headings == ["Prices", "Bread", "Fuel", "Work", "港口"])
    reader.type("]")
    #expect(reader.status.contains("No heading after this."))
    reader.type("[ [")
    #expect(reader.currentHeading == "Fuel")
    reader.type("p")
    #expect(reader.currentHeading == "Prices")
    reader.type("}")
    #expect(reader.currentHeading == "Work")
    reader.type("{")
    #expect(reader.currentHeading == "Prices")
  }

  @Test("phrases and links are gone through in order and wrap with a notice")
  func phrases() throws {
    var reader = try Reader(rows: 16)
    var seen: [String] = []
    for _ in 0..<10 {
      reader.type("Tab")
      seen.append(reader.underCursor)
    }
    #expect(
      seen == [
        "steady expansion", "prudent ledger", "steady expansion", "prudent ledger", "firm hand",
        "firm hand", "steady expansion", "[1]", "稳步扩张", "账目从严",
      ])
    reader.type("Tab Tab")
    #expect(reader.status.contains("From the top again."))
    #expect(reader.currentPhrase == "steady expansion")
    reader.type("S-Tab")
    #expect(reader.currentPhrase == "从严管理")
  }

  @Test("the same formulation is found in any language and form")
  func sameFormulation() throws {
    var reader = try Reader(rows: 16)
    reader.type("Tab *")
    let second = try #require(reader.state.currentPhrase)
    #expect(reader.currentPhrase == "steady expansion")
    reader.type("* *")
    #expect(reader.currentPhrase == "稳步扩张")
    reader.type("# #")
    #expect(reader.state.currentPhrase == second)
  }

  @Test("a category switched off is neither shown nor visited")
  func categories() throws {
    var reader = try Reader(rows: 16)
    reader.type("C / \"growth Enter Enter Esc Esc Esc Tab")
    #expect(reader.currentPhrase == "prudent ledger")
    let roles = Set(reader.state.render().cells.map(\.role))
    #expect(!roles.contains(.phraseGreen))
  }

  @Test("a text that is read anew is searched without a word: other news would be lost")
  func searchAnew() throws {
    var reader = try Reader(columns: 60, rows: 12)
    reader.type("/ \"keep_a_prudent Enter")
    for text in ["# News\n\nWe keep a prudent ledger.\n\nThe end.\n", "# News\n\nNo more.\n"] {
      reader.update(.documentRead(try Fixture.document(text)))
      #expect(reader.state.notice == nil)
    }
    reader.type("n")
    #expect(reader.status.contains("No “keep a prudent” in this text."))
  }

  @Test("a search finds across line breaks, counts and wraps")
  func search() throws {
    var reader = try Reader(columns: 60, rows: 12)
    reader.type("/ \"keep_a_prudent Enter")
    #expect(reader.status.contains("“keep a prudent” 1/1"))
    reader.type("n")
    #expect(reader.status.contains("From the top again."))
    reader.type("/ \"STEADY Enter")
    #expect(reader.status.contains("No “STEADY” in this text."))
    reader.type("/ \"steady Enter")
    #expect(reader.status.contains("2/3"))
    reader.type("n")
    #expect(reader.status.contains("3/3"))
    reader.type("Esc")
    #expect(!reader.state.search.isSet)
  }

  @Test("a search that is given up goes back to where it began")
  func searchGivenUp() throws {
    var reader = try Reader(rows: 10)
    reader.type("j j")
    let before = reader.lines
    reader.type("/ \"Fuel")
    #expect(reader.lines != before)
    reader.type("Esc")
    #expect(reader.lines == before)
  }

  @Test("a wrong regular expression is told, and typing goes on")
  func wrongRegex() throws {
    var reader = try Reader()
    reader.type(": \"set_regex Enter / \"(un")
    #expect(reader.state.notice?.isError == true)
    reader.type("BS BS BS \"p[a-z]+s Enter")
    #expect(reader.state.search.hits.count > 1)
  }

  @Test("marks and jumps lead back")
  func places() throws {
    var reader = try Reader(rows: 12)
    reader.type("] m a ] ] ] ' a")
    #expect(reader.currentHeading == "Prices")
    #expect(reader.effects == [.savePlace])
    reader.type("' '")
    #expect(reader.currentHeading == "Work")
    reader.type("H")
    #expect(reader.currentHeading == "Prices" || reader.currentHeading == "Fuel")
    reader.type("' x")
    #expect(reader.status.contains("No mark x"))
  }

  @Test("Esc unwinds one step at a time and never quits")
  func cancel() throws {
    var reader = try Reader()
    reader.type("Tab i / \"ledger Enter")
    reader.type("Esc")
    #expect(reader.state.sidePane == nil)
    reader.type("Esc")
    #expect(!reader.state.search.isSet)
    reader.type("Esc Esc Esc Esc")
    #expect(!reader.state.isFinished)
    reader.type("q")
    #expect(reader.state.isFinished)
    #expect(reader.effects == [.savePlace])
  }

  @Test("the contents fold, filter and lead to a section")
  func contents() throws {
    var reader = try Reader()
    reader.type("t ←")
    #expect(reader.row(of: "Bread") == nil || reader.state.contents.collapsed.isEmpty == false)
    reader.type("→ / \"fu Enter")
    #expect(reader.state.contents.filter == "fu")
    #expect(reader.status.contains("Esc show all"))
    reader.type("Esc")
    #expect(reader.state.contents.filter.isEmpty)
    #expect(reader.state.mode == .reading(.contents))
    reader.type("/ \"fu Enter Enter")
    #expect(reader.currentHeading == "Fuel")
    #expect(reader.state.mode == .reading(.article))
    #expect(reader.state.contents.filter.isEmpty)
  }

  @Test("the theme changes while one chooses, and back when one does not")
  func themes() throws {
    var reader = try Reader()
    reader.type("T j j Esc")
    #expect(
      reader.effects == [.useTheme("paper"), .useTheme("mono"), .useTheme("ink")])
    reader.type("T j Enter")
    #expect(reader.state.settings.theme == "paper")
  }

  @Test("a resize keeps the word in the first row", arguments: [60, 40, 200, 33])
  func resize(columns: Int) throws {
    var reader = try Reader(columns: 120, rows: 12)
    reader.type("5 j")
    let before = reader.lines
    reader.update(.resize(Size(columns: columns, rows: 12)))
    reader.update(.resize(Size(columns: 120, rows: 12)))
    #expect(reader.lines == before)
  }

  @Test("after a smaller screen the contents begin with the same entry as before")
  func contentsThereAndBack() throws {
    let text = (1...40).map { "## Report \($0)\n\nThe tide is calm." }.joined(separator: "\n\n")
    var reader = try Reader(text, columns: 120, rows: 36)
    reader.type("1 8 ]")
    let before = reader.state.render().lines
    reader.update(.resize(Size(columns: 120, rows: 20)))
    reader.update(.resize(Size(columns: 120, rows: 36)))
    #expect(reader.state.render().lines == before)
  }

  @Test("where headings are derived the contents say so, unless the number leaves no room")
  func derivedContents() throws {
    let paragraphs = ["council", "harbour", "market", "ferry"].map { subject in
      "The \(subject) keeps steady expansion in view, as it did in the spring, and the members "
        + "expect no more of it than that it goes on for as long as anybody can see ahead."
    }
    for columns in [92, 96, 100, 120, 160] {
      let reader = try Reader(paragraphs.joined(separator: "\n\n"), columns: columns)
      let heading = reader.state.render().lines[1].split(separator: "│").first ?? ""
      let words = heading.split(separator: " ").joined(separator: " ")
      #expect(words == (columns < 105 ? "Contents 4" : "Contents (from openings) 4"), "\(columns)")
    }
  }

  @Test("no size is too small", arguments: [(1, 1), (1, 10), (2, 2), (3, 1), (0, 0), (500, 2)])
  func tinyScreens(columns: Int, rows: Int) throws {
    var reader = try Reader(columns: columns, rows: rows)
    for keys in ["j", "t", "j", "Enter", "Tab", "i", "/", "a", "Enter", "?", "Esc", "T", "Esc"] {
      reader.type(keys)
      #expect(reader.state.render().size == Size(columns: columns, rows: rows))
    }
  }
}

extension Reader {
  fileprivate var underCursor: String {
    state.cursorRange.map { state.document.words(in: $0) } ?? ""
  }

  fileprivate var currentPhrase: String {
    state.currentOccurrence.map { state.document.words(in: $0.range) } ?? ""
  }

  @Test("the end of a long query gives way to which of its hits is current")
  func longQuery() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"council_keeps_a_prudent_ledger,_and_watches_the_tide_tables Enter")
    #expect(reader.status.contains("“council keeps") && reader.status.contains("… 1/1"))
  }
}
