import DelimitedText
import Testing

@Suite("Tables of text")
struct DelimitedTableTests {
  private func read(_ text: String, tabs: Bool = false) -> [[String]] {
    DelimitedTable(Array(text.utf8), separator: tabs ? 0x09 : UInt8(ascii: ",")).rows.map(\.fields)
  }

  @Test(
    "as RFC 4180 has it",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a\rb", [["a"], ["b"]]),
      ("\u{FEFF}a,b", [["a", "b"]]),
      ("\"a,b\",\"c \"\"d\"\"\"\n", [["a,b", "c \"d\""]]),
      ("\"a\nb\",c", [["a\nb", "c"]]),
      (",\n\n,,", [["", ""], ["", "", ""]]),
      ("a \"b\" c,d", [["a \"b\" c", "d"]]),
      ("\"a\" b,c", [["a b", "c"]]),
      ("货币政策,\"稳健，灵活\"", [["货币政策", "稳健，灵活"]]),
      ("", []), ("\n\n", []),
    ] as [(String, [[String]])])
  func reading(text: String, rows: [[String]]) {
    #expect(read(text) == rows)
  }

  @Test("tabs separate as commas do")
  func tabs() {
    #expect(read("a,b\tc\n", tabs: true) == [["a,b", "c"]])
  }

  @Test("a row knows its line, also behind line breaks in quotes")
  func lines() {
    let table = DelimitedTable(Array("a\n\n\"b\n\nc\"\r\nd\n\"e\nf".utf8))
    #expect(table.rows.map(\.line) == [1, 3, 6, 7])
    #expect(table.unclosedQuote == 7)
  }

  @Test("what is written is read again")
  func roundTrip() {
    let fields = ["plain", "a,b", "say \"it\"", "two\nlines", "\r", "", "货币"]
    let row = DelimitedField.row(fields)
    #expect(DelimitedTable(row).rows.map(\.fields) == [fields])
    #expect(
      String(decoding: DelimitedField.row(["a", "b,c", "\"d\""]), as: UTF8.self)
        == "a,\"b,c\",\"\"\"d\"\"\"\n")
  }

  @Test("what a spreadsheet would take for a formula gets an apostrophe before it")
  func formulas() {
    for words in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"] {
      #expect(DelimitedField.guarded(words) == "'" + words)
    }
    for words in ["", "a=b", "'x", "货币", "1-2"] { #expect(DelimitedField.guarded(words) == words) }
  }
}
