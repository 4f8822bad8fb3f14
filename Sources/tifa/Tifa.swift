import ArgumentParser

/// The program as the command line sees it.
struct Tifa: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tifa",
    abstract: "Read policy briefings in a terminal with their wording in view.",
    discussion: """
      Without a command, tifa opens FILE (or standard input, or a sample) in the reader; ? shows \
      its keys. Where standard output is no terminal, it prints the text and ends.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, OutlineCommand.self, TextCommand.self, PhrasesCommand.self,
      NotesCommand.self, LexiconCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// The words that name a command rather than a file.
  static let commandNames = [
    "read", "outline", "text", "phrases", "notes", "lexicon", "manual", "help",
  ]
}
