import KeywordIndexing
import Testing

@Suite("Reading lexicons")
struct LexiconReaderTests {
  private static let head = """
    name = "test"
    [categories]
    macro = { name = "macro", hue = "amber" }

    """

  private static func read(_ source: String) -> (ids: [String], problems: [String]) {
    let result = LexiconReader(file: "x.toml").read(source)
    return (result.lexicon.formulations.map(\.id), result.problems.map(\.description))
  }

  @Test("an entry with everything")
  func whole() {
    let (lexicon, problems) = LexiconReader(file: "x.toml").read(
      Self.head + """
        [[formulation]]
        id = "expand-demand"
        category = "macro"
        family = "demand"
        gloss = "More spending."
        en = ["{expand} {domestic |}demand", "demand expansion"]
        zh = ["扩大内需"]
        flags = ["no-inflection"]
        """)
    #expect(problems == [])
    #expect(
      lexicon
        == Lexicon(
          name: "test", title: "test",
          formulations: [
            Formulation(
              id: "expand-demand", category: Category(name: "macro", hue: .amber),
              gloss: "More spending.", rung: Rung(family: "demand", step: 1),
              forms: [
                Formulation.Form(
                  "expand domestic demand", .english,
                  variants: [
                    "expand demand", "expands domestic demand", "expands demand",
                    "expanded domestic demand", "expanded demand", "expanding domestic demand",
                    "expanding demand",
                  ]),
                Formulation.Form("demand expansion", .english),
                Formulation.Form("扩大内需", .chinese),
              ], flags: [.noInflection])
          ]))
  }

  @Test("every mistake is reported with its line, and the good entries stay")
  func mistakes() {
    let (ids, problems) = Self.read(
      Self.head + """
        [[formulation]]
        id = "good"
        category = "macro"
        gloss = "g"
        en = ["one phrase", "…", "{broken"]
        [[formulation]]
        id = "good"
        category = "macro"
        gloss = "g"
        en = ["two"]
        [[formulation]]
        id = "other"
        category = "micro"
        gloss = "g"
        en = ["three"]
        [[formulation]]
        id = "last"
        category = "macro"
        colour = "red"
        en = ["One  Phrase", "four", 4]
        flags = ["loud"]
        """)
    #expect(ids == ["good", "last"])
    #expect(
      problems == [
        "x.toml:8: \"…\" holds nothing that could be found",
        "x.toml:8: unbalanced braces in \"{broken\"",
        "x.toml:10: there is already a formulation good",
        "x.toml:16: unknown category micro",
        "x.toml:19: gloss is missing",
        "x.toml:22: unknown key colour",
        "x.toml:23: en must be a list of texts",
        "x.toml:23: \"One Phrase\" is already a form of good",
        "x.toml:24: unknown flag loud; there are exact-case, no-inflection, hyphen-optional",
      ])
  }

  @Test("after a syntax error the other entries still work")
  func syntax() {
    let (ids, problems) = Self.read(
      Self.head + """
        [[formulation]]
        id = "one"
        category = "macro"
        gloss = "g"
        en = ["one phrase"]
        [[formulation]]
        id = "two
        category = "macro"
        [[formulation]]
        id = "three"
        category = "macro"
        gloss = "g"
        zh = ["稳增长"]
        """)
    #expect(ids == ["one", "three"])
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.hasPrefix("x.toml:10: ") })
  }

  @Test(
    "nothing traps",
    arguments: [
      "", "\u{0}", "formulation = 3", "[formulation]\nid = 1", "categories = 1", "[[formulation]]",
      "name = 3\n[[formulation]]\nid = []", "[[formulation]]\n[[formulation]]\n[[", "{}{}",
      "[categories]\na = 1\nb = { hue = \"pink\" }",
    ])
  func bad(source: String) {
    let (ids, problems) = Self.read(source)
    #expect(ids == [])
    #expect(!problems.isEmpty)
  }

  @Test("the words of a lexicon's notation")
  func verbs() {
    func spellings(_ form: String) -> [String] {
      let (lexicon, _) = LexiconReader(file: "x.toml").read(
        Self.head
          + "[[formulation]]\nid = \"i\"\ncategory = \"macro\"\ngloss = \"g\"\nen = [\"\(form)\"]")
      return lexicon.formulations.flatMap(\.forms).flatMap { [$0.text] + $0.variants }
    }
    #expect(
      spellings("{stabilize} it")
        == ["stabilize it", "stabilizes it", "stabilized it", "stabilizing it"])
    #expect(spellings("{carry}") == ["carry", "carries", "carried", "carrying"])
    #expect(spellings("{stay}") == ["stay", "stays", "stayed", "staying"])
    #expect(spellings("the {labor|labour} market{s|}").count == 4)
    #expect(spellings("{a {nested}}") == [])
  }
}
