import Annotations
import Archive
import ArgumentParser

/// `tifa notes relink`: where a note belongs, said by hand.
struct NotesRelinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relink",
    abstract: "Tie a note to other words, of the same text or of another.",
    discussion: """
      The place is that of the words in --quote, or from --start to --end in code points of what \
      `tifa text` prints. tifa notes undo takes it back.
      """)

  @Argument(help: "The note, by its id or the beginning of it.")
  var id: String

  @Option(
    help: ArgumentHelp("The text, or its address.", valueName: "file"), completion: .file())
  var to: String

  @OptionGroup
  var place: TextPlaceArguments

  @OptionGroup
  var options: DocumentOptions

  @OptionGroup
  var store: NotesStoreArguments

  func run() throws {
    let text = try AnnotatedText(reading: to, options)
    let range = try place.range(in: text, named: to)
    let archive = try store.openToWrite()
    let known = try NotesStoreArguments.note(named: id, in: archive)
    var isThere = false
    try NotesStoreArguments.record(keeping: [text.snapshot], in: archive) { current in
      guard let annotation = try current(known.id)?.annotation else { return [] }
      isThere = true
      var note = Note(annotation, text: text.sha256)
      note.annotation.target = text.anchoring.describe(range)
      note.annotation.modified = .now(after: annotation.latest)
      return [.put(note)]
    }
    guard isThere else {
      StandardError.write("tifa: the note \(known.id) was deleted meanwhile")
      throw ExitCode(1)
    }
    StandardOutput.write("\(known.id)\n")
  }
}
