import TOMLReading
import Testing

@Suite("Documents of TOML")
struct DocumentTests {
  @Test("tables, dotted and quoted keys come together, Windows line ends or not")
  func tables() {
    let text = "\u{FEFF}a.b = 1\n[c]\n\"d e\" = 2\n[ c . 'f' ] # on\ng = 3\n[a]\nb = 4\nh = 5\n"
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let document = TOMLDocument(text)
      #expect(
        PlainValue(document.root)
          == ["a": ["b": 1, "h": 5], "c": ["d e": 2, "f": ["g": 3]]])
      #expect(document.report == ["7: 'b' is given twice"])
      #expect(document.problems.map(\.consequence) == ["the first one counts"])
      #expect(document.root.line(of: ["c", "f", "g"]) == 5)
      #expect(document.root.line(of: ["c", "f", "elsewhere"]) == 4)
      #expect(document.root.line(of: ["nowhere"]) == nil)
    }
  }

  @Test("arrays of tables hold tables, arrays of tables and inline tables")
  func arraysOfTables() {
    let document = TOMLDocument(
      """
      [[series]]
      name = "first"
      range = { from = 1, to = 2 }
      [series.source]
      language = "zh"
      [[series.issue]]
      number = 1
      [[series.issue]]
      number = 2
      [series.issue.note]
      text = "late"

      [[series]]
      [[series.issue]]
      number = 3
      """)
    #expect(document.report == [])
    #expect(
      PlainValue(document.root) == [
        "series": [
          [
            "name": "first", "range": ["from": 1, "to": 2], "source": ["language": "zh"],
            "issue": [["number": 1], ["number": 2, "note": ["text": "late"]]],
          ],
          ["issue": [["number": 3]]],
        ]
      ])
    let series = document.root["series"]?.array ?? []
    #expect(series.map(\.line) == [1, 13])
    let first = series.first?.table
    #expect(first?["issue"]?.array?.map(\.line) == [6, 8])
    #expect(first?["source"]?.line == 4)
    #expect(first?["range"]?.table?["to"]?.line == 3)
  }

  @Test("every value knows its line, also after strings and lists of several lines")
  func lines() {
    let document = TOMLDocument(
      """
      # A comment.

      text = \"\"\"
      one
      two\\
         three\"\"\"
      list = [
        "a", 'b',
        # Another comment.
        { key = "c",
          other = "d" },
      ]
      last = '''
      '''
      """)
    #expect(document.root.entries.map(\.key) == ["text", "list", "last"])
    #expect(document.root.entries.map(\.value.line) == [3, 7, 13])
    let list = document.root["list"]?.array ?? []
    #expect(list.map(\.line) == [8, 8, 10])
    #expect(list.last?.table?.entries.map(\.value.line) == [10, 11])
  }

  @Test(
    "an error costs its statement, and is told with its line",
    arguments: [
      ("a = \nb = 1", ["b": 1], ["1: there is no value after '='"]),
      ("what is this\nb = 1", ["b": 1], ["1: this is not a key with a value"]),
      (
        "= 3\nb = 1\n\"\"\"", ["b": 1],
        [
          "1: this is not a key with a value", "3: this is not a key with a value",
        ]
      ),
      (
        "a = [\n  'x',\n  y',\n  'z'\n]\nb = 1", ["b": 1],
        [
          "3: 'y'' is no value; a text stands in quotes"
        ]
      ),
      ("a = ['x',\n# more\nb = 1", ["b": 1], ["1: the list is not closed"]),
      ("a = '''\nb = 1", ["b": 1], ["1: the text is not closed"]),
      ("[a\nb = 1\n[c]\nd = 1", ["c": ["d": 1]], ["1: the table's name cannot be read"]),
      ("[]\nb = [\n[1]]\n[c]\nd = 1", ["c": ["d": 1]], ["1: the table's name cannot be read"]),
      (
        "[[a]\n[[]]\n[c]", ["c": [:]],
        [
          "1: the table's name cannot be read", "2: the table's name cannot be read",
        ]
      ),
      ("[a] b\nc = 1", ["a": ["c": 1]], ["1: something follows the table's name"]),
      ("a = 1\n[a]\nb = 1\n[c]", ["a": 1, "c": [:]], ["2: 'a' stands for something else already"]),
      ("a = 1\n[a.b]\nc = 1", ["a": 1], ["2: 'a.b' stands for something else already"]),
      ("[a]\n[[a]]\nb = 1", ["a": [:]], ["2: 'a' stands for something else already"]),
      ("a = [1]\n[a.b]\nc = 1", ["a": [1]], ["2: 'a.b' stands for something else already"]),
    ] as [(String, PlainValue, [String])])
  func errors(text: String, expected: PlainValue, report: [String]) {
    let document = TOMLDocument(text)
    #expect(PlainValue(document.root) == expected)
    #expect(document.report == report)
  }

  @Test("a table tells whether all of it could be read")
  func wholeness() {
    let document = TOMLDocument("[[a]]\nb = 1\n[[a]]\nb = \n[[a]]\nb = 3")
    #expect(document.root["a"]?.array?.map { $0.table?.isWhole } == [true, false, true])
    #expect(document.root.isWhole)
  }

  @Test("bytes that are no UTF-8 are replaced where they stand")
  func encoding() {
    let document = TOMLDocument(Array("a = '".utf8) + [0xFF, 0xE4] + Array("'\nb = 1".utf8))
    #expect(document.root["a"]?.string == "\u{FFFD}\u{FFFD}")
    #expect(document.root["b"]?.integer == 1)
  }

  @Test("a long table finds its keys, and the first of two counts")
  func longTable() {
    let text = (0..<500).map { "key\($0) = \($0)\n" }.joined()
    let document = TOMLDocument(text + "key3 = 0\nkey499 = 0")
    for number in 0..<500 {
      #expect(document.root["key\(number)"]?.integer == number)
    }
    #expect(document.root["key500"] == nil)
    #expect(document.report == ["501: 'key3' is given twice", "502: 'key499' is given twice"])
  }
}
