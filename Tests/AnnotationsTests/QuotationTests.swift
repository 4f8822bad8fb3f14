import Annotations
import Testing

@Suite("Words in quotation marks")
struct QuotationTests {
  @Test(
    "marks within the quote are single ones, and those within these double",
    arguments: [
      ("calm seas", "“calm seas”"), ("", "“”"), ("“calm” seas", "“‘calm’ seas”"),
      ("“the ‘calm’ sea”", "“‘the “calm” sea’”"), ("“calm” and “rough”", "“‘calm’ and ‘rough’”"),
      ("“风平浪静”的海面", "“‘风平浪静’的海面”"), ("“稳”字当头", "“‘稳’字当头”"),
      ("calm” seas", "“calm’ seas”"), ("“calm seas", "“‘calm seas”"),
      ("the port’s “‘calm’ of the port’s sea”", "“the port’s ‘“calm” of the port’s sea’”"),
      ("\"calm\" 「海」 «mer»", "“\"calm\" 「海」 «mer»”"),
    ])
  func marks(words: String, expected: String) {
    #expect(Quotation(words).text == expected)
  }
}
