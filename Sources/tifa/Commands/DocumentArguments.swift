import ArgumentParser
import DocumentReading
import Foundation

/// The document that a command reads.
struct DocumentArguments: ParsableArguments {
  @Argument(help: "The document to read; - or nothing is standard input.", completion: .file())
  var file: String?

  @Option(help: "How the document is marked up: plain or markdown. Found out unless given.")
  var markup: DocumentFormat?

  /// Where the document comes from.
  var source: DocumentSource {
    get throws {
      guard let file, file != "-" else {
        let input = try FileHandle.standardInput.readToEnd() ?? Data()
        return .bytes(Array(input), name: nil)
      }
      return .file(path: file)
    }
  }

  var reader: DocumentReader { DocumentReader(format: markup) }
}

extension DocumentFormat: ExpressibleByArgument {}

/// The forms in which a command prints what it found.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
