import ArgumentParser

/// `tifa notes`: annotations, and what becomes of them.
struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "List, make, export, import, share and carry notes.",
    discussion: """
      Notes are kept in an archive of your own. Where the settings name a notes-folder, every change \
      is also appended to a file of yours in it, and what others append to theirs is read: whatever \
      copies that folder between machines shares the notes.
      """,
    subcommands: [
      NotesListCommand.self, NotesAddCommand.self, NotesExportCommand.self,
      NotesImportCommand.self, NotesCarryCommand.self, NotesRelinkCommand.self,
      NotesDeleteCommand.self, NotesUndoCommand.self,
    ])
}
