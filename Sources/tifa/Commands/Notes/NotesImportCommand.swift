import Annotations
import Archive
import ArgumentParser
import JSONValues

/// `tifa notes import`: notes of another archive, another program or another person.
struct NotesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take notes from a file into the archive.",
    discussion: """
      The notes may be a W3C AnnotationCollection, an array, one annotation a line, what Hypothesis \
      exports or answers, or Markdown that tifa made. A note that is here already is changed only if \
      the file's was made or changed later; it stays where it was tied or accepted here. With --on, \
      notes of other texts are looked for in FILE: where their words do not stand at the same place, or \
      not between the same, what is found by the quote is a suggestion, and waits to be accepted. What \
      cannot be read is told of, the rest is taken, and the program ends with 65.
      """)

  @Argument(help: "The file with the notes; - is standard input.", completion: .file())
  var notes: String

  @Option(
    help: ArgumentHelp("The text that the notes are on, or its address.", valueName: "file"),
    completion: .file())
  var on: String?

  @OptionGroup
  var options: DocumentOptions

  @OptionGroup
  var store: NotesStoreArguments

  @Option(help: "What to print of what was done: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let file = try AnnotationFile(reading: notes)
    let text = try on.map { try AnnotatedText(reading: $0, options) }
    let archive = try store.openToWrite()
    var plan = try NotesStoreArguments.reporting {
      try NoteTaking(
        file.imported.notes, on: text, known: try archive.allNotes(),
        texts: try archive.texts(),
        past: { try NotePast(of: $0, in: archive) })
    }
    let snapshots = plan.usesText ? [text?.snapshot].compactMap(\.self) : []
    try NotesStoreArguments.record(keeping: snapshots, in: archive) { try plan.changes($0) }
    switch format {
    case .text: StandardOutput.write(plan.text)
    case .json: plan.json.print()
    }
    if file.isDamaged { throw ExitCode(65) }
  }
}
