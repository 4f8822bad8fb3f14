import Testing

@testable import ReaderFiles

@Suite("The reader's own files")
struct ReaderFileTests {
  @Test("what is not TOML is told with the file, the line, and what is done about it")
  func problems() {
    let file = ReaderFile(
      Array("a = ink\nb = 1\nb = 2\n[c\nd = 3\n[e] f\ng = 4".utf8), path: "x.toml")
    #expect(file.root.entries.map(\.key) == ["b", "e"])
    #expect(
      file.problems.map(\.description) == [
        "x.toml:1: 'ink' is no value; a text stands in quotes; the line is skipped",
        "x.toml:3: 'b' is given twice; the first one counts",
        "x.toml:4: the table's name cannot be read; its lines are skipped",
        "x.toml:6: something follows the table's name; it is overlooked",
      ])
  }
}
