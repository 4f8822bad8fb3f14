import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Reading wide tables")
struct WideTableTests {
  @Test("< and > move the table by its columns, and nothing else")
  func moving() throws {
    var reader = try Reader(Fixture.linked, columns: 80, rows: 30)
    let before = reader.lines
    let header = try #require(reader.row(of: "Port  │ Administration"))
    let table = header...header + 4
    reader.type(">")
    #expect(reader.lines[header].contains("Port  ‹ First-quarter"))
    for row in before.indices.dropLast() where !table.contains(row) {
      #expect(reader.lines[row] == before[row])
    }
    for row in table.dropFirst(2) {
      #expect(reader.lines[row].contains("‹") && reader.lines[row].contains("›"))
      #expect(reader.lines[row].prefix(10) == before[row].prefix(10))
    }
    reader.type("<")
    #expect(reader.lines == before)
    reader.type("<")
    #expect(reader.status.contains("No column before these."))
    reader.type("9 9 >")
    #expect(!reader.lines.joined().contains("›"))
    reader.type(">")
    #expect(reader.status.contains("No column after these."))
  }

  @Test("a place of the text in a hidden column brings the column into sight")
  func revealed() throws {
    var reader = try Reader(Fixture.linked, columns: 80, rows: 30)
    #expect(reader.row(of: "See the tariff") == nil)
    reader.type("/ \"prudent_ledger Enter")
    #expect(reader.row(of: "with a prudent ledger") != nil)
    reader.type("Esc gg 8 Tab")
    #expect(reader.row(of: "See the tariff") != nil)
    reader.type("/ \"98.00 Enter")
    #expect(reader.row(of: "98.00") != nil)
  }

  @Test("the column stays in sight through a resize")
  func resized() throws {
    var reader = try Reader(Fixture.linked, columns: 80, rows: 30)
    reader.type("> > >")
    #expect(reader.row(of: "‹ Third-quarter") != nil)
    for columns in [60, 120, 70, 50] {
      reader.update(.resize(Size(columns: columns, rows: 30)))
      #expect(reader.row(of: "‹ Third-quarter") != nil)
    }
  }

  @Test("each table keeps its own place, and the one with most rows in sight moves")
  func twoTables() throws {
    let columns = (1...12).map { "Column-\($0)" }.joined(separator: " | ")
    let line = "|" + String(repeating: "---|", count: 12)
    let row = "| " + (1...12).map { "value \($0)" }.joined(separator: " | ") + " |"
    let small = "| \(columns) |\n\(line)\n\(row)"
    let text = "\(small)\n\nBetween.\n\n\(small)\n\(row)\n\(row)\n\nAfter."
    var reader = try Reader(text, columns: 80, rows: 20)
    reader.type("> >")
    let headers = reader.lines.filter { $0.contains("Column-1 ") }
    #expect(headers.count == 2)
    #expect(headers.first?.contains("Column-2") == true)
    #expect(headers.last?.contains("‹ Column-4") == true)
  }

  @Test("the header stays over rows that are read further down")
  func header() throws {
    let rows = (1...60).map { "| Port \($0) | \($0 * 100) | \($0) |" }.joined(separator: "\n")
    var reader = try Reader(
      "# Fees\n\n## Ports\n\n| Name | Asked | Paid |\n|---|---|---|\n\(rows)\n\nAfter.",
      columns: 80,
      rows: 24)
    #expect(reader.lines.count { $0.contains("Asked") } == 1)
    reader.type("d d")
    #expect(reader.row(of: "Asked") == 2)
    #expect(reader.row(of: "Ports") == 1)
    reader.type("G")
    #expect(reader.row(of: "Asked") == 2)
    reader.type("gg")
    #expect(reader.lines.count { $0.contains("Asked") } == 1)
  }
}
