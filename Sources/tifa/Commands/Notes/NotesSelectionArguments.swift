import Annotations
import Archive
import ArgumentParser
import DocumentModel
import DocumentReading

/// Which notes a command is about.
struct NotesSelectionArguments: ParsableArguments {
  @Argument(
    help: "A text or its address: only the notes in its margin. All notes unless given.",
    completion: .file())
  var file: String?

  @OptionGroup
  var options: DocumentOptions

  @Option(
    name: .customLong("text"),
    help: ArgumentHelp(
      "Only with these words in quote, note or tags; may be repeated.",
      valueName: "words"))
  var words: [String] = []

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp(
      "Only with this tag; may be repeated.",
      valueName: "name"), transform: TagArgument.name)
  var tags: [String] = []

  @Option(
    name: .customLong("colour"),
    help: ArgumentHelp(
      "Only of this colour, or one of several.",
      valueName: "name"))
  var colours: [HighlightColour] = []

  @Option(
    name: .customLong("state"),
    help: ArgumentHelp(
      "Only in this state: kept, moved, reworded, dropped, ambiguous, suggested; open or settled.",
      valueName: "name"))
  var states: [NoteFilter.State] = []

  @Option(
    name: .customLong("author"),
    help: ArgumentHelp(
      "Only by this author, or one of several.",
      valueName: "name"))
  var authors: [String] = []

  @Option(help: "Only from this day, month or year on, such as 2026-07.")
  var since: CivilDate?

  @Option(help: "Only up to this day, month or year, with all of it.")
  var until: CivilDate?

  var filter: NoteFilter {
    var filter = NoteFilter()
    filter.words = words
    filter.tags = tags
    filter.colours = Set(colours)
    filter.states = Set(states)
    filter.authors = Set(authors)
    filter.since = since
    filter.until = until
    return filter
  }

  /// The text whose notes are meant; nil when all are.
  func annotatedText() throws -> AnnotatedText? {
    try file.map { try AnnotatedText(reading: $0, options) }
  }

  /// The notes that are meant: text by text, and of each in its order.
  func notes(on text: AnnotatedText?, in archive: Archive?) throws -> [Note] {
    guard let archive else { return [] }
    let all = try NotesStoreArguments.reporting {
      guard let text else { return try archive.allNotes() }
      return try archive.notes(on: text.sha256) + archive.notesComingAlong(to: text).map(\.note)
    }
    let filter = filter
    return Self.sorted(all.filter(filter.passes))
  }

  private static func sorted(_ notes: [Note]) -> [Note] {
    var numbers: [String: Int] = [:]
    return notes.map { note in
      let name = note.annotation.target.source ?? note.text ?? ""
      let number = numbers[name, default: numbers.count]
      numbers[name] = number
      return (note: note, text: number, place: note.annotation.target.position?.start ?? .max)
    }.sorted {
      ($0.text, $0.place, $0.note.id.text) < ($1.text, $1.place, $1.note.id.text)
    }.map(\.note)
  }

  /// Ends a search without a hit as such; that a text has no notes is no search.
  func endIfEmpty(_ notes: [Note]) throws {
    if notes.isEmpty, !filter.isEmpty { throw ExitCode(1) }
  }
}

extension AnnotatedText {
  /// Reads the text of a command's argument; one that cannot be read ends the program with its message and
  /// exit code.
  init(reading file: String, _ options: DocumentOptions) throws {
    let document: Document
    do throws(DocumentError) {
      document = try options.loader().document(file == "-" ? nil : file)
    } catch {
      StandardError.write(error.description)
      throw ExitCode(error.exitCode)
    }
    self.init(
      document, sha256: Fingerprint(of: document.text).hexadecimal,
      source: ReadingInput.key(of: file))
  }
}

extension HighlightColour: ExpressibleByArgument {}

extension NoteFilter.State: ExpressibleByArgument {
  package init?(argument: String) {
    guard let state = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = state
  }

  package static var allValueStrings: [String] { allCases.map(\.name) }
}

extension CivilDate: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(written: argument)
  }
}
