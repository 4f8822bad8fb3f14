import Annotations
import Archive
import ArgumentParser

/// `tifa notes add`: a note by the command line.
struct NotesAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a note on words of a text.",
    discussion: """
      Its id is printed once it is on the disk. A note with neither words nor tags is a highlight.
      """)

  @Argument(help: "The text, or its address.", completion: .file())
  var file: String

  @OptionGroup
  var place: TextPlaceArguments

  @Option(name: .customLong("note"), help: "What is noted.")
  var words: String?

  @Option(
    name: .customLong("tag"), help: ArgumentHelp("A tag; may be repeated.", valueName: "name"),
    transform: TagArgument.name)
  var tags: [String] = []

  @Option(help: "The colour of the highlight: yellow, green, blue, pink or purple.")
  var colour: HighlightColour?

  @OptionGroup
  var options: DocumentOptions

  @OptionGroup
  var store: NotesStoreArguments

  func validate() throws {
    guard !tags.contains("") else {
      throw ValidationError("A --tag has letters, such as --tag rates or --tag \"rate path\".")
    }
  }

  func run() throws {
    let text = try AnnotatedText(reading: file, options)
    let range = try place.range(in: text, named: file)
    let archive = try store.openToWrite()
    var generator = SystemRandomNumberGenerator()
    let words = words.flatMap { $0.isEmpty ? nil : $0 }
    let bodies =
      [words.map(AnnotationBody.text)].compactMap(\.self) + tags.map(AnnotationBody.tag)
      + [colour.map(AnnotationBody.colour)].compactMap(\.self)
    let annotation = Annotation(
      id: AnnotationID(using: &generator), target: text.anchoring.describe(range), bodies: bodies,
      motivation: words != nil ? .commenting : tags.isEmpty ? .highlighting : .tagging,
      author: try store.place().author, created: .now())
    try NotesStoreArguments.record(
      [.put(Note(annotation, text: text.sha256))], keeping: [text.snapshot], in: archive)
    StandardOutput.write("\(annotation.id)\n")
  }
}
