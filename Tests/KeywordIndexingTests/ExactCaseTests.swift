import KeywordIndexing
import Testing

/// Formulations whose capitals must be as the lexicon has them.
@Suite("Exact case")
struct ExactCaseTests {
  /// The words found in `text` of one formulation that has these forms.
  private static func found(
    _ forms: String..., in text: String, language: Formulation.Language = .english
  ) -> [String] {
    let matcher = PhraseMatcher([
      Lexicon(
        name: "", title: "",
        formulations: [
          Formulation(
            id: "f", category: Category(name: "test", hue: .amber), gloss: "",
            forms: forms.map { Formulation.Form($0, language) }, flags: [.exactCase])
        ])
    ])
    return matcher.occurrences(in: text, range: .init(utf8: 0..<text.utf8.count))
      .map { String(text[$0.range]) }
  }

  @Test("each spelling has the capitals of its own form, not those of a shorter one")
  func shorterForm() {
    let text = "the Fed FUNDS, the Fed funds, the FED funds, fed"
    #expect(Self.found("Fed", "Fed funds", in: text) == ["Fed", "Fed funds"])
    #expect(Self.found("Fed funds", in: text) == ["Fed funds"])
  }

  @Test("what a plural brings in may be of either case, and what stays is as it was")
  func plurals() {
    #expect(
      Self.found("Treasury", in: "Treasury, Treasuries, treasuries, TREASURIES, TREASURY")
        == ["Treasury", "Treasuries"])
    #expect(Self.found("SEP", in: "SEPs, SEPS, seps, Seps, SEP") == ["SEPs", "SEPS", "SEP"])
  }

  @Test("the other spelling of a word has the same capitals")
  func spellings() {
    #expect(
      Self.found("Labour Party", in: "Labor Party, Labour Parties, labor party, Labor party")
        == ["Labor Party", "Labour Parties"])
    #expect(Self.found("LABOR", in: "LABOUR, LABOR, LABoR") == ["LABOUR", "LABOR"])
  }

  @Test("a capital with an accent is one in one scalar and in two, and in full width")
  func accents() {
    for form in ["État", "E\u{301}tat"] {
      #expect(
        Self.found(form, in: "État, E\u{301}tat, état, ÉTAT, e\u{301}tat")
          == ["État", "E\u{301}tat"])
    }
    #expect(Self.found("WHO", in: "ＷＨＯ, ｗｈｏ, who, WHO") == ["ＷＨＯ", "WHO"])
    #expect(Self.found("Straße", in: "Strasse, STRASSE, Straße") == ["Strasse", "Straße"])
  }

  @Test("two capitalizations of the same words are two forms")
  func capitalizations() {
    let (lexicon, problems) = LexiconReader(file: "x").read(
      """
      name = "t"
      [categories]
      a = { name = "a", hue = "blue" }
      [[formulation]]
      id = "rate"
      category = "a"
      gloss = "g"
      en = ["{Bank Rate|BANK RATE}", "Bank rate", "Bank Rate"]
      flags = ["exact-case"]
      [[formulation]]
      id = "other"
      category = "a"
      gloss = "g"
      en = ["bank rate", "Bank  Rate"]
      flags = ["exact-case"]
      """)
    #expect(problems.map(\.description) == ["x:14: \"Bank Rate\" is already a form of rate"])
    let matcher = PhraseMatcher([lexicon])
    let text = "Bank Rate, BANK RATE, Bank rate, bank rate"
    let found = matcher.occurrences(in: text, range: .init(utf8: 0..<text.utf8.count))
    #expect(found.map(\.formulation) == [0, 0, 0, 1])
  }
}
