import ArgumentParser
import BuiltInPhrases

/// `tifa phrases`: which set formulations a document uses, and where.
struct PhrasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases",
    abstract: "List the set phrases of a document.",
    discussion: """
      Offsets in JSON are code points of what `tifa text` prints; an end is exclusive. A phrase that \
      stands inside a longer one is counted as nested and not listed as an occurrence.
      """)

  @OptionGroup
  var document: DocumentArguments

  @Option(help: "What to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let (document, fingerprint) = try document.read()
    let report = PhraseReport(
      document: document, matcher: BuiltInLexicons.matcher(), lexicons: BuiltInLexicons.names,
      fingerprint: fingerprint)
    switch format {
    case .text: StandardOutput.write(PhraseTable(report).description + "\n")
    case .json: StandardOutput.write(report.json.text + "\n")
    }
  }
}
