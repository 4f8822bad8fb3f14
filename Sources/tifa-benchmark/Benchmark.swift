import ArgumentParser

/// Measures the reader against its budgets.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tifa-benchmark",
    abstract: "Measure the reader against its budgets.",
    subcommands: [
      ProgramCommand.self, LibraryCommand.self, MatchingCommand.self, MemoryCommand.self,
      NotesCommand.self,
    ],
    defaultSubcommand: ProgramCommand.self)
}
