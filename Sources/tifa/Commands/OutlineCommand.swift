import ArgumentParser
import DocumentModel
import DocumentReading

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
    try reporting {
      let report = OutlineReport(try document.reader.read(document.source))
      switch format {
      case .text: print(report.text)
      case .json: print(report.json.text)
      }
    }
  }
}
