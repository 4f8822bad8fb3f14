import Annotations
import Testing

@Suite("The same words are counted")
struct SameWordsTests {
  @Test(
    "across line breaks, and not within longer words",
    arguments: [
      ("energy prices", "energy prices, energy\n  prices and energyprices", 2),
      ("rate", "the rate of rates: rate", 2), ("rate", "rate", 1), ("4.5", "4.5 and 14.5", 1),
      ("稳中求进", "坚持稳中求进，稳中求进工作", 2), ("a a a", "a a a a a", 3), ("x", "", 0), ("", "words", 0),
      (" \n", "words", 0), ("the end", "the", 0), ("not the", "the not", 0),
      ("résumé", "résumés résumé", 1),
    ])
  func counts(words: String, text: String, expected: Int) {
    #expect(SameWords(words).count(in: text) == expected)
  }
}
