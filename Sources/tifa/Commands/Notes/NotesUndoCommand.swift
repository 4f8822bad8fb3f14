import Annotations
import Archive
import ArgumentParser

/// `tifa notes undo`.
struct NotesUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the last change of notes back, and print which notes it was of.",
    discussion: """
      Done again it takes back the change before. It ends with 1 where there is nothing to undo; what \
      others did through the notes folder is not undone.
      """)

  @OptionGroup
  var store: NotesStoreArguments

  func run() throws {
    guard let readable = try store.openToRead() else { throw ExitCode(1) }
    let archive = readable.problem == nil ? readable : try store.openToWrite()
    let undone = try NotesStoreArguments.reporting { try archive.undo().notes }
    NotesStoreArguments.tellProblems(of: archive)
    for note in undone { StandardOutput.write("\(note.id)\n") }
    if undone.isEmpty { throw ExitCode(1) }
  }
}
