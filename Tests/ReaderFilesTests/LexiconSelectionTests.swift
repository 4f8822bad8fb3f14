import BuiltInPhrases
import Glibc
import KeywordIndexing
import Testing

@testable import ReaderFiles

@Suite("Which lexicons apply")
struct LexiconSelectionTests {
  @Test(
    "a pattern of paths",
    arguments: [
      ("*.md", "/a/b.md", true), ("*.md", "/a/b.txt", false), ("*.md", "/a.md/b", false),
      ("readouts/*.md", "/x/readouts/b.md", true), ("readouts/*.md", "/readouts/c/b.md", false),
      ("readouts/*.md", "/myreadouts/b.md", false), ("readouts/**.md", "/readouts/c/b.md", true),
      ("~/fed/", "/home/li/fed/2024/a.html", true), ("~/fed/", "/x/home/li/fed/a", false),
      ("/a/?.md", "/a/b.md", true), ("/a/?.md", "/x/a/b.md", false),
      ("/a/?.md", "/a//.md", false), ("fed/", "/x/fed/y/z", true), ("fed/", "/x/fed", false),
      ("*ecb.europa.eu/**", "https://www.ecb.europa.eu/press/x", true), ("b", "/a/b", true),
      ("", "/a", false), ("会议*", "/a/会议公报.md", true),
    ])
  func patterns(pattern: String, path: String, fits: Bool) {
    #expect(PathPattern(pattern, home: "/home/li").matches(path) == fits)
  }

  @Test("many stars take no longer than few")
  func stars() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b", home: nil)
    #expect(!pattern.matches("/" + String(repeating: "a", count: 2000)))
  }

  @Test("the first choice that fits goes before the names for all")
  func choices() {
    let selection = LexiconSelection(
      names: ["x"],
      choices: [
        .init(files: ["*.txt", "fed/"], lexicons: ["f"]), .init(files: ["*.md"], lexicons: ["m"]),
      ])
    #expect(selection.names(for: "/fed/a.md", home: nil) == ["f"])
    #expect(selection.names(for: "/a.md", home: nil) == ["m"])
    #expect(selection.names(for: "/a.pdf", home: nil) == ["x"])
    #expect(selection.names(for: nil, home: nil) == ["x"])
    #expect(LexiconSelection().names(for: "/a", home: nil) == nil)
  }

  @Test("the settings name them, and what is wrong costs only itself")
  func settings() {
    let (settings, problems) = SettingsFile.parse(
      Array(
        """
        lexicons = ["mine"]
        [[lexicons-for]]
        files = "*.md"
        lexicons = ["a"]
        [[lexicons-for]]
        files = ["x/", "y/"]
        lexicons = ["b", "c"]
        colour = "red"
        [[lexicons-for]]
        lexicons = ["d"]
        [[lexicons-for]]
        files = "z"
        """.utf8), path: "config.toml")
    #expect(
      settings.lexicons
        == LexiconSelection(
          names: ["mine"],
          choices: [
            .init(files: ["*.md"], lexicons: ["a"]),
            .init(files: ["x/", "y/"], lexicons: ["b", "c"]),
          ]))
    #expect(
      problems.map(\.description) == [
        "config.toml:8: 'lexicons-for' has no 'colour', only files, lexicons; the line is skipped",
        "config.toml:9: 'files' of 'lexicons-for' is no pattern of file names; "
          + "the entry is skipped",
        "config.toml:11: 'lexicons-for' has no 'lexicons'; the entry is skipped",
      ])
  }
}

@Suite("The catalog of lexicons")
struct LexiconCatalogTests {
  private static func lexicon(_ form: String) -> String {
    """
    name = "l"
    [categories]
    a = { name = "a", hue = "blue" }
    [[formulation]]
    id = "id"
    category = "a"
    gloss = "g"
    en = ["\(form)", "x"]
    """
  }

  @Test("the user's come after the program's, and take the place of those of the same name")
  func names() throws {
    let scratch = try ScratchDirectory()
    for name in ["mine", "government", ".hidden"] {
      try scratch.write(Self.lexicon("harbour master"), to: "\(name).toml")
    }
    try scratch.write("no lexicon", to: "notes.txt")
    let catalog = LexiconCatalog(userDirectory: scratch.path)
    #expect(catalog.names == BuiltInLexicons.names + ["mine"])
    #expect(catalog.load("government")?.lexicon.formulations.map(\.id) == ["id"])
    #expect(catalog.origin(of: "central-banks") == .builtIn)
    #expect(
      catalog.unknown(in: ["mine", "../mine", "none", ".hidden"]) == ["../mine", "none", ".hidden"])
    #expect(catalog.load("\(scratch.path)/mine.toml")?.lexicon.formulations.count == 1)
  }

  @Test("a mistake is reported with its line, and the good entries are found")
  func mistakes() throws {
    let scratch = try ScratchDirectory()
    try scratch.write(Self.lexicon("harbour master"), to: "mine.toml")
    let (matcher, _, problems) = LexiconCatalog(userDirectory: scratch.path)
      .matcher(of: BuiltInLexicons.names + ["mine"])
    #expect(matcher.formulations.count == BuiltInLexicons.matcher().formulations.count + 1)
    #expect(
      problems.map(\.description) == [
        "\(scratch.path)/mine.toml:8: \"x\" is a single character, which would be found everywhere"
      ])
    let text = "The harbour masters"
    let found = matcher.occurrences(in: text, range: .init(utf8: 0..<text.utf8.count))
    #expect(found.map { matcher.formulations[$0.formulation].id } == ["id"])
  }

  @Test("a file under several paths, and a lexicon named by its path, count once")
  func samePlace() throws {
    let scratch = try ScratchDirectory()
    try scratch.write(Self.lexicon("harbour master"), to: "mine.toml")
    let path = "\(scratch.path)/mine.toml"
    #expect(symlink(path, "\(scratch.path)/link.toml") == 0)
    let names = [path, "\(scratch.path)/./mine.toml", "\(scratch.path)/link.toml", "mine", "link"]
    let catalog = LexiconCatalog(userDirectory: scratch.path)
    #expect(catalog.distinct(["government"] + names + ["government"]) == ["government", path])
    #expect(catalog.matcher(of: names).matcher.formulations.count == 1)
  }

  @Test("a file that cannot be read at all is told from one that holds nothing")
  func unreadable() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "empty.toml")
    let catalog = LexiconCatalog(userDirectory: scratch.path)
    #expect(
      catalog.obstacle(to: "\(scratch.path)/")?.description
        == "\(scratch.path)/: the lexicon cannot be read: it is a directory")
    #expect(catalog.obstacle(to: "empty") == nil)
    #expect(catalog.obstacle(to: "government") == nil)
    #expect(catalog.obstacle(to: "none") == nil)
  }

  @Test("the families of a user's lexicon come with it")
  func families() throws {
    let scratch = try ScratchDirectory()
    let families = "\n[families]\nquays = { name = \"care of quays\" }\n"
    let text = Self.lexicon("harbour master") + families
    try scratch.write(text, to: "mine.toml")
    let catalog = LexiconCatalog(userDirectory: scratch.path)
    #expect(
      catalog.matcher(of: ["mine"]).families == [
        FormulationFamily(id: "quays", name: "care of quays")
      ])
  }

  @Test("the program's own alone are those that the build made ready")
  func builtIn() {
    let (matcher, _, problems) = LexiconCatalog(userDirectory: nil)
      .matcher(of: BuiltInLexicons.names)
    #expect(matcher.formulations == BuiltInLexicons.matcher().formulations)
    #expect(problems == [])
  }
}
