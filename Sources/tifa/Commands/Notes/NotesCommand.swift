import ArgumentParser

/// `tifa notes`: what becomes of annotations.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "Carry notes from one version of a text to another.",
    subcommands: [NotesCarryCommand.self])
}
