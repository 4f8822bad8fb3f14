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
    // What others wrote meanwhile has not been read by whoever wants these notes deleted, and shall stay.
    let archive = try store.openToWrite(hearing: false)
    let isKnown = try NotesStoreArguments.reporting {
      try ids.allSatisfy { try !archive.notes(named: AnnotationID($0)?.text ?? $0).isEmpty }
    }
    if !isKnown { NotesStoreArguments.hearOthers(in: archive) }
    let notes = try ids.map { try NotesStoreArguments.note(named: $0, in: archive) }
    try NotesStoreArguments.record(notes.map { .delete($0.id) }, in: archive)
    if isKnown { NotesStoreArguments.hearOthers(in: archive) }
    for note in notes { StandardOutput.write("\(note.id)\n") }
  }
}
