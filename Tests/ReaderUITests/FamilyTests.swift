import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("One family alone")
struct FamilyTests {
  private static let text = """
    A prudent ledger and steady expansion, then a firm hand.

    Now dredge at once, with steady expansion. And the prudent ledger again.
    """

  @Test("F highlights it with the families within it, and Tab goes through it only")
  func focus() throws {
    var reader = try Reader(Self.text, rows: 16)
    reader.type("Tab F")
    #expect(reader.status.contains("weight of the ledger: 4 places · Esc shows all phrases"))
    var seen: [String] = []
    for _ in 0..<4 {
      reader.type("Tab")
      seen.append(reader.phrase)
    }
    #expect(seen == ["firm hand", "dredge at once", "prudent ledger", "prudent ledger"])
    #expect(reader.status.contains("From the top again."))
    reader.type("S-Tab S-Tab")
    #expect(reader.phrase == "dredge at once")
    #expect(reader.status.contains("3/4 of weight of the ledger"))
  }

  @Test("a family within another is shown without it")
  func inner() throws {
    var reader = try Reader(Self.text, rows: 16)
    reader.type("Tab Tab Tab Tab F")
    #expect(reader.status.contains("care of the quays: 1 place "))
    #expect(reader.highlighted == [])
  }

  @Test("Esc shows all phrases again before it closes anything else")
  func leaving() throws {
    var reader = try Reader(Self.text, rows: 16)
    reader.type("Tab i F Esc")
    #expect(reader.state.phrases.focus == nil)
    #expect(reader.state.sidePane == .card)
    #expect(reader.highlighted.contains(.phraseGreen))
    reader.type("F F")
    #expect(reader.state.phrases.focus == nil)
  }

  @Test("categories that are off do not hide the family that was asked for")
  func hiddenCategory() throws {
    var reader = try Reader(Self.text, rows: 16)
    reader.type("Tab C / \"money Enter Enter Esc Esc F Tab")
    #expect(reader.phrase == "firm hand")
  }

  @Test("a phrase without a family says so")
  func noFamily() throws {
    var reader = try Reader(Self.text, rows: 16)
    reader.type("F")
    #expect(reader.status.contains("No phrase is under the cursor: Tab goes to one."))
    reader.type("Tab Tab F")
    #expect(reader.status.contains("This phrase belongs to no family."))
    #expect(reader.state.phrases.focus == nil)
  }

  @Test("a text that is read again keeps the family while it has a place")
  func reload() throws {
    var reader = try Reader(Self.text, rows: 16)
    reader.type("Tab F")
    reader.update(.documentRead(try Fixture.document("Only a firm hand now.")))
    #expect(reader.state.phrases.focus?.places == [0])
    reader.update(.documentRead(try Fixture.document("Steady expansion.")))
    #expect(reader.state.phrases.focus == nil)
  }

  @Test("from the lists of phrases and of ladders")
  func fromLists() throws {
    for keys in ["P / \"firm Esc F", "P / \"firm ↓ Esc F", "l j F"] {
      var reader = try Reader(Self.text, rows: 20)
      reader.type(keys)
      #expect(reader.state.mode == .reading(.article), "\(keys)")
      #expect(reader.state.phrases.focus?.family == "ledger", "\(keys)")
    }
  }
}

extension Reader {
  fileprivate var phrase: String {
    state.currentOccurrence.map { state.document.words(in: $0.range) } ?? ""
  }

  /// The hues on the screen.
  fileprivate var highlighted: Set<Role> {
    let article = state.geometry.text
    let frame = state.render()
    return Set(
      article.rows.flatMap { row in article.columns.map { frame[$0, row].role } }
    ).intersection([.phraseGreen, .phraseAmber])
  }
}
