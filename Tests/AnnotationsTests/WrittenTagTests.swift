import Annotations
import Testing

@Suite("Tags among words")
struct WrittenTagTests {
  private static func tags(_ text: String) -> [String] { WrittenTag.all(in: text).map(\.tag) }

  @Test(
    "a tag is a # at the beginning of a word and what follows it, or what stands in quotation marks",
    arguments: [
      ("#one #two-three, #四_5", ["one", "two-three", "四_5"]), ("no#tag # #, ##x", []),
      ("#\"rate path\" #\"a \"\"b\"\"\"x", ["rate path", "a \"b\""]),
      ("#\"open", []), ("#\"\"", []), ("line\n#next", ["next"]), ("#e\u{301}", ["e\u{301}"]),
    ])
  func reading(text: String, expected: [String]) {
    #expect(Self.tags(text) == expected)
  }

  @Test("every tag is read as it was written")
  func writing() {
    let parts = [
      "a", "é", "e\u{301}", "\u{301}", " ", "\"", "#", "\n", "率", "🇨🇳", "-", "+", "\u{200D}", ",",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let tags = (0..<3).map { _ in
        (0..<Int.random(in: 1...5, using: &generator))
          .compactMap { _ in parts.randomElement(using: &generator) }.joined()
      }
      let text = tags.map(WrittenTag.text).joined(separator: " ")
      let read = Self.tags("Words. " + text)
      #expect(read.map { Array($0.unicodeScalars) } == tags.map { Array($0.unicodeScalars) })
    }
  }
}
