import DocumentModel

/// Something that a document says of itself, by a label.
struct DocumentFact: Equatable {
  var label: String
  var words: String

  /// What is known of a document beside its text.
  static func all(of document: Document) -> [DocumentFact] {
    let metadata = document.metadata
    let date = metadata.date.map { $0.inWords + origin(of: metadata) }
    let facts: [(String, String?)] = [
      ("Title", metadata.title), ("Date", date ?? "none found"), ("Source", metadata.source),
      ("Author", metadata.author), ("Address", metadata.address),
      ("Language", name(of: metadata.language)), ("Encoding", metadata.encoding),
      ("Made by", metadata.converter), ("Summary", metadata.summary),
    ]
    return facts.compactMap { label, words in
      words.map {
        DocumentFact(
          label: label, words: $0.split(whereSeparator: \.isNewline).joined(separator: " "))
      }
    }
  }

  private static func origin(of metadata: Metadata) -> String {
    switch metadata.dateOrigin {
    case .frontMatter: ", by the front matter"
    case .page: ", by the page"
    case .text: ", by the text"
    case .address: ", by the page's address"
    case .textAndFileName: ", by the text, the year by the file name"
    case .fileName: ", by the file name"
    case nil: ""
    }
  }

  private static func name(of language: Metadata.Language) -> String? {
    switch language {
    case .english: "English"
    case .chinese: "Chinese"
    case .japanese: "Japanese"
    case .korean: "Korean"
    case .french: "French"
    case .german: "German"
    case .spanish: "Spanish"
    case .russian: "Russian"
    case .undetermined: nil
    }
  }
}
