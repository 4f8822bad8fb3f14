import DocumentModel
import Testing

@Suite("Abbreviations")
struct AbbreviationTests {
  @Test(
    "a sentence goes on behind a title or initial before a name, and a part before a number",
    arguments: [
      ("st", " Mary paid."), ("dr", " 李"), ("dr", "\u{A0}Élan"), ("gov", " and"),
      ("gov", " (Lee"), ("rev", " the Hon. Lee"), ("j", " Cox"), ("é", " Cox"), ("s", " dollar"),
      ("s", " the council"), ("s", " 10-year"), ("s", " “Theo"), ("no", " 5"), ("sec", " 5"),
      ("sec", " Cox"), ("jan", " ５"), ("dr", " He"),
    ])
  func goingOn(word: String, rest: String) {
    #expect(Abbreviation.goesOn(after: word, before: rest.utf8))
  }

  @Test(
    "it ends where none comes, where words begin that are no name, and behind any other word",
    arguments: [
      ("st", ""), ("st", "”"), ("st", " The council"), ("st", " It’s"), ("s", " In May"),
      ("s", " “The"), ("gov", " 5"), ("no", " He"), ("jan", " The"), ("best", " Mary"),
      ("a b", " Cox"), ("5", " Cox"), ("图", " 五"), ("", " Cox"), ("t’s", " Cox"),
      ("st", String(repeating: " ", count: 40) + "Mary"),
    ])
  func ending(word: String, rest: String) {
    #expect(!Abbreviation.goesOn(after: word, before: rest.utf8))
  }
}
