import Annotations
import Archive
import ArgumentParser

/// `tifa notes undo`.
struct NotesUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take the last change of notes back, and print which notes it was of, and where.",
    discussion: """
      Done again it takes back the change before. What others did through the notes folder is not undone, nor \
      what they have changed since. It ends with 1 where nothing was undone.
      """)

  @OptionGroup
  var store: NotesStoreArguments

  func run() throws {
    // What others did meanwhile would keep the last change from being taken back, and the one before would be.
    guard let readable = try store.openToRead(hearing: false) else { throw ExitCode(1) }
    let archive = readable.problem == nil ? readable : try store.openToWrite(hearing: false)
    let undo = try NotesStoreArguments.reporting { try archive.undo() }
    NotesStoreArguments.hearOthers(in: archive)
    for note in undo.notes { StandardOutput.write(Self.line(of: note)) }
    switch undo {
    case .done(let undone, let left):
      if left > 0 { StandardError.write("tifa: others have changed \(left) more since; they stay") }
      if undone.isEmpty { throw ExitCode(1) }
    case .overruled(let notes):
      let words =
        notes.isEmpty
        ? "what was changed last was deleted by others since"
        : "others have changed \(notes.map(\.id.text).joined(separator: ", ")) since; that stays"
      StandardError.write("tifa: \(words); undo again takes back the change before")
      throw ExitCode(1)
    }
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
