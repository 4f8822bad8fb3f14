import Testing

@testable import ReaderFiles

@Suite("TOML as the reader's files use it")
struct ReaderFileTests {
  private func value(_ text: String) -> FileValue? {
    ReaderFile(text: "x = \(text)", path: "x").root["x"]
  }

  @Test(
    "values",
    arguments: [
      (#""a\t\"b\" \u4f1a\U0001F4C5""#, .string("a\t\"b\" 会📅")),
      (#"'C:\new'"#, .string(#"C:\new"#)),
      ("\"\"\"\nfirst\nsecond \\\n   third\"\"\"", .string("first\nsecond third")),
      ("'''it's '' '''", .string("it's '' ")), ("\"\"\"a\"\"\"\"", .string("a\"")),
      ("\"\" # a comment", .string("")),
      ("+1_000", .integer(1000)), ("-3", .integer(-3)), ("0xff", .integer(255)),
      ("true", .boolean(true)), ("1.5", .other("number with a fraction or date")),
      ("2026-07-30T10:00:00Z", .other("number with a fraction or date")),
      ("[]", .list([])),
      ("[ 1, # one\n  [\"a\",], ]", .list([.integer(1), .list([.string("a")])])),
      (
        "{ a = 1, b.c = 'd', \"e f\" = {} }",
        .table([
          "a": .integer(1), "b": .table(["c": .string("d")]), "e f": .table([:]),
        ])
      ),
    ] as [(String, FileValue)])
  func values(text: String, expected: FileValue) {
    #expect(value(text) == expected)
  }

  @Test(
    "what is no value says why",
    arguments: [
      ("", "there is no value after '='"), ("# 1", "there is no value after '='"),
      ("ink", "'ink' is no value; a text stands in quotes"), ("\"a", "the text is not closed"),
      ("\"\"\"a\"\"", "the text is not closed"), (#""\q""#, #"there is no escape '\q'"#),
      (#""\ud800""#, #"'\u' is not followed by a character's number"#),
      ("[1 2]", "the list is not closed"), ("[1", "the list is not closed"),
      ("{ a = 1", "the table is not closed"), ("{ = 1 }", "a key is missing"),
      ("{ a = 1, a = 2 }", "'a' is given twice"), ("1 2", "something follows the value"),
      (
        String(repeating: "[", count: 9999) + String(repeating: "]", count: 9999),
        "lists stand too deep in lists"
      ),
    ])
  func failures(text: String, what: String) {
    let file = ReaderFile(text: "x = \(text)", path: "x")
    #expect(file.root == [:])
    #expect(file.problems.first?.description == "x:1: \(what); the line is skipped")
  }

  @Test("tables, dotted and quoted keys come together, Windows line ends or not")
  func tables() {
    let text = "\u{FEFF}a.b = 1\n[c]\n\"d e\" = 2\n[c.f] # on\ng = 3\n[a]\nb = 4\nh = 5\n"
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let file = ReaderFile(text: text, path: "x")
      #expect(
        file.root == [
          "a": .table(["b": .integer(1), "h": .integer(5)]),
          "c": .table(["d e": .integer(2), "f": .table(["g": .integer(3)])]),
        ])
      #expect(file.problems.map(\.line) == [7])
      #expect(file.line(of: ["c", "f", "g"]) == 5)
      #expect(file.line(of: ["c", "f", "elsewhere"]) == 4)
      #expect(file.line(of: ["nowhere"]) == nil)
    }
  }
}
