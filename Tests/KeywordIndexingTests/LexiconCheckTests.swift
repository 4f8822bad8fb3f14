import KeywordIndexing
import Testing

@Suite("Checking lexicons")
struct LexiconCheckTests {
  private static let head = """
    name = "test"
    [categories]
    macro = { name = "macro", hue = "amber" }

    """

  private static func entry(_ id: String, _ rest: String) -> String {
    "[[formulation]]\nid = \"\(id)\"\ncategory = \"macro\"\ngloss = \"g\"\n\(rest)\n"
  }

  private static func problems(
    _ entries: String..., inUse: [(String, Lexicon)] = []
  ) -> [String] {
    var check = LexiconCheck(inUse: inUse)
    let source = head + entries.joined()
    check.read(Array(source.utf8), file: "x.toml")
    return check.problems.map(\.description)
  }

  @Test("a good lexicon has no problems")
  func clean() {
    #expect(
      Self.problems(
        Self.entry("a", "en = [\"{expand} demand\", \"A.I.+\"]\nzh = [\"扩大 内需\", \"“双碳”目标\"]"),
        Self.entry("b", "en = [\"US\", \"E.U.\"]\nflags = [\"exact-case\"]"),
        Self.entry("c", "en = [\"us dollar\", \"Café\", \"ﬁscal\", \"soft\u{AD}ware\"]")) == [])
  }

  @Test("a form that another formulation is found by too")
  func shadowed() {
    #expect(
      Self.problems(
        Self.entry("a", "en = [\"price\"]"), Self.entry("b", "en = [\"prices\", \"other\"]"),
        Self.entry("c", "en = [\"work-force\"]"), Self.entry("d", "en = [\"work force\"]"))
        == [
          "x.toml:13: \"prices\" is found as a too", "x.toml:23: \"work force\" is found as c too",
        ])
  }

  @Test("a form and an id of another lexicon in use")
  func across() {
    let other = LexiconReader(file: "o").read(
      "name = \"other\"\n[categories]\nmacro = { hue = \"blue\" }\n"
        + Self.entry("a", "en = [\"stable price\"]")
    ).lexicon
    #expect(
      Self.problems(
        Self.entry("b", "en = [\"Stable Prices\"]"), Self.entry("a", "en = [\"else\"]"),
        inUse: [("o.toml", other)]) == [
          "x.toml:8: \"Stable Prices\" is found as a of o.toml too",
          "x.toml:13: there is already a formulation a in o.toml",
        ])
  }

  @Test("families that no lexicon declares, wherever in the file they are named")
  func families() {
    let other = Lexicon(
      name: "o", title: "o", families: [FormulationFamily(id: "theirs", name: "n")],
      formulations: [])
    var check = LexiconCheck(inUse: [("o.toml", other)])
    let source =
      """
      name = "test"
      categories = { macro = { hue = "amber" } }
      [families]
      ours = { name = "n", within = "theirs" }
      apart = { name = "n", within = "nowhere" }

      """ + Self.entry("a", "family = \"ours\"\nen = [\"one\"]")
      + Self.entry("b", "en = [\"two\"]\nfamily = \"lost\"")
      + Self.entry("c", "en = [\"three\"]\nfamily = \"lost\"")
      + Self.entry("d", "en = [\"four\"]\nfamily = \"later\"")
    check.read(Array(source.utf8), file: "x.toml")
    check.read(
      Array("name = \"y\"\n[families]\nlater = { name = \"n\" }\n".utf8), file: "y.toml")
    #expect(
      check.problems.map(\.description) == [
        "x.toml:5: no lexicon declares the family nowhere; add it under [families]: "
          + "nowhere = { name = \"…\" }",
        "x.toml:17: no lexicon declares the family lost; add it under [families]: "
          + "lost = { name = \"…\" }",
      ])
  }

  @Test("a form in which a line ends")
  func brokenForm() {
    #expect(
      Self.problems(Self.entry("a", "en = [\"two\\nlines\", \"-leading\", \"trailing-\"]"))
        == ["x.toml:8: \"two lines\" holds the end of a line, which is found as a space"])
  }

  @Test("forms that nothing could match, at their lines")
  func neverMatching() {
    let long = String(repeating: "very ", count: 100) + "long"
    let problems = Self.problems(
      Self.entry("a", "en = [\"good\", \"\u{AD}\", \"x\", \"--\"]\nzh = [\"\(long)\"]"))
    #expect(
      problems == [
        "x.toml:8: \"\u{AD}\" holds nothing that could be found",
        "x.toml:8: \"x\" is a single character, which would be found everywhere",
        "x.toml:8: \"--\" holds nothing that could be found",
        "x.toml:9: \"\(long.prefix(40))…\" is too long",
      ])
  }

  @Test("more formulations than a lexicon is good for are told of, the others count")
  func tooMany() {
    var source = Self.head
    for number in 0...200_000 {
      source += "[[formulation]]\nid='i\(number)'\ncategory='macro'\ngloss='g'\nen=['w\(number)']\n"
    }
    let (lexicon, problems) = LexiconReader(file: "x").read(source)
    #expect(lexicon.formulations.count == 200_000)
    #expect(
      problems.map(\.description) == [
        "x:1000004: more than 200000 formulations; those from here on are left out"
      ])
  }
}
