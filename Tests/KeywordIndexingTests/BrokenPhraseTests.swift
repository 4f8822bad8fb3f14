import DocumentModel
import DocumentReading
import KeywordIndexing
import Testing

/// Markup and breaks are no part of a text's wording: wherever they stand in a phrase, it is one
/// occurrence.
@Suite("Phrases broken by markup")
struct BrokenPhraseTests {
  private static let phrases = [
    "更加积极的财政政策", "“两个维护”", "完整、准确、全面贯彻新发展理念", "high-quality development",
    "new quality productive forces",
  ]

  private static func count(
    of phrase: String, in source: String, as format: DocumentFormat
  ) throws -> Int {
    let document = try DocumentReader(format: format)
      .read(.bytes(Array(source.utf8), name: nil))
    let matcher = PhraseMatcherTests.matcher(phrase)
    return matcher.occurrences(in: document).count
  }

  /// Every way of dividing a phrase in two.
  private static func halves(of phrase: String) -> [(String, String)] {
    phrase.indices.dropFirst().map { (String(phrase[..<$0]), String(phrase[$0...])) }
  }

  /// Whether a line may end between the halves: not within a word, nor before its hyphen.
  private static func mayBreakLine(_ first: String, _ second: String) -> Bool {
    guard let last = first.last, let next = second.first, next != "-" else { return false }
    return !(last.isASCII && last.isLetter && next.isASCII && next.isLetter)
  }

  @Test("in Markdown", arguments: phrases)
  func markdown(phrase: String) throws {
    for (first, second) in Self.halves(of: phrase) {
      var sources = [
        "\(first)*\(second)*", "*\(first)*\(second)", "\(first)**\(second)**",
        "[\(first)](https://example.org/a)\(second)", "\(first)[\(second)](#b)",
      ]
      if Self.mayBreakLine(first, second) { sources.append("\(first)\n\(second)") }
      // What stands beside a space or between a letter and a hyphen marks nothing in Markdown itself.
      for source in sources
      where !["* ", " *", "*-", "-*"].contains(where: source.contains) && first.last != " " {
        #expect(
          try Self.count(of: phrase, in: "Text \(source) end.\n", as: .markdown) == 1,
          "\(source.debugDescription)")
      }
    }
  }

  @Test("in HTML", arguments: phrases)
  func html(phrase: String) throws {
    for (first, second) in Self.halves(of: phrase) {
      var sources = [
        "\(first)<b>\(second)</b>", "<em>\(first)</em>\(second)", "\(first)&shy;\(second)",
        "\(first)<wbr>\(second)", "<a href='https://example.org/a'>\(first)</a>\(second)",
        "\(first)<span class='x'>\(second)</span>", "\(first)<!-- note -->\(second)",
      ]
      if Self.mayBreakLine(first, second) { sources.append("\(first)\n  \(second)") }
      for source in sources {
        #expect(
          try Self.count(
            of: phrase, in: "<p>Text \(source) end.</p>", as: .convertedHTML) == 1,
          "\(source.debugDescription)")
      }
    }
  }
}
