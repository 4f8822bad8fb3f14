import ArgumentParser
import BuiltInPhrases
import DocumentModel
import KeywordIndexing

/// Prints the sections of a document.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Print a document's title, date and sections.",
    discussion: """
      A text without headings gets an outline of the openings of its paragraphs, which json marks \
      as derived. Offsets are code points of what `tifa text` prints; an end is exclusive.
      """)

  @OptionGroup
  var document: DocumentArguments

  @Option(help: "What to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let document = try document.read()
    let phrases = BuiltInLexicons.matcher().display(in: document)
    let report = OutlineReport(document, phraseOffsets: phrases.map(\.range.lowerBound))
    switch format {
    case .text: StandardOutput.write(report.text + "\n")
    case .json: report.json.print()
    }
  }
}
