import ArgumentParser
import Crypto
import DocumentModel
import DocumentReading
import Foundation
import KeywordIndexing

/// Prints which set formulations a document uses, and where.
struct PhrasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases",
    abstract: "List a document's set phrases.",
    discussion: """
      Offsets in json are code points of what `tifa text` prints; an end is exclusive. A phrase \
      inside a longer one is counted as nested and not listed as an occurrence.
      """)

  @OptionGroup
  var document: DocumentArguments

  @Option(help: "What to print: text or json.")
  var format = OutputFormat.text

  func run() throws {
    try reporting {
      let source = try document.source
      let lexicons = BuiltInLexicons.all()
      let report = PhraseReport(
        document: try document.reader.read(source), matcher: PhraseMatcher(lexicons),
        lexicons: lexicons.map(\.name), sha256: try Self.sha256(of: source))
      switch format {
      case .text: print(PhraseTable(report).description)
      case .json: print(report.json.text)
      }
    }
  }

  /// The hash of the bytes that were read.
  private static func sha256(of source: DocumentSource) throws -> String {
    let bytes: Data
    switch source {
    case .file(let path): bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    case .bytes(let read, _): bytes = Data(read)
    }
    return SHA256.hash(data: bytes)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
