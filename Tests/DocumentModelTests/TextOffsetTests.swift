import Testing

@testable import DocumentModel

@Suite("Offsets of a text")
struct TextOffsetTests {
  private let text = "aé稳🏛z"

  @Test("cut out what lies between them")
  func slice() {
    #expect(text[TextRange(utf8: 1..<6)] == "é稳")
    #expect(text[TextRange(utf8: 6..<99)] == "🏛z")
    #expect(text[TextRange(utf8: 50..<99)] == "")
  }

  @Test(
    "turn into counts of code points",
    arguments: [(0, 0), (1, 1), (3, 2), (6, 3), (10, 4), (11, 5), (99, 5)])
  func codePoints(offset: Int, count: Int) {
    var counter = CodePointCounter(text)
    #expect(counter.codePoints(before: TextOffset(utf8: offset)) == count)
  }

  @Test("are counted on from the one before, and anew when asked for an earlier one")
  func countingOn() {
    var counter = CodePointCounter(text)
    let counts = [6, 11, 3].map { counter.codePoints(before: TextOffset(utf8: $0)) }
    #expect(counts == [3, 5, 2])
  }

  @Test(
    "a reading time is at least a minute, and follows the words",
    arguments: [
      (0, 0, 1), (460, 0, 2), (0, 1200, 3), (230, 400, 2),
    ])
  func minutes(words: Int, han: Int, minutes: Int) {
    var metadata = Metadata()
    metadata.wordCount = words
    metadata.hanCount = han
    #expect(metadata.minutes == minutes)
  }
}
