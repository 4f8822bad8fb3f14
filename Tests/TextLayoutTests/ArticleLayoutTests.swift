import DocumentModel
import Testing

@testable import TextLayout

@Suite("An article's layout")
struct ArticleLayoutTests {
  @Test("cuts a very long line into pieces at ends of sentences, the same at every measure")
  func longLine() {
    let sentence = "The pilots met again, and nothing was decided on the fees. "
    let document = Document(paragraph: String(repeating: sentence, count: 20_000))
    let pieces = LeafPieces(document, leaf: 0)

    #expect(pieces.count == 145)
    for piece in [0, 1, 70, 144] {
      let range = pieces.range(of: piece)
      #expect(document.text[range].hasPrefix("The pilots"))
      #expect(pieces.piece(at: range.lowerBound) == piece)
      #expect(pieces.piece(at: range.lowerBound + (range.utf8Count - 1)) == piece)
    }
    let middle = TextOffset(utf8: 600_000)
    for measure in [20, 72, 160] {
      let layout = ArticleLayout(document, measure: measure)
      let row = layout.row(at: layout.position(of: middle))
      #expect(row?.range?.contains(middle) == true)
      #expect(layout.last.piece == 144)
    }
  }

  @Test(
    "opens what no one reads",
    arguments: ["\u{301}", "🇩🇪", " ", "👩\u{200D}", "\u{200B}", "\u{AD}", "。", "\r\n"])
  func hostile(unit: String) {
    let document = Document(paragraph: String(repeating: unit, count: 40_000))
    let layout = ArticleLayout(document, measure: 40)
    var parts = TextOffset.start
    for (_, row) in layout.rows(from: layout.first, count: .max) {
      #expect(row.range?.lowerBound == parts)
      parts = row.range?.upperBound ?? parts
    }
    #expect(parts == document.end)
  }

  @Test("tells where the columns of a table stand that scrolls by itself, and of no other")
  func wideTable() {
    let document = Document {
      $0.add(.paragraph, "Fees")
      $0.table([.leading, .leading], [["Port", "Fee"], ["North", "1,200"]])
      $0.table(
        Array(repeating: .leading, count: 6), [Array(repeating: "Infrastructure", count: 6)])
    }
    let layout = ArticleLayout(document, measure: 60)

    let table = WideTable(starts: [0, 17, 34, 51, 68, 85], width: 6 * 14 + 5 * 3)
    #expect([0, 1, 2, 3].map(layout.wideTable) == [nil, nil, table, nil])
    #expect(ArticleLayout(document, measure: 99).wideTable(of: 2) == nil)
    #expect([0, 1, 2, 3].map { layout.headerRows(of: $0).count } == [0, 1, 1, 0])
  }

  @Test("finds what stands at a column")
  func columns() throws {
    let document = Document {
      $0.add(.list(isOrdered: false)) { $0.item("•", "港口 fees") }
    }
    let layout = ArticleLayout(document, measure: 40)
    let row = try #require(layout.row(at: layout.first))

    let offsets = (0..<13).map { layout.offset(atColumn: $0, of: row)?.utf8 }
    #expect(offsets == [nil, nil, 0, 0, 3, 3, 6, 7, 8, 9, 10, nil, nil])
  }

  @Test("has rows for nothing else")
  func outside() {
    let layout = ArticleLayout(Document(paragraph: "one row"), measure: 40)

    #expect(layout.row(at: RowPosition(leaf: 0)) != nil)
    let outside = [
      RowPosition(leaf: -1), RowPosition(leaf: 1), RowPosition(leaf: 0, piece: 1),
      RowPosition(leaf: 0, row: 1), RowPosition(leaf: 0, row: -1),
    ]
    for position in outside {
      #expect(layout.row(at: position) == nil)
      #expect(layout.position(position, movedBy: 3) == layout.first)
    }
    #expect(layout.rows(from: layout.first, count: 0).isEmpty)
    #expect(layout.offset(at: layout.position(of: TextOffset(utf8: .max))) == .start)
  }

  @Test("gives tabs in code their stops")
  func tabs() throws {
    let document = Document { $0.add(.code(language: nil), "a\tbc\t\td") }
    let layout = ArticleLayout(document, measure: 40)
    let row = try #require(layout.row(at: layout.first))

    #expect(row.segments.map(\.column) == [2, 6, 10, 14])
    #expect(row.range == document.blocks[0].range)
  }
}
