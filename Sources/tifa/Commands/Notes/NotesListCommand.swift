import Annotations
import ArgumentParser

/// `tifa notes list`: the notes there are.
struct NotesListCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List notes, of one text or of all.",
    discussion: """
      Notes on what FILE held before are listed as they stand in what it holds now: kept, moved, \
      reworded (old → new), dropped or ambiguous; suggested is what was found by its quote alone. \
      Nothing is changed by it. Offsets are code points of what `tifa text` prints; an end is \
      exclusive. It ends with 1 where no note passes its options.
      """)

  @OptionGroup
  var selection: NotesSelectionArguments

  @OptionGroup
  var store: NotesStoreArguments

  @Option(help: "What to print: text, json or csv.")
  var format = Format.text

  func run() throws {
    let text = try selection.annotatedText()
    let archive = try store.openToRead()
    let notes = try selection.notes(on: text, in: archive)
    var titles = try NotesStoreArguments.titles(in: archive)
    if let text { titles[text.sha256] = text.document.metadata.title }
    let list = NoteList(notes, titles: titles)
    switch format {
    case .text: StandardOutput.write(list.text)
    case .json: list.json.print()
    case .csv: StandardOutput.write(AnnotationCSV.rows(of: notes))
    }
    try selection.endIfEmpty(notes)
  }
}
