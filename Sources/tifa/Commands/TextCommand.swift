import ArgumentParser
import DocumentModel
import JSONValues

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
    case .json:
      var output = OutputBuffer()
      document.writeJSON(to: &output)
      output.flush()
    }
  }
}

extension Document {
  /// Writes the text and what it says of itself; the text, which may be long, in portions.
  fileprivate func writeJSON(to output: inout OutputBuffer) {
    let members: [(name: String, value: JSONValue)] = [
      ("title", JSONValue(metadata.title)), ("date", JSONValue(metadata.date?.description)),
      ("date_from", JSONValue(metadata.dateOrigin?.rawValue)),
      ("source", JSONValue(metadata.source)),
      ("language", .string(metadata.language.rawValue)),
      ("address", JSONValue(metadata.address)), ("encoding", JSONValue(metadata.encoding)),
      ("undecodable_bytes", .number(metadata.undecodableBytes)),
    ]
    output.append("{")
    for member in members {
      output.append("\n  \"\(member.name)\": ")
      member.value.write(to: &output.bytes, indent: 1)
      output.append(",")
    }
    output.append("\n  \"text\": \"")
    let scalars = text.unicodeScalars
    var start = text.startIndex
    while start < text.endIndex {
      let end = scalars.index(start, offsetBy: 1 << 14, limitedBy: text.endIndex) ?? text.endIndex
      JSONText.appendContents(text[start..<end], to: &output.bytes)
      output.flushIfFull()
      start = end
    }
    output.append("\"\n}\n")
  }
}
