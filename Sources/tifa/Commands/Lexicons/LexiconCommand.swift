import ArgumentParser
import ReaderFiles

/// `tifa lexicon`: what the lexicons hold, and making more of them.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "List, show, check, import and export lexicons.",
    discussion: """
      Lexicons of your own are TOML files in the folder lexicons beside the settings; they apply \
      after those that come with tifa, and in place of one of the same name.
      """,
    subcommands: [
      LexiconListCommand.self, LexiconShowCommand.self, LexiconCheckCommand.self,
      LexiconImportCommand.self, LexiconExportCommand.self,
    ],
    defaultSubcommand: LexiconListCommand.self)

  /// The lexicon of that name; what is wrong in its file is told.
  static func load(_ name: String) throws -> LexiconCatalog.Loaded {
    let catalog = LexiconCatalog(ReaderDirectories())
    try requireReadable([name], in: catalog)
    guard let loaded = catalog.load(name) else {
      throw ValidationError(ChosenLexicons.message(unknown: name, catalog))
    }
    for problem in loaded.problems { StandardError.write("tifa: \(problem)") }
    return loaded
  }

  /// Ends the command where the file of one of the lexicons cannot be read.
  static func requireReadable(_ names: [String], in catalog: LexiconCatalog) throws {
    guard let problem = names.compactMap(catalog.obstacle).first else { return }
    StandardError.write("tifa: \(problem)")
    throw ExitCode(66)
  }

  static let nameCompletion = CompletionKind.custom { _, _, _ in
    LexiconCatalog(ReaderDirectories()).names
  }
}
