import ArgumentParser
import DocumentModel
import DocumentReading

/// The document that a command reads.
struct DocumentArguments: ParsableArguments {
  @Argument(help: "The document to read; - or nothing is standard input.", completion: .file())
  var file: String?

  @Option(help: "How the document is marked up: plain or markdown. Found out unless given.")
  var markup: DocumentFormat?

  @Option(help: TextEncoding.help)
  var encoding: TextEncoding?

  /// Reads the document; one that cannot be read ends the program with its message and exit code.
  func read() throws -> (document: Document, fingerprint: Fingerprint) {
    do throws(DocumentError) {
      let (bytes, name) = try load()
      let document = try DocumentReader(format: markup, encoding: encoding)
        .read(.bytes(bytes, name: name))
      if let notice = document.metadata.decodingNotice {
        StandardError.write("tifa: \(name ?? "standard input"): \(notice)")
      }
      return (document, Fingerprint(of: bytes))
    } catch {
      StandardError.write(error.description)
      throw ExitCode(error.exitCode)
    }
  }

  private func load() throws(DocumentError) -> (bytes: [UInt8], name: String?) {
    guard let file, file != "-" else { return (try StandardInput.read(upTo: .max), nil) }
    return (try DocumentSource.file(path: file).loaded(), file)
  }
}

extension DocumentFormat: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(label: argument)
  }

  static let help: ArgumentHelp =
    "How its characters are written as bytes, such as GB18030. Found out unless given."
}

/// The forms in which a command prints what it found.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
