import Annotations
import Archive
import ArgumentParser

/// `tifa notes undo`.
struct NotesUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the last change of notes back, and print which notes it was of, and where.",
    discussion: """
      Done again it takes back the change before. It ends with 1 where there is nothing to undo; what \
      others did through the notes folder is not undone.
      """)

  @OptionGroup
  var store: NotesStoreArguments

  func run() throws {
    // What others did meanwhile would keep the last change from being taken back, and the one before would be.
    guard let readable = try store.openToRead(hearing: false) else { throw ExitCode(1) }
    let archive = readable.problem == nil ? readable : try store.openToWrite(hearing: false)
    let undone = try NotesStoreArguments.reporting { try archive.undo().notes }
    NotesStoreArguments.hearOthers(in: archive)
    for note in undone { StandardOutput.write(Self.line(of: note)) }
    if undone.isEmpty { throw ExitCode(1) }
  }

  /// Its whole id first, for whoever goes on with it.
  private static func line(of undone: UndoneNote) -> String {
    let note = undone.after ?? undone.before
    let facts = [
      undone.id.text,
      undone.after == nil ? "gone again" : undone.before == nil ? "back" : "as before",
      note?.quote.map { Quotation(Note.line(String($0.prefix(80)))).text },
      note?.annotation.target.source,
    ]
    return facts.compactMap(\.self).joined(separator: "  ") + "\n"
  }
}
