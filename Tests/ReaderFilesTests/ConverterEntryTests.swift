import DocumentConverting
import DocumentReading
import Testing

@testable import ReaderFiles

@Suite("Converters of one's own")
struct ConverterEntryTests {
  private func parse(_ text: String) -> (converters: [Converter], problems: [String]) {
    let (settings, problems) = SettingsFile.parse(Array(text.utf8), path: "config.toml")
    return (settings.converters, problems.map(\.description))
  }

  @Test("every key is read")
  func all() {
    let (converters, problems) = parse(
      """
      theme = "ink"

      [[converter]]
      name = "an AsciiDoc text"
      extensions = [".ADOC", "asciidoc"]
      magic = "= "
      command = ["asciidoctor", "-o", "-", "{file}"]
      yields = "html"
      package = "asciidoctor"

      [[converter]]
      name = "notes"
      magic = "NOTES"
      command = ["notes-to-text"]
      yields = "text"
      """)

    #expect(problems == [])
    #expect(
      converters == [
        Converter(
          kind: "an AsciiDoc text", signatures: [.start("= ")], extensions: ["adoc", "asciidoc"],
          command: ["asciidoctor", "-o", "-", "{file}"], yields: .convertedHTML,
          package: "asciidoctor"),
        Converter(
          kind: "notes", signatures: [.start("NOTES")], extensions: [],
          command: ["notes-to-text"], yields: .plain),
      ])
  }

  @Test(
    "a wrong entry is told with its line, and costs only itself",
    arguments: [
      (
        #"name = "a""#,
        "config.toml:7: 'command' of a converter is no list of texts; "
          + "the entry is skipped"
      ),
      (
        "name = \"a\"\ncommand = \"tool\"",
        "config.toml:9: 'command' of a converter is no list of texts; the entry is skipped"
      ),
      (
        "name = \"a\"\ncommand = [\"tool\"]\nyields = \"pdf\"",
        "config.toml:10: 'yields' of a converter is none of html, markdown, text; "
          + "the entry is skipped"
      ),
      (
        "name = \"a\"\ncommand = [\"tool\"]\nyields = \"text\"",
        "config.toml:7: the converter a has neither extensions nor magic to know a file by; "
          + "the entry is skipped"
      ),
      (
        "command = [\"tool\"]\nextensions = [\"a\"]\nyields = \"text\"",
        "config.toml:7: 'name' of a converter is no text; the entry is skipped"
      ),
    ])
  func wrong(_ entry: String, problem: String) {
    let good = """
      [[converter]]
      name = "good"
      extensions = ["good"]
      command = ["tool"]
      yields = "text"

      """
    let (converters, problems) = parse("\(good)\n[[converter]]\n\(entry)\n")
    #expect(converters.map(\.kind) == ["good"])
    #expect(problems == [problem])
  }

  @Test("an unknown key costs only its line")
  func unknownKey() {
    let (converters, problems) = parse(
      """
      [[converter]]
      name = "good"
      extensions = ["good"]
      command = ["tool"]
      yields = "text"
      input = "file"
      """)
    #expect(converters.map(\.kind) == ["good"])
    #expect(
      problems == [
        "config.toml:6: a converter has no 'input', only name, extensions, magic, command, yields, "
          + "package; the line is skipped"
      ])
  }
}
