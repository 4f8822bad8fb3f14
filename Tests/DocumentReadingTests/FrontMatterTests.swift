import DocumentModel
import Testing
import YAMLReading

@testable import DocumentReading

@Suite("Front matter")
struct FrontMatterTests {
  /// Each key as `key=value|value`.
  private func entries(_ yaml: String) -> [String]? {
    (try? YAMLMapping(yaml)).map { mapping in
      mapping.entries.map { "\($0.key)=\($0.values.joined(separator: "|"))" }
    }
  }

  private func metadata(_ yaml: String) -> Metadata? {
    Array("---\n\(yaml)\n---\nBody.".utf8).withUnsafeBufferPointer { FrontMatter($0)?.metadata }
  }

  @Test(
    "values as YAML writes them",
    arguments: [
      ("title: Plain words: no, not these", nil),
      ("title: Plain words # a comment", ["title=Plain words"]),
      (#"title: "Rates: \"steady\" \u4f1a""#, [#"title=Rates: "steady" 会"#]),
      ("title: 'It''s: so'", ["title=It's: so"]),
      ("a: >\n  one\n  two\n\n  three\nb: |\n  x\n  y", ["a=one two\nthree\n", "b=x\ny"]),
      ("a: one\n  two", ["a=one two"]),
      ("date: 2026-07-30\nviews: 014", ["date=2026-07-30", "views=014"]),
      ("tags: [a, 'b, c', [d], {e: f}]", ["tags=a|b, c"]),
      ("tags:\n  - a\n  -\n  - b: c\n  - d", ["tags=a||d"]),
      ("a: {b: c}\nd: e", ["d=e"]), ("a: 1\na: 2", ["a=1", "a=2"]), ("? [a]\n: b\nc:", ["c="]),
      (
        "a: {b: &x one}\nc: *x\nd: &y [*x, two]\n*x : *y",
        ["c=one", "d=one|two", "one=one|two"]
      ),
      ("a: &x [*x]", nil), ("a: *x", nil), ("a: 'b", nil), ("a: [b", nil),
      ("a: \tb\n\tc: d", nil), ("- a", nil), ("a", nil), ("", nil), ("# a: b", nil),
      ("a: b\n--- \nc: d", nil), ("a: \u{0}", nil),
    ] as [(String, [String]?)])
  func values(yaml: String, expected: [String]?) {
    #expect(entries(yaml) == expected)
  }

  @Test("TOML between lines of pluses is front matter too")
  func toml() throws {
    let text = """
      +++
      title = "Rates = steady"
      date = 2026-07-30T10:00:00Z
      tags = ["money", "trade"]
      draft = false
      +++

      The board met on Monday.
      """
    for name in ["rates.md", "rates.txt"] {
      let document = try DocumentReader().read(.bytes(Array(text.utf8), name: name))
      #expect(document.metadata.title == "Rates = steady")
      #expect(document.metadata.date?.description == "2026-07-30")
      #expect(document.metadata.category == "money, trade")
      #expect(document.text.hasSuffix("The board met on Monday."))
      #expect(!document.text.contains("+++"))
    }
  }

  @Test(
    "pluses alone are no front matter",
    arguments: [
      "+++\n\nOne = two.\n", "+++\nWords.\n+++\n", "++\na = 1\n++\n", "+++\na = 1\n---\n",
    ])
  func pluses(text: String) {
    Array(text.utf8).withUnsafeBufferPointer { #expect(FrontMatter($0) == nil) }
  }

  @Test("what the fields of a document become")
  func fields() throws {
    let found = try #require(
      metadata(
        """
        Title: >-
          A year
          of steady rates
        date: 2026-07-30
        AUTHORS: [Li Mei, "Sam, the second"]
        source: ~
        tags:
          - money
          - trade
        description: |
          Two lines
          of summary.
        extra: { deep: { deeper: [1] } }
        """))
    #expect(found.title == "A year of steady rates")
    #expect(found.date == CivilDate(year: 2026, month: 7, day: 30))
    #expect(found.author == "Li Mei, Sam, the second")
    #expect(found.source == nil)
    #expect(found.category == "money, trade")
    #expect(found.summary == "Two lines\nof summary.")
  }

  @Test("of a key given twice the last one counts")
  func duplicates() {
    #expect(metadata("title: One\ntitle: Two")?.title == "Two")
  }

  @Test("what is no YAML is read line by line")
  func broken() {
    let found = metadata("title: Growth: slower\n\tauthor: [Li\nauthor: \"Li Mei\"\nviews: 14")
    #expect(found?.title == "Growth: slower")
    #expect(found?.author == "Li Mei")
    #expect(found?.views == 14)
  }

  @Test("text that was repaired on its way is read as it is")
  func repaired() {
    #expect(metadata("title: \u{FFFD}\u{FFFD}会\nauthor: \u{FFFD}")?.title == "\u{FFFD}\u{FFFD}会")
  }

  @Test("aliases cannot blow it up")
  func bombs() {
    let lists = (1..<40).map { "a\($0): &a\($0) [\(String(repeating: "*a\($0 - 1), ", count: 9))]" }
    #expect(entries("a0: &a0 word\n" + lists.joined(separator: "\n"))?.count == 40)
    let long = String(repeating: "x", count: 20_000)
    let aliases = String(repeating: "*x, ", count: 5000)
    #expect(entries("a: &x \(long)\nb: [\(aliases)]") == nil)
    #expect(metadata("title: T\na: &x \(long)\nb: [\(aliases)]")?.title == "T")
  }

  @Test("neither depth nor size takes time or stack")
  func malice() {
    for piece in [
      "[", "{", "- ", "{a: ", "? ", "*a ", "&a ", "a: b\n", "\"", "'", "!", "|", ">\n ",
    ] {
      let text = "title: T\nb: " + String(repeating: piece, count: (60 << 10) / piece.utf8.count)
      let time = ContinuousClock().measure { _ = try? YAMLMapping(text) }
      #expect(time < .seconds(5), "\(piece)")
    }
    #expect(metadata("title: T\nb: " + String(repeating: "[", count: 1 << 20))?.title == "T")
  }

  @Test("whatever the bytes, reading them ends well", arguments: 0..<20)
  func noise(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ", ", "'", "\"", "\\", "&a ", "*a", "|\n",
      ">\n",
      "# ", "!!x ", "%", "@", "\t", "? ", "~", "\u{0}", "\u{FEFF}", "é", "---\n", "...\n", "<<: ",
      "\r",
    ]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      _ = try? YAMLMapping(text)
      _ = metadata(text)
      let bytes =
        Array("---\na: ".utf8) + (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = (bytes + Array("\n---\n".utf8)).withUnsafeBufferPointer { FrontMatter($0)?.metadata }
    }
  }
}
