import ArgumentParser
import DocumentModel

/// Prints the text of a document, to which the offsets of all other commands refer.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print a document's text.",
    discussion: """
      Paragraphs are separated by an empty line and headings stand on lines of their own. The \
      offsets that other commands print count the code points of this text.
      """)

  @OptionGroup
  var document: DocumentArguments

  @Option(help: "What to print: text, or json with the metadata beside it.")
  var format = OutputFormat.text

  func run() throws {
    let document = try document.read()
    switch format {
    case .text:
      // A long text is not copied to get its last line end.
      StandardOutput.write(document.text)
      StandardOutput.write("\n")
    case .json: document.json.print()
    }
  }
}

extension Document {
  /// The text and what it says of itself.
  fileprivate var json: JSONValue {
    .object([
      ("title", JSONValue(metadata.title)), ("date", JSONValue(metadata.date?.description)),
      ("date_from", JSONValue(metadata.dateOrigin?.rawValue)),
      ("source", JSONValue(metadata.source)),
      ("language", .string(metadata.language.rawValue)),
      ("address", JSONValue(metadata.address)), ("encoding", JSONValue(metadata.encoding)),
      ("undecodable_bytes", .number(metadata.undecodableBytes)), ("text", .string(text)),
    ])
  }
}
