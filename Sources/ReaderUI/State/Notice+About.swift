import DocumentModel

extension Notice {
  /// What a document says of itself, and where its date was found.
  init(about metadata: Metadata) {
    let date = metadata.date.map { "Dated \($0.inWords)\(Self.origin(of: metadata))" }
    var facts = [date ?? "No date"]
    if let source = metadata.source { facts.append("Source: \(source)") }
    if let author = metadata.author { facts.append("Author: \(author)") }
    if let language = Self.name(of: metadata.language) { facts.append(language) }
    self.init(
      facts.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
        .joined(separator: " · "))
  }

  private static func origin(of metadata: Metadata) -> String {
    switch metadata.dateOrigin {
    case .frontMatter: " by the front matter"
    case .page: " by the page"
    case .text: " by the text"
    case .address: " by the page's address"
    case .textAndFileName: " by the text, the year by the file name"
    case .fileName: " by the file name"
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
