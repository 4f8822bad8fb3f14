import Annotations
import Archive
import ArgumentParser

/// `tifa notes delete`.
struct NotesDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete notes; tifa notes undo brings them back.",
    discussion: """
      Notes to which others have written since they were read here stay; they are told, and it ends with 1.
      """)

  @Argument(help: "The notes, by their ids or the beginnings of them.")
  var ids: [String]

  @OptionGroup
  var store: NotesStoreArguments

  func run() throws {
    // What others wrote meanwhile has not been read by whoever wants these notes deleted, and shall stay.
    let archive = try store.openToWrite(hearing: false)
    let isKnown = try ids.allSatisfy {
      try !NotesStoreArguments.notes(named: $0, in: archive).isEmpty
    }
    if !isKnown { NotesStoreArguments.hearOthers(in: archive) }
    let notes = try ids.map { try NotesStoreArguments.note(named: $0, in: archive) }
    try NotesStoreArguments.record(notes.map { .delete($0.id) }, in: archive)
    if isKnown { NotesStoreArguments.hearOthers(in: archive) }
    let kept = try NotesStoreArguments.reporting {
      try notes.filter { try archive.note($0.id) != nil }
    }
    for note in notes where !kept.contains(note) { StandardOutput.write("\(note.id)\n") }
    for note in kept {
      StandardError.write("tifa: others have written to the note \(note.id) since; it stays")
    }
    if !kept.isEmpty { throw ExitCode(1) }
  }
}
