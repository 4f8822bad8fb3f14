import Annotations
import Archive
import ArgumentParser
import JSONValues

/// `tifa notes export`: notes for other programs, for other people and for keeps.
struct NotesExportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonld, markdown, csv, html
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print notes as JSON-LD, Markdown, CSV or a page of HTML.",
    discussion: """
      jsonld: an AnnotationCollection of the W3C's Web Annotation Data Model. markdown: quotes and \
      notes by text and section. import reads both again, and loses nothing. csv: a row to each, with \
      an apostrophe before words that a spreadsheet would take for a formula. \
      html: the text of FILE with its notes. It ends with 1 where no note passes its options.
      """)

  @OptionGroup
  var selection: NotesSelectionArguments

  @OptionGroup
  var store: NotesStoreArguments

  @Option(help: "What to print: jsonld, markdown, csv or html.")
  var format = Format.jsonld

  @Option(
    help: "A file to write to, which must not be there yet. Standard output unless given.",
    completion: .file())
  var output: String?

  func validate() throws {
    if format == .html, selection.file == nil {
      throw ValidationError("A page of HTML is that of one text: name its FILE.")
    }
  }

  func run() throws {
    let text = try selection.annotatedText()
    let archive = try store.openToRead()
    let notes = try selection.notes(on: text, in: archive)
    try selection.endIfEmpty(notes)
    let bytes = try bytes(of: notes, on: text, in: archive)
    guard let output else { return StandardOutput.write(bytes) }
    if let problem = NewFile.write(bytes, to: output) {
      StandardError.write("tifa: \(output): cannot be written: \(problem)")
      throw ExitCode(74)
    }
  }

  private func bytes(
    of notes: [Note], on text: AnnotatedText?, in archive: Archive?
  ) throws -> [UInt8] {
    switch format {
    case .jsonld: return AnnotationJSON.collection(of: notes).utf8 + [0x0A]
    case .csv: return AnnotationCSV.rows(of: notes)
    case .html:
      return text.map { Array(AnnotationPage(notes, on: $0.document).html.utf8) } ?? []
    case .markdown:
      let titles = try NotesStoreArguments.titles(in: archive)
      let page = AnnotationMarkdown.text(of: notes) { target in
        target.snapshot.flatMap { titles[$0] }
      }
      return Array(page.utf8)
    }
  }
}
