import DocumentModel
import Testing

@testable import DocumentReading

@Suite("Plain text: tables")
struct BarTableTests {
  @Test("rows between bars are a table, and no heading; a line of one cell is none")
  func rows() throws {
    let document = try Document.plain(
      """
      The Harbour in Winter

      |Port   |Ships  |
      |North  |12     |

      |South  |7      |

      |a bar at either end|
      """)
    #expect(
      document.parts == [
        "title: The Harbour in Winter", "table[2x2]: Port\\tShips\\nNorth\\t12",
        "table[2x1]: South\\t7", "paragraph: |a bar at either end|",
      ])
    #expect(document.sections.count <= 1)
  }

  @Test("words that had no room in a cell stand in it, figures that fill theirs are rows")
  func wrapped() throws {
    let document = try Document.plain(
      """
      |What grew    |Year |Rate |
      |Traffic of   |2023 |14.2 |
      |ships        |     |     |
      |Bulk         |2024 |     |
      |             |2025 |13.9 |
      |港口货物吞吐 |2024 |     |
      |量           |     |     |
      """)
    #expect(
      document.parts == [
        "table[3x5]: What grew\\tYear\\tRate\\nTraffic of ships\\t2023\\t14.2\\nBulk\\t2024\\t"
          + "\\n\\t2025\\t13.9\\n港口货物吞吐量\\t2024\\t"
      ])
  }

  @Test("a rule under the first row makes it the header")
  func header() throws {
    let document = try Document.plain("| Port | Ships |\n|------|------:|\n| North | 12 |\n")
    guard case .table(let table)? = document.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.hasHeader)
    #expect(document.text == "Port\tShips\nNorth\t12")
  }

  @Test("a table at the end of an opening is not cut")
  func opening() throws {
    let rows = Array(repeating: "|Northern quay  |12  |\n", count: 1500).joined()
    let bytes = Array("The Harbour in Winter\n\nNobody expected fireworks.\n\n\(rows)".utf8)
    let opening = try DocumentReader(format: .plain).readOpening(.bytes(bytes, name: nil))
    #expect(opening.isOpening)
    #expect(opening.parts.allSatisfy { !$0.hasPrefix("table") })
  }
}
