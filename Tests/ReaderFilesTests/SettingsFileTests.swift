import Testing

@testable import ReaderFiles

@Suite("Settings")
struct SettingsFileTests {
  private func parse(_ text: String) -> (settings: Settings, problems: [String]) {
    let (settings, problems) = SettingsFile.parse(Array(text.utf8), path: "config.toml")
    return (settings, problems.map(\.description))
  }

  @Test("what is wrong about notes costs only its line")
  func notes() {
    let (settings, problems) = parse(
      "notes-folder = \"notes\"\nnotes-author = \"\"\nnotes-folder-x = 1\nmeasure = 66\n")
    #expect(settings.notes == NotesSettings())
    #expect(settings.measure == 66)
    #expect(
      problems == [
        "config.toml:1: 'notes-folder' begins neither with / nor with ~/; the line is skipped",
        "config.toml:2: 'notes-author' is empty, not a text; the line is skipped",
        "config.toml:3: there is no setting 'notes-folder-x'; the line is skipped",
      ])
  }

  @Test(
    "an author by whom no file can be called is told of",
    arguments: ["../../x/y", ".hidden", "a/b", "a\\u0000b"])
  func author(name: String) {
    let (settings, problems) = parse("notes-author = \"\(name)\"\n")
    #expect(settings.notes.author == nil)
    #expect(
      problems == [
        "config.toml:1: 'notes-author' names a file of the notes folder: no / in it, no . at its "
          + "beginning; the line is skipped"
      ])
  }

  @Test("every setting is read")
  func all() {
    let (settings, problems) = parse(
      """
      theme = "midnight"
      light-theme = "sepia"
      mouse = false
      ambiguous-wide = true
      measure = 66
      contents = "hidden"
      preset = "vim"
      search-regex = true
      lexicons = ["china-policy", "~/mine.toml"]
      notes-folder = "~/notes"
      notes-author = "Ann"

      [keys]
      quit = "Q"
      "^X" = "quit"
      """)

    var expected = Settings()
    expected.theme = "midnight"
    expected.lightTheme = "sepia"
    expected.mouse = false
    expected.ambiguousWide = true
    expected.measure = 66
    expected.contents = .hidden
    expected.preset = .vim
    expected.searchRegex = true
    expected.lexicons.names = ["china-policy", "~/mine.toml"]
    expected.notes.folder = "~/notes"
    expected.notes.author = "Ann"
    expected.keys = ["quit": "Q", "^X": "quit"]
    #expect(settings == expected)
    #expect(problems == [])
  }

  @Test("a value of the wrong kind costs only its line")
  func wrongKinds() {
    let (settings, problems) = parse(
      """
      theme = 3
      mouse = "off"
      # A comment = 1
      measure = 7
      contents = "left"
      lexicons = ["a", 1]
      colour = "blue"
      search-regex = true
      [keys]
      quit = ["q"]
      next = "j"
      """)

    var expected = Settings()
    expected.lexicons.names = ["a"]
    expected.searchRegex = true
    expected.keys = ["next": "j"]
    #expect(settings == expected)
    #expect(
      problems == [
        "config.toml:1: 'theme' is a number, not a text; the line is skipped",
        "config.toml:2: 'mouse' is a text, not true or false; the line is skipped",
        "config.toml:4: 'measure' is not a number from 20 to 160; 72 is used",
        "config.toml:5: 'contents' is none of automatic, shown, hidden; automatic is used",
        "config.toml:6: a number stands among the texts of 'lexicons'; the line is skipped",
        "config.toml:7: there is no setting 'colour'; the line is skipped",
        "config.toml:10: 'quit' is a list, not a text; the line is skipped",
      ])
  }

  @Test(
    "a line that is not TOML costs only itself",
    arguments: [
      ("mouse = false\ntheme = \nmeasure = 60", [2]),
      ("mouse = false\ntheme = \"ink\nmeasure = 60", [2]),
      ("mouse = false\nlexicons = [\"a\",\nmeasure = 60", [2]),
      ("mouse = false\nwhat is this\nmeasure = 60", [2]),
      ("mouse = false\nmeasure = 60\nmouse = true", [3]),
      ("mouse = false\nmeasure = 60\n[keys\nquit = \"x\"", [3]),
      ("mouse = false\nmeasure = 60\n[]\nquit = \"x\"", [3]),
      ("= 3\nmouse = false\n\"\"\"\nmeasure = 60", [1, 3]),
      ("mouse = false\nmeasure = 60\n[keys]\nquit = 'x\nnext = \"\"\"", [4, 5]),
      ("mouse = false\nmeasure = 60\nlexicons = [[[[[[", [3]),
    ] as [(String, [Int])])
  func syntaxErrors(text: String, lines: [Int]) {
    let (settings, problems) = SettingsFile.parse(Array(text.utf8), path: "config.toml")
    var expected = Settings()
    expected.mouse = false
    expected.measure = 60
    #expect(settings == expected)
    #expect(problems.map(\.line) == lines)
  }

  @Test("good values over several lines survive an error elsewhere")
  func longValues() {
    let (settings, problems) = parse(
      """
      broken
      lexicons = [
        "a", # the first
        "b",
      ]
      keys.next = \"\"\"j\"\"\"
      """)
    #expect(settings.lexicons.names == ["a", "b"])
    #expect(settings.keys == ["next": "j"])
    #expect(problems.count == 1)
  }

  @Test("no file is no problem, a directory is one")
  func files() throws {
    let scratch = try ScratchDirectory()
    let absent = SettingsFile.read(path: "\(scratch.path)/config.toml")
    #expect(absent.0 == Settings())
    #expect(absent.1 == [])
    let directory = SettingsFile.read(path: scratch.path)
    #expect(directory.0 == Settings())
    #expect(
      directory.1.map(\.description) == [
        "\(scratch.path): the settings cannot be read: it is a directory; the standard ones are used"
      ])
  }

  @Test("whatever stands in the file, reading it ends well")
  func noise() {
    for seed in 0..<3000 as Range<UInt64> {
      _ = SettingsFile.parse(Array(noise(seed: seed).utf8), path: "noise")
    }
  }

  private func noise(seed: UInt64) -> String {
    let pieces = [
      "[", "]", "{", "}", "\"", "'", "\"\"\"", "'''", "\\", "#", "=", ".", ",", "\n", "\r\n", " ",
      "a", "\u{FEFF}", "\r", "keys", "mouse", "true", "1", "é", "\u{0}", "[[x]]",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    return text
  }
}
