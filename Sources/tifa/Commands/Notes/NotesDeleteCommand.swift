import Annotations
import Archive
import ArgumentParser

/// `tifa notes delete`.
struct NotesDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete notes; tifa notes undo brings them back.")

  @Argument(help: "The notes, by their ids or the beginnings of them.")
  var ids: [String]

  @OptionGroup
  var store: NotesStoreArguments

  func run() throws {
    let archive = try store.openToWrite()
    let notes = try ids.map { try NotesStoreArguments.note(named: $0, in: archive) }
    try NotesStoreArguments.record(notes.map { .delete($0.id) }, in: archive)
    for note in notes { StandardOutput.write("\(note.id)\n") }
  }
}
