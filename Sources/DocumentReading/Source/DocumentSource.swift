/// Where the bytes of a document come from.
package enum DocumentSource: Sendable {
  case file(path: String)
  /// Bytes at hand: standard input, a sample. `name` is what messages call them.
  case bytes([UInt8], name: String?)

  /// What messages call the source.
  package var name: String {
    switch self {
    case .file(let path): path
    case .bytes(_, let name): name ?? "standard input"
    }
  }

  /// A source with more bytes than this is refused: no text to be read is as long.
  package static let mostBytes = 1 << 30

  /// The last part of the path, nil where the source has no name.
  var fileName: Substring? {
    switch self {
    case .file(let path): path.split(separator: "/").last
    case .bytes(_, let name): name?.split(separator: "/").last
    }
  }
}

/// How the bytes of a document mark its structure.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case plain, markdown
  /// A page of HTML, of which the article is read.
  case html
  /// A page of which all is read, such as a converter makes of a document.
  case convertedHTML = "html-whole"
  /// What pdftohtml prints of a PDF: words with their places and fonts.
  case pdfXML = "pdf-xml"

  /// Whether nothing of it is known before its end: an article is found by looking at all of its
  /// page, running heads by looking at all pages.
  var isJudgedAsWhole: Bool {
    switch self {
    case .plain, .markdown: false
    case .html, .convertedHTML, .pdfXML: true
    }
  }
}

extension DocumentSource {
  /// All bytes of the source.
  package func loaded() throws(DocumentError) -> [UInt8] {
    try SourceBytes(self).bytes
  }
}
