import Annotations
import DocumentModel
import Testing

@Suite("Anchoring")
struct AnchoringTests {
  @Test("a range is described by position, quote and context in code points")
  func describe() throws {
    let document = Document(paragraphs: "会议指出，要坚持稳中求进。", "Second paragraph.")
    let target = Anchoring(document, snapshot: "ab", source: "a.txt")
      .describe(try #require(document.range(of: "稳中求进")))
    #expect(
      target
        == AnnotationTarget(
          source: "a.txt", snapshot: "ab", position: TextPositionSelector(start: 8, end: 12),
          quote: TextQuoteSelector(
            exact: "稳中求进", prefix: "会议指出，要坚持", suffix: "。\n\nSecond paragraph."),
          paragraph: 1))
  }

  @Test("no character is split")
  func clusters() {
    let text = "ae\u{301}👩‍👩‍👧z"
    let document = Document(paragraphs: text)
    for lower in 0...text.utf8.count {
      for upper in lower...text.utf8.count {
        let range = text.wholeCharacters(TextRange(utf8: lower..<upper))
        #expect(range.lowerBound.utf8 <= lower && range.upperBound.utf8 >= upper)
        let before = text[.start..<range.lowerBound].count
        let inside = text[range].count
        let after = text[range.upperBound..<document.end].count
        #expect(before + inside + after == text.count)
      }
    }
  }

  @Test("whatever was quoted of a text is found in it, wherever it begins and ends")
  func everyRange() {
    let text =
      "We don't say “3.5 percent”—long-term... a 1,000-\nton (f\u{FB01}t) e\u{301} so\u{AD}ft, 稳中 求进。- U.S."
    let search = Anchoring(Document(paragraphs: text))
    for lower in text.indices {
      for upper in text.indices where upper > lower {
        let quote = String(text[lower..<upper])
        guard quote.contains(where: { !$0.isWhitespace }) else { continue }
        let anchor = search.anchor(AnnotationTarget(quote: TextQuoteSelector(exact: quote)))
        #expect(anchor != .orphaned, "\(quote)")
      }
    }
  }

  @Test("a foreign quote is suggested only near enough, alone and not denied")
  func suggestions() {
    let search = QuoteSearch(
      Document(
        paragraphs: "We will keep a prudent monetary policy through the year.",
        "实施稳妥推进的方针。", "The harbour will not raise its levy before winter comes."))
    func suggestion(_ exact: String) -> String? {
      search.suggestion(for: TextQuoteSelector(exact: exact)).map {
        String(search.document.text[$0.range])
      }
    }
    #expect(
      suggestion("keep a prudent monetary policy though the year")
        == "keep a prudent monetary policy through the year")
    #expect(suggestion("loose monetary policy") == nil)
    #expect(suggestion("稳中求进") == nil)
    #expect(suggestion("The harbour will raise its levy before winter comes") == nil)
    #expect(suggestion("!!") == nil)
  }
}
