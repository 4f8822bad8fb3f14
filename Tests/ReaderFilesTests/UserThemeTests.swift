import TerminalCore
import Testing

@testable import ReaderFiles

@Suite("The user's themes")
struct UserThemeTests {
  private let scratch: ScratchDirectory
  private let catalog: ThemeCatalog

  init() throws {
    scratch = try ScratchDirectory()
    catalog = ThemeCatalog(userDirectory: scratch.path)
  }

  private func problems(of name: String) throws -> [String] {
    try #require(catalog.load(name)).problems.map {
      String($0.description.dropFirst(scratch.path.count + 1))
    }
  }

  @Test("a theme inherits roles and palette, and changes what it says")
  func inheriting() throws {
    try scratch.write(
      """
      title = "Mine"
      inherits = "ink"

      [palette]
      amber = "#ffaf00"

      [roles]
      phrase-blue = { fg = "#5fafff", bold = true, underline = false }
      """, to: "mine.toml")

    let (mine, ink) = (
      try #require(catalog.theme(named: "mine")), try #require(catalog.theme(named: "ink"))
    )

    #expect(try problems(of: "mine") == [])
    #expect(mine.title == "Mine")
    #expect(mine.isDark)
    #expect(mine[.body] == ink[.body])
    #expect(mine[.phraseAmber].foreground == Color(0xffaf00))
    #expect(mine[.barKey].foreground == Color(0xffaf00))
    #expect(
      mine[.phraseBlue]
        == Style(
          foreground: Color(0x5fafff), background: ink[.body].background, attributes: .bold))
    #expect(catalog.names == BundledThemes.names + ["mine"])
  }

  @Test("what is wrong is reported with its line, and the rest is used")
  func errors() throws {
    try scratch.write(
      """
      inherits = "ink"
      dark = "yes"
      brightness = 3

      [palette]
      sky = "blueish"

      [roles]
      heading = { fg = "red", blink = true, bold = 1 }
      headline = { fg = "red" }
      title = "red"
      link = { fg = "sky", bg = 7 }
      """, to: "odd.toml")

    #expect(
      try problems(of: "odd") == [
        "odd.toml:2: 'dark' is a text, not true or false; it is skipped",
        "odd.toml:3: a theme has no 'brightness'; it is skipped",
        "odd.toml:6: 'sky' is not a color (#rrggbb, or the name of an ANSI color); it is skipped",
        "odd.toml:9: 'bold' is a number, not true or false; it is skipped",
        "odd.toml:9: a role has no 'blink'; it is skipped",
        "odd.toml:10: there is no role 'headline'; it is skipped",
        "odd.toml:11: 'title' is a text, not a table; it is skipped",
        "odd.toml:12: 'bg' is a number, not the name of a color; it is skipped",
        "odd.toml:12: there is no color 'sky'; the body's color is used",
      ])
    #expect(catalog.theme(named: "odd")?[.heading].foreground == .indexed(1))
  }

  @Test("a line that is not TOML costs only itself")
  func syntaxErrors() throws {
    try scratch.write(
      """
      title = "Torn
      inherits = "ink"
      [roles]
      heading = { fg = "red"
      title = { fg = "bright-green" }
      """, to: "torn.toml")

    let theme = try #require(catalog.theme(named: "torn"))

    #expect(try problems(of: "torn").map { $0.prefix(12) } == ["torn.toml:1:", "torn.toml:4:"])
    #expect(theme.title == "torn")
    #expect(theme[.title].foreground == .indexed(10))
    #expect(theme[.body].background != nil)
  }

  @Test("circles and missing parents are reported")
  func circles() throws {
    try scratch.write("inherits = \"b\"", to: "a.toml")
    try scratch.write("title = \"B\"\ninherits = \"a\"", to: "b.toml")
    try scratch.write("inherits = \"nowhere\"", to: "c.toml")

    #expect(
      try problems(of: "a") == [
        "b.toml:2: 'a' inherits from this theme itself; the circle is cut here"
      ])
    #expect(
      try problems(of: "c") == ["c.toml:1: there is no theme 'nowhere'; nothing is inherited"])
  }

  @Test("a theme of a bundled one's name goes before it and may build upon it")
  func overriding() throws {
    try scratch.write(
      "inherits = \"ink\"\n[roles]\nbody = { bg = \"#000000\" }", to: "ink.toml")

    let theme = try #require(catalog.theme(named: "ink"))

    #expect(try problems(of: "ink") == [])
    #expect(theme[.body].background == Color(0x000000))
    let bundled = ThemeCatalog(userDirectory: nil).theme(named: "ink")
    #expect(theme[.body].foreground == bundled?[.body].foreground)
    #expect(catalog.names == BundledThemes.names)
  }

  @Test("a name is not a path", arguments: ["../ink", "", ".", "/etc/passwd", "none"])
  func names(name: String) {
    #expect(catalog.theme(named: name) == nil)
  }
}
