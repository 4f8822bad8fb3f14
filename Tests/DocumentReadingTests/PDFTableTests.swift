import DocumentModel
import Testing

@testable import DocumentReading

@Suite("PDF: tables")
struct PDFTableTests {
  @Test("cells are told by the strips that rows leave clear, however close they stand")
  func columns() throws {
    var print = PDFPrint()
    let rows = [
      ("", "2023", "2024"), ("Ships, in thousands", "3", "41"), ("Boats", "12", ""),
      ("Rafts and barges", "", "7"),
    ]
    for (name, first, second) in rows {
      print.line("", gap: 1.25)
      if !name.isEmpty { print.line(name, gap: 0) }
      if !first.isEmpty { print.line(first, x: 620, gap: 0) }
      if !second.isEmpty { print.line(second, x: 760, gap: 0) }
    }

    let parts = try print.document().parts
    #expect(
      parts == [
        "table[3x4]: \\t2023\\t2024\\nShips, in thousands\\t3\\t41\\nBoats\\t12\\t"
          + "\\nRafts and barges\\t\\t7"
      ])
  }

  @Test("a first row in bold heads a table")
  func header() throws {
    var print = PDFPrint()
    print.line("Port", .bold)
    print.line("Ships", .bold, x: 500, gap: 0)
    for name in ["North", "South"] {
      print.line(name)
      print.line("\(name.count)", x: 500, gap: 0)
    }

    let document = try print.document()
    guard case .table(let table)? = document.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.hasHeader)
    #expect(document.text == "Port\tShips\nNorth\t5\nSouth\t5")
  }

  @Test("numbers and bullets that stand well before their entries make no table")
  func lists() throws {
    var print = PDFPrint()
    print.line("The council promised the following things to all of the shipowners who", full: true)
    print.line("came to the meeting.")
    for (number, words) in [("1.", "steady rules"), ("2.", "new cranes")] {
      print.line(number)
      print.line(words, x: 300, gap: 0)
    }
    for words in ["lamps", "buoys"] {
      print.line("•")
      print.line(words, x: 280, gap: 0)
    }

    let parts = try print.document().parts
    #expect(
      parts == [
        "paragraph: The council promised the following things to all of the shipowners who came to "
          + "the meeting.", "paragraph: 1. steady rules", "paragraph: 2. new cranes", "list",
        "item[•]",
        "paragraph: lamps", "item[•]", "paragraph: buoys",
      ])
  }
}
