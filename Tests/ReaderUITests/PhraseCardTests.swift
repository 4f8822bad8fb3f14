import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("The card of a phrase")
struct PhraseCardTests {
  private static let text = """
    # Harbour

    ## Quays

    A more prudent ledger it is, not a prudent ledger as before, and a More
    prudent ledger still. Nobody asks for an open purse.

    ## Boats

    The prudent ledger stays, under a firm hand.
    """

  /// What the side pane shows, row by row.
  private func card(_ keys: String, text: String = text, columns: Int = 120) throws -> [String] {
    var reader = try Reader(text, columns: columns, rows: 40)
    reader.type(keys)
    let pane = reader.state.geometry.sidePane
    let frame = reader.state.render()
    return pane.rows.map { row in
      let cells = pane.columns.dropFirst(2).compactMap { frame[$0, row].cluster }
      return String(cells.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test("says how often it stands here, in what company and how often denied")
  func company() throws {
    let rows = try card("Tab i")
    #expect(rows.contains("Here     4 own"))
    #expect(rows.contains("With     more ×2"))
    #expect(rows.contains("Negated  1 of 4"))
  }

  @Test("names its equivalent, its first use and which way it points")
  func origin() throws {
    let rows = try card("Tab i")
    #expect(rows.contains("账目从严"))
    #expect(rows.contains { $0.hasPrefix("First    April 2019, Spring") })
    #expect(try card("S-Tab i").contains("■ money · restrictive"))
  }

  @Test("shows the ladder from its weakest rung, this one marked, the others with their counts")
  func ladder() throws {
    let rows = try card("Tab i")
    let start = try #require(rows.firstIndex(of: "weight of the ledger"))
    #expect(
      rows[(start + 1)...(start + 3)].map { $0.split(separator: " ").joined(separator: " ") } == [
        "1 ▸ prudent ledger 4", "2 firm hand 1", "3 open purse 1",
      ])
  }

  @Test("lists its places under their headings, the current one marked")
  func places() throws {
    let rows = try card("Tab * i")
    let start = try #require(rows.firstIndex { $0.hasPrefix("In this text") })
    #expect(rows[start].hasSuffix("2/4"))
    #expect(rows[start + 1] == "  Quays")
    #expect(rows[start + 2].hasPrefix("  A more prudent ledger"))
    #expect(rows[start + 3].hasPrefix("▸ "))
    #expect(rows[start + 5] == "  Boats")
    #expect(rows[start + 6].hasPrefix("  The prudent ledger stays"))
  }

  @Test("says how many places it leaves out, and shows those around the current one")
  func manyPlaces() throws {
    let text = (1...60).map { "Line \($0) keeps a prudent ledger.\n" }.joined(separator: "\n")
    let rows = try card("Tab 29 * i", text: text)
    let title = try #require(rows.firstIndex { $0.hasPrefix("In this text") })
    #expect(rows[title].hasSuffix("30/60"))
    #expect(rows[(title + 1)...].contains { $0.hasPrefix("▸ keeps a prudent ledger") })
    #expect(rows.contains { $0.hasPrefix("  … ") && $0.hasSuffix(" more") })
  }

  @Test("stands below the text where there is no room beside it, and the phrase stays in sight")
  func below() throws {
    var reader = try Reader(Self.text, columns: 80, rows: 24)
    reader.type("S-Tab i")
    let geometry = reader.state.geometry
    #expect(geometry.sidePaneIsBelow)
    #expect(reader.state.cursorIsInSight)
    #expect(reader.lines[geometry.sidePane.rows].contains { $0.contains("Spend less than") })
  }

  @Test("takes the keys to be scrolled, and gives them back")
  func focus() throws {
    var reader = try Reader(Self.text, columns: 80, rows: 16)
    reader.type("Tab i")
    #expect(reader.row(of: "Boats") == nil || reader.state.phrases.cardTop == 0)
    reader.type("→ 4 j")
    #expect(reader.state.mode == .reading(.card))
    #expect(reader.state.phrases.cardTop == 4)
    reader.type("g g")
    #expect(reader.state.phrases.cardTop == 0)
    reader.type("← j")
    #expect(reader.state.mode == .reading(.article))
    #expect(reader.state.phrases.cardTop == 0)
    reader.type("→")
    reader.update(.resize(Size(columns: 20, rows: 5)))
    #expect(reader.state.mode == .reading(.article))
  }
}
