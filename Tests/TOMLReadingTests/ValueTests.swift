import TOMLReading
import Testing

@Suite("Values of TOML")
struct ValueTests {
  @Test(
    "strings",
    arguments: [
      (#""a\t\"b\" \u4f1a\U0001F4C5""#, "a\t\"b\" 会📅"),
      (#""\\\b\f\n\r\e""#, "\\\u{8}\u{C}\n\r\u{1B}"),
      (#"'C:\new'"#, #"C:\new"#), ("''", ""), ("\"\" # a comment", ""), ("\"#\"", "#"),
      ("\"\"\"\nfirst\nsecond \\\n   third\"\"\"", "first\nsecond third"),
      ("\"\"\"\r\nfirst\\\r\n\r\n  second\"\"\"", "firstsecond"),
      ("\"\"\"\"quoted\"\"\"\"\"", "\"quoted\"\""), ("\"\"\"a \\\"\"\" b\"\"\"", "a \"\"\" b"),
      ("'''it's '' '''", "it's '' "), ("'''\n\\n'''", "\\n"), ("\"\"\"\"\"\"", ""),
    ])
  func strings(text: String, expected: String) {
    let document = TOMLDocument("x = \(text)\ny = 1")
    #expect(document.root["x"]?.string == expected)
    #expect(document.root["y"]?.integer == 1)
    #expect(document.report == [])
  }

  @Test(
    "all others",
    arguments: [
      ("0", 0), ("+1_000", 1000), ("-3", -3), ("0xfF", 255), ("0o17", 15), ("0b1_01", 5),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("true", true), ("false#", false),
      ("1.5", .other("number with a fraction")), ("-2e-3", .other("number with a fraction")),
      ("1_0.0_1", .other("number with a fraction")), ("-inf", .other("number with a fraction")),
      ("nan", .other("number with a fraction")),
      ("2026-07-30", .other("date")), ("2026-07-30T10:00:00Z", .other("date")),
      ("2026-07-30 10:00:00.5+08:00 # in the morning", .other("date")),
      ("07:32:00", .other("date")),
      ("[]", []), ("[ 1, # one\n  [\"a\",], ]", [1, ["a"]]), ("[{a = 1}, {}]", [["a": 1], [:]]),
      ("[2026-07-30 ,\n'b']", [.other("date"), "b"]),
      ("{ a = 1, b.c = 'd', \"e f\" = {} }", ["a": 1, "b": ["c": "d"], "e f": [:]]),
      ("{\n  a = 1, # one\n  b = [\n2],\n}", ["a": 1, "b": [2]]),
    ] as [(String, PlainValue)])
  func values(text: String, expected: PlainValue) {
    let document = TOMLDocument("x = \(text)\ny = 1")
    #expect(document.root["x"].map(PlainValue.init) == expected)
    #expect(document.root["y"]?.integer == 1)
    #expect(document.report == [])
  }

  @Test(
    "what is no value says why",
    arguments: [
      ("", "there is no value after '='"), ("# 1", "there is no value after '='"),
      ("ink", "'ink' is no value; a text stands in quotes"),
      ("]", "']' is no value; a text stands in quotes"),
      ("1.2.3", "'1.2.3' is no value; a text stands in quotes"),
      ("0b12", "'0b12' is no value; a text stands in quotes"),
      ("é", "'é' is no value; a text stands in quotes"),
      ("9223372036854775808", "'9223372036854775808' is too large a number"),
      ("\"a", "the text is not closed"), ("'a\n'", "the text is not closed"),
      ("\"a\\\nb\"", "the text is not closed"), ("\"\"\"a\"\"", "the text is not closed"),
      (#""\q""#, #"there is no escape '\q'"#), (#""\会""#, #"there is no escape '\会'"#),
      (#""\ud800""#, #"'\u' is not followed by a character's number"#),
      (#""\u12""#, #"'\u' is not followed by a character's number"#),
      (#""\U00110000""#, #"'\u' is not followed by a character's number"#),
      ("[1 2]", "the list is not closed"), ("[1", "the list is not closed"),
      ("[1,\ny = 2", "the list is not closed"),
      ("{ a = 1", "the table is not closed"), ("{ a = 1 b = 2 }", "the table is not closed"),
      ("{ = 1 }", "a key is missing"), ("{ a }", "a key is missing"),
      ("{ a = 1, a = 2 }", "'a' is given twice"), ("{ a = 1, a.b = 2 }", "'a.b' is given twice"),
      ("1 2", "something follows the value"), ("\"a\" b", "something follows the value"),
      (
        String(repeating: "[", count: 99_999) + String(repeating: "]", count: 99_999),
        "lists stand too deep in lists"
      ),
      (String(repeating: "{a=", count: 99_999), "lists stand too deep in lists"),
      ("{ \(String(repeating: "a.", count: 99_999))b = 1 }", "lists stand too deep in lists"),
    ])
  func failures(text: String, what: String) {
    let document = TOMLDocument("x = \(text)")
    #expect(document.root["x"] == nil)
    #expect(!document.root.isWhole)
    #expect(document.report.first == "1: \(what)")
    #expect(document.problems.first?.consequence == "the line is skipped")
  }
}
