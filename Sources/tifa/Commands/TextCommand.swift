import ArgumentParser
import DocumentModel
import DocumentReading
import Foundation

/// Prints the text of a document, to which the offsets of all other commands refer.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print a document's text.",
    discussion: """
      Paragraphs are separated by an empty line and headings stand on lines of their own. The \
      offsets that other commands print count the code points of this text.
      """)

  @OptionGroup var document: DocumentArguments

  @Option(help: "What to print: text, or json with the metadata beside it.")
  var format = OutputFormat.text

  func run() throws {
    try reporting {
      let document = try document.reader.read(document.source)
      switch format {
      case .text: print(document.text)
      case .json: print(try DocumentReport(document).json)
      }
    }
  }
}

/// A document's text and what it says of itself, as JSON.
struct DocumentReport: Encodable {
  let title: String?
  let date: String?
  let language: String
  let undecodableBytes: Int
  let text: String

  init(_ document: Document) {
    title = document.metadata.title
    date = document.metadata.date?.description
    language = document.metadata.language.rawValue
    undecodableBytes = document.metadata.undecodableBytes
    text = document.text
  }

  private enum CodingKeys: String, CodingKey {
    case title, date, language, text
    case undecodableBytes = "undecodable_bytes"
  }
}

extension Encodable {
  /// The value as JSON for people and programs.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
