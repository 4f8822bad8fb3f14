import ArgumentParser
import ReaderFiles

/// The lexicons that a command is to use.
struct LexiconArguments: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A lexicon to use instead of those of the settings, by its name or its path; may be repeated.",
      valueName: "name"),
    completion: .custom { _, _, _ in LexiconCatalog(ReaderDirectories()).names })
  var lexicons: [String] = []

  func validate() throws {
    let catalog = LexiconCatalog(ReaderDirectories())
    guard let unknown = catalog.unknown(in: lexicons).first else { return }
    throw ValidationError(ChosenLexicons.message(unknown: unknown, catalog))
  }

  /// What they are, or else what the settings say; mistakes in those are told.
  ///
  /// - Throws: the exit code where the file of one that was named cannot be read.
  func chosen() throws -> ChosenLexicons {
    let directories = ReaderDirectories()
    try LexiconCommand.requireReadable(lexicons, in: LexiconCatalog(directories))
    guard lexicons.isEmpty, let path = directories.settings else {
      return ChosenLexicons(directories, selection: LexiconSelection(), named: lexicons)
    }
    let (selection, problems) = SettingsFile.readLexicons(path: path)
    for problem in problems { StandardError.write("tifa: \(problem)") }
    return ChosenLexicons(directories, selection: selection)
  }
}

extension ChosenLexicons {
  /// Tells on standard error what was wrong in the lexicons since the last time.
  func tellProblems() {
    for problem in untoldProblems() { StandardError.write("tifa: \(problem)") }
  }
}
