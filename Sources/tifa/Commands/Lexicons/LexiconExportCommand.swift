import ArgumentParser
import KeywordIndexing
import LexiconExchange
import ReaderFiles

struct LexiconExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case toml, csv, json, quanteda
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print a lexicon for another program.",
    discussion: """
      toml: its file as it stands, to build your own on. csv: a row for each spelling, which import \
      reads again. json: everything. quanteda: a dictionary in YAML, by category and formulation.
      """)

  @Argument(help: "The lexicon, by name or path.", completion: LexiconCommand.nameCompletion)
  var name: String

  @Option(help: "What to print: toml, csv, json or quanteda.")
  var format = Format.toml

  func run() throws {
    let catalog = LexiconCatalog(ReaderDirectories())
    try LexiconCommand.requireReadable([name], in: catalog)
    if format == .toml, let source = catalog.source(of: name) {
      StandardOutput.write(source)
      return
    }
    let lexicon = try LexiconCommand.load(name).lexicon
    switch format {
    case .toml: break
    case .csv: StandardOutput.write(PhraseColumns.csv(of: lexicon))
    case .json: LexiconJSON.value(of: lexicon).print()
    case .quanteda: StandardOutput.write(QuantedaDictionary.text(of: lexicon))
    }
  }
}
