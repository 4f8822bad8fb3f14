import DocumentModel

/// A stretch of a text as one quotes it: in quotation marks, with where it stands.
struct Citation {
  /// The words, as they stand in the text.
  let quote: String
  /// The title of the text, or the name by which it was opened.
  let title: String
  /// The headings around it, the outermost first.
  let headings: [String]
  let date: CivilDate?
  let isChinese: Bool

  init(_ range: TextRange, in document: Document, name: String) {
    let words = document.text[range]
    let start = words.firstIndex { !$0.isWhitespace } ?? words.startIndex
    let end = words.lastIndex { !$0.isWhitespace }.map(words.index(after:)) ?? words.startIndex
    quote = start < end ? String(words[start..<end]) : ""
    let title = document.metadata.title.map { $0.split(whereSeparator: \.isNewline) }
    self.title = title?.joined(separator: " ") ?? name
    date = document.metadata.date
    isChinese = document.metadata.language == .chinese
    let path = document.path(of: range.lowerBound)
    headings = path.first == self.title ? Array(path.dropFirst()) : path
  }

  /// `“…” — Title, Heading › Heading, 30 July 2026`, or as Chinese writes it.
  var text: String {
    let path = headings.joined(separator: " › ")
    if isChinese {
      let source = [title.isEmpty ? "" : "《\(title)》", path, date?.inChinese ?? ""]
      return "“\(quote)”" + Self.joined(source, separator: "，", after: "——")
    }
    return "“\(quote)”"
      + Self.joined([title, path, date?.inWords ?? ""], separator: ", ", after: " — ")
  }

  private static func joined(_ parts: [String], separator: String, after dash: String) -> String {
    let known = parts.filter { !$0.isEmpty }
    return known.isEmpty ? "" : dash + known.joined(separator: separator)
  }
}

extension Document {
  /// The headings of the sections around a place, the outermost first; the made-up ones of a text
  /// without headings are its own words and none.
  fileprivate func path(of offset: TextOffset) -> [String] {
    var path: [String] = []
    var section = section(containing: offset)
    while let index = section {
      if !sections[index].isDerived { path.append(words(in: sections[index].heading)) }
      section = sections[index].parent
    }
    return path.reversed()
  }
}
