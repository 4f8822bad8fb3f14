import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Lists of phrases")
struct PhraseListTests {
  private static let text = """
    A firm hand, then a firm hand. Steady expansion follows, and a prudent ledger; steady
    expansion, steady expansion.
    """

  /// The first words of the items of the list that is open.
  private func items(_ reader: Reader) -> [String] {
    guard case .picking(let picker) = reader.state.mode else { return [] }
    return reader.state.items(of: picker).map { item in
      item.text + (item.trailing.isEmpty ? "" : " \(item.trailing)")
    }
  }

  @Test("s sorts by count, by appearance and by category, and the title says which")
  func sorting() throws {
    var reader = try Reader(Self.text)
    reader.type("P")
    #expect(reader.row(of: "Phrases by count") != nil)
    #expect(items(reader) == ["Steady expansion 3", "firm hand 2", "prudent ledger 1"])
    reader.type("s")
    #expect(reader.row(of: "Phrases in order of appearance") != nil)
    #expect(items(reader) == ["firm hand 2", "Steady expansion 3", "prudent ledger 1"])
    reader.type("s")
    #expect(reader.row(of: "Phrases by category") != nil)
    #expect(
      items(reader) == [
        "growth 3", "Steady expansion 3", "money 3", "firm hand 2", "prudent ledger 1",
      ])
    reader.type("Esc P")
    #expect(reader.row(of: "Phrases by category") != nil)
  }

  @Test("what is typed into the filter is kept by Enter, and s sorts what it leaves")
  func keptFilter() throws {
    var reader = try Reader(Self.text)
    reader.type("P / \"hand Enter s s")
    #expect(reader.row(of: "Phrases by category  /hand") != nil)
    #expect(items(reader) == ["money 3", "firm hand 2"])
    reader.type("Enter")
    #expect(reader.status.contains("firm hand"))
  }

  @Test("typed into a filter, s is a letter")
  func filter() throws {
    var reader = try Reader(Self.text)
    reader.type("P / \"s")
    #expect(reader.row(of: "Phrases by count") != nil)
    #expect(items(reader) == ["Steady expansion 3"])
  }

  @Test("ladders list every rung; those of the text have counts and can be gone to")
  func ladders() throws {
    var reader = try Reader(Self.text)
    reader.type("l")
    #expect(
      items(reader) == [
        "weight of the ledger 3", " 1  prudent ledger 1", " 2  firm hand 2", " 3  open purse",
      ])
    reader.type("j j Enter")
    #expect(reader.status.contains("phrase 1/6 firm hand"))
  }

  @Test("a text without a rung has no ladders to show")
  func noLadders() throws {
    var reader = try Reader("Steady expansion.")
    reader.type("l")
    #expect(reader.status.contains("No rung of a ladder stands in this text."))
  }

  @Test("o leaves only one category on, a all of them")
  func categories() throws {
    var reader = try Reader(Self.text)
    reader.type("C j o Esc")
    #expect(reader.state.phrases.hidden.map(\.name) == ["growth"])
    reader.type("C a")
    #expect(reader.state.phrases.hidden.isEmpty)
  }
}
