import ArgumentParser
import DocumentModel
import DocumentReading

/// The document that a command reads.
struct DocumentArguments: ParsableArguments {
  @Argument(
    help: "The document to read, or its address; - or nothing is standard input.",
    completion: .file())
  var file: String?

  @OptionGroup
  var options: DocumentOptions

  /// Reads the document; one that cannot be read ends the program with its message and exit code.
  func read() throws -> Document {
    do throws(DocumentError) {
      return try options.loader().document(file)
    } catch {
      StandardError.write(error.description)
      throw ExitCode(error.exitCode)
    }
  }
}

/// How a command reads its documents.
struct DocumentOptions: ParsableArguments {
  @Option(help: DocumentFormat.help)
  var markup: DocumentFormat?

  @Option(help: TextEncoding.help)
  var encoding: TextEncoding?

  func loader() -> DocumentLoader {
    DocumentLoader(format: markup, encoding: encoding)
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
