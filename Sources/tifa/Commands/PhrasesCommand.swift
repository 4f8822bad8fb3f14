import ArgumentParser
import DocumentModel
import DocumentReading
import KeywordIndexing

/// `tifa phrases`: which set formulations a document uses, and where.
struct PhrasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases",
    abstract: "List the set phrases of a document.",
    discussion: """
      Offsets in JSON are code points of what `tifa text` prints; an end is exclusive. A phrase that \
      stands inside a longer one is counted as nested and not listed as an occurrence.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup
  var input: DocumentArguments

  @Option(help: "How to print the result.")
  var format = Format.text

  func run() throws {
    let (document, sha256) = try input.read()
    let lexicons = BuiltInLexicons.all()
    let report = PhraseReport(
      document: document, matcher: PhraseMatcher(lexicons), lexicons: lexicons.map(\.name),
      sha256: sha256)
    switch format {
    case .text: print(PhraseTable(report).description)
    case .json: print(try report.json())
    }
  }
}
