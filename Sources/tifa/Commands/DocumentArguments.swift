import ArgumentParser
import DocumentConverting
import DocumentModel
import DocumentReading
import Glibc

/// The document that a command reads.
struct DocumentArguments: ParsableArguments {
  @Argument(
    help: "The document to read, or its address; - or nothing is standard input.",
    completion: .file())
  var file: String?

  @Option(help: DocumentFormat.help)
  var markup: DocumentFormat?

  @Option(help: TextEncoding.help)
  var encoding: TextEncoding?

  /// Reads the document; one that cannot be read ends the program with its message and exit code.
  func read() throws -> (document: Document, fingerprint: Fingerprint) {
    do throws(DocumentError) {
      let (document, fingerprint) = try load()
      if let notice = document.metadata.decodingNotice {
        StandardError.write("tifa: \(file ?? "standard input"): \(notice)")
      }
      return (document, fingerprint)
    } catch {
      StandardError.write(error.description)
      throw ExitCode(error.exitCode)
    }
  }

  /// The document, and the fingerprint of the bytes it was read or converted from.
  private func load() throws(DocumentError) -> (Document, Fingerprint) {
    let converters = OwnConverters.read()
    let reader = InputReader(format: markup, encoding: encoding, converters: converters)
    guard let file, file != "-" else {
      let bytes = try StandardInput.read(upTo: .max)
      return (try reader.read(.bytes(bytes, name: nil)), Fingerprint(of: bytes))
    }
    if let address = SourceAddress(file) {
      let input = WebInput(
        address, format: markup, encoding: encoding, converters: converters)
      let page = try input.fetch()
      return (try input.document(of: page), Fingerprint(of: page.bytes))
    }
    let source = DocumentSource.file(path: file)
    if isOnDisk(file) {
      // Read twice, so that the bytes of a large file are not kept beside its text.
      let fingerprint = Fingerprint(of: try source.loaded())
      return (try reader.read(source), fingerprint)
    }
    // What gives its bytes only once, such as the shell's `<(…)`, has given them.
    let bytes = try source.loaded()
    return (try reader.read(.bytes(bytes, name: file)), Fingerprint(of: bytes))
  }

  private func isOnDisk(_ file: String) -> Bool {
    var status = stat()
    return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension DocumentFormat: ExpressibleByArgument {
  /// What pdftohtml prints is no document of anyone's.
  public static var allValueStrings: [String] {
    allCases.filter { $0 != .pdfXML }.map(\.rawValue)
  }

  static let help: ArgumentHelp =
    "How the document is marked up; html reads the article of a page, html-whole all of it. Found out unless given."
}

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
