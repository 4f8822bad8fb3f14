import DocumentReading

/// What is changed in a file before a tool reads it, where the tool would lose something.
enum Rewriting: Hashable, Sendable {
  /// An RTF text gets its characters as UTF-8.
  case unicodeRTF
  /// The tables of an OpenDocument text get their rows without groups.
  case ungroupedRows
  /// The notes of a book in EPUB become links and elements that they lead to.
  case plainNotes
}

extension ConverterInput {
  /// The input as the tool is to read it.
  func rewritten(by rewriting: Rewriting?) throws(DocumentError) -> ConverterInput {
    guard let bytes = rewriting.flatMap(rewrittenBytes) else { return self }
    return try ConverterInput(.bytes(bytes, name: name))
  }

  /// What is damaged is left for the tool to complain of.
  private func rewrittenBytes(by rewriting: Rewriting) -> [UInt8]? {
    guard size <= DocumentSource.mostBytes else { return nil }
    switch rewriting {
    case .unicodeRTF: return UnicodeRTF(allBytes()).bytes
    case .ungroupedRows:
      return rewrittenArchive {
        $0 == "content.xml"
      } by: {
        UngroupedRows($0).bytes
      }
    case .plainNotes:
      return rewrittenArchive(Self.isChapter) { PlainNotes($0).bytes }
    }
  }

  private static func isChapter(_ name: String) -> Bool {
    ["html", "xhtml", "htm", "xml"].contains { name.lowercased().hasSuffix("." + $0) }
  }

  /// The archive with those of its entries rewritten that need it; nil where none does.
  private func rewrittenArchive(
    _ isMeant: (String) -> Bool, by rewritten: ([UInt8]) -> [UInt8]
  ) -> [UInt8]? {
    guard let archive else { return nil }
    let all = ZipContent(bytes: allBytes(), directory: archive)
    var contents: [String: [UInt8]] = [:]
    for name in archive.entries.keys where isMeant(name) {
      guard let content = all.content(of: name) else { continue }
      let changed = rewritten(content)
      if changed != content { contents[name] = changed }
    }
    return contents.isEmpty ? nil : all.replacing(contents)
  }
}
