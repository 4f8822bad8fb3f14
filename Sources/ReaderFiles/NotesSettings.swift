import TOMLReading

/// What the settings say of notes.
package struct NotesSettings: Hashable, Sendable {
  /// The folder in which notes are shared, as written; nil: they are not.
  package var folder: String?
  /// Whose notes they are; nil: the user's of the system.
  package var author: String?

  package init() {}
}

/// Reads `notes-folder` and `notes-author`; what is wrong is reported and skipped.
struct NotesEntries {
  static let keys = ["notes-folder", "notes-author"]

  let file: ReaderFile
  private(set) var settings: NotesSettings
  private(set) var problems: [FileProblem] = []

  init(file: ReaderFile, settings: NotesSettings = NotesSettings()) {
    self.file = file
    self.settings = settings
  }

  /// Takes over what stands under one of the keys.
  mutating func read(_ key: String, _ value: TOMLValue) {
    guard let text = value.string, !text.isEmpty else {
      note(value, "'\(key)' is \(value.string == nil ? value.kind : "empty"), not a text")
      return
    }
    guard key == "notes-folder" else {
      guard Self.isFileName(text) else {
        note(value, "'\(key)' names a file of the notes folder: no / in it, no . at its beginning")
        return
      }
      settings.author = text
      return
    }
    guard text.hasPrefix("/") || text.hasPrefix("~/") else {
      note(value, "'\(key)' begins neither with / nor with ~/")
      return
    }
    settings.folder = text
  }

  private static func isFileName(_ text: String) -> Bool {
    text.first != "."
      && text.unicodeScalars.allSatisfy { $0 != "/" && $0.properties.generalCategory != .control }
  }

  private mutating func note(_ value: TOMLValue, _ what: String) {
    problems.append(file.problem(at: value.line, what, instead: "the line is skipped"))
  }
}
