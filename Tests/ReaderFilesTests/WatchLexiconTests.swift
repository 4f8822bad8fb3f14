import Glibc
import KeywordIndexing
import Testing

@testable import ReaderFiles

@Suite("The watched phrases")
struct WatchLexiconTests {
  private let scratch: ScratchDirectory
  private let watch: WatchLexicon
  private let inUse = PhraseMatcher([
    LexiconReader(file: "x").read(
      """
      name = "x"
      [categories]
      a = { name = "a", hue = "blue" }
      [[formulation]]
      id = "stable-prices"
      category = "a"
      gloss = "g"
      en = ["stable price"]
      zh = ["物价稳定"]
      """
    ).lexicon
  ])

  init() throws {
    scratch = try ScratchDirectory()
    watch = WatchLexicon(directory: "\(scratch.path)/deep/lexicons")
  }

  private func add(_ phrase: String) throws -> String {
    try watch.add(phrase, inUse: inUse, today: "2026-07-30")
  }

  private func problem(with phrase: String) -> String {
    do throws(WatchError) {
      return try "added: " + watch.add(phrase, inUse: inUse, today: "2026-07-30")
    } catch {
      return error.description
    }
  }

  private func text() throws -> String {
    String(decoding: try SmallFile.read(watch.path), as: UTF8.self)
  }

  @Test("the file is made with a head, and read as a lexicon")
  func first() throws {
    #expect(try add("  the Harbour\n consensus, ") == "the Harbour consensus")
    #expect(try add("港口\n共识。") == "港口共识")
    #expect(
      try text()
        == WatchedPhrase.head + """

          [[formulation]]
          id = "the-harbour-consensus"
          category = "watch"
          gloss = "Watched since 2026-07-30."
          en = ["the Harbour consensus"]

          [[formulation]]
          id = "\(FormulationID.of("港口共识"))"
          category = "watch"
          gloss = "Watched since 2026-07-30."
          zh = ["港口共识"]

          """)
    let catalog = LexiconCatalog(userDirectory: "\(scratch.path)/deep/lexicons")
    let loaded = try #require(catalog.load("watch"))
    #expect(loaded.problems == [])
    #expect(loaded.lexicon.formulations.map(\.name) == ["the Harbour consensus", "港口共识"])
    #expect(catalog.names.last == "watch")
  }

  @Test(
    "punctuation around a phrase is left out, but for a quotation mark whose other half is inside",
    arguments: [
      ("“双碳”目标", "“双碳”目标"), ("实现“双碳”", "实现“双碳”"), ("“双碳”、“双控”。", "“双碳”、“双控”"),
      ("“calm tide.”", "calm tide"), ("“calm tide", "calm tide"), ("calm tide”,", "calm tide"),
      ("\"calm\" tide", "\"calm\" tide"), ("\"calm tide\"", "calm tide"),
      ("calm tide\"", "calm tide"),
      ("《意见》精神", "《意见》精神"), ("《意见》", "意见"), ("“双碳”目标”", "“双碳”目标"), ("“", ""),
      ("「『双碳』目标」", "『双碳』目标"),
    ])
  func edges(phrase: String, words: String) {
    #expect(WatchedPhrase(phrase).words == words)
  }

  @Test("what is known is not added, however it is written")
  func duplicates() throws {
    _ = try add("the harbour consensus")
    let before = try text()
    #expect(
      problem(with: "The Harbour  Consensus")
        == "“The Harbour Consensus” is known already, as the harbour consensus")
    #expect(problem(with: "Stable Prices") == "“Stable Prices” is known already, as stable price")
    #expect(problem(with: "物價穩定") == "“物價穩定” is known already, as stable price")
    #expect(try text() == before)
  }

  @Test("what is no phrase is refused, and nothing is written")
  func unusable() throws {
    #expect(problem(with: "…") == "\"…\" holds nothing that could be found")
    #expect(
      problem(with: "x") == "\"x\" is a single character, which would be found everywhere")
    #expect(problem(with: "a {b}") == "“a {b}” has braces, which mean something else in a lexicon")
    #expect(problem(with: "").hasSuffix("holds nothing that could be found"))
    #expect(throws: SmallFile.Failure.absent) { try SmallFile.read(watch.path) }
  }

  @Test("what the user wrote stays, and gets the category when it is missing")
  func ownEdits() throws {
    let own = "# mine\nname = \"w\"\n[categories]\nz = { name = \"z\", hue = \"gray\" }"
    try SmallFile.makeDirectory("\(scratch.path)/deep/lexicons")
    try SmallFile.replace(watch.path, with: own)
    _ = try add("new phrase")
    let text = try text()
    #expect(text.hasPrefix(own + "\n"))
    let (lexicon, problems) = LexiconReader(file: "w").read(text)
    #expect(problems == [])
    #expect(lexicon.formulations.map(\.id) == ["new-phrase"])
  }

  @Test("two phrases of the same id both stay")
  func sameID() throws {
    _ = try add("one/two")
    _ = try add("one, two")
    let (lexicon, _) = LexiconReader(file: "w").read(try text())
    #expect(lexicon.formulations.map(\.id) == ["one-two", "one-two-2"])
  }

  @Test("an entry is not put where it would not be read")
  func broken() throws {
    try SmallFile.makeDirectory("\(scratch.path)/deep/lexicons")
    let own = "formulation = 3\n" + WatchedPhrase.head
    try SmallFile.replace(watch.path, with: own)
    #expect(problem(with: "new phrase").hasSuffix("; mend that first"))
    #expect(try text() == own)
  }

  @Test("a link to a file elsewhere stays one")
  func link() throws {
    try SmallFile.makeDirectory("\(scratch.path)/deep/lexicons")
    try scratch.write(WatchedPhrase.head, to: "kept.toml")
    #expect(symlink("\(scratch.path)/kept.toml", watch.path) == 0)
    _ = try add("new phrase")
    #expect(scratch.names == ["deep", "kept.toml"])
    let kept = String(decoding: try SmallFile.read("\(scratch.path)/kept.toml"), as: UTF8.self)
    #expect(kept.contains("new phrase"))
  }

  @Test("where nothing can be written, it says so")
  func unwritable() {
    #expect(throws: WatchError.self) {
      try WatchLexicon(directory: "/dev/null/x").add("a b", inUse: inUse, today: "")
    }
    #expect(throws: WatchError(path: "/watch.toml", reason: .nowhere)) {
      try WatchLexicon(directory: nil).add("a b", inUse: inUse, today: "")
    }
  }
}
