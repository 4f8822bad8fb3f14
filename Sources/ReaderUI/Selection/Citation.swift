import Annotations
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
  /// Whether it is quoted as one does in Chinese.
  let isChinese: Bool

  init(_ range: TextRange, in document: Document, name: String) {
    let words = document.text[range]
    let start = words.firstIndex { !$0.isWhitespace } ?? words.startIndex
    let end = words.lastIndex { !$0.isWhitespace }.map(words.index(after:)) ?? words.startIndex
    quote = start < end ? String(words[start..<end]) : ""
    let title = document.metadata.title.map { $0.split(whereSeparator: \.isNewline) }
    self.title = title?.joined(separator: " ") ?? name
    date = document.metadata.date
    isChinese = Self.isChinese(quote) ?? (document.metadata.language == .chinese)
    let path = document.path(of: range.lowerBound)
    headings = path.first == self.title ? Array(path.dropFirst()) : path
  }

  /// `“…” — Title, Heading › Heading, 30 July 2026`, or as Chinese writes it.
  var text: String {
    let path = headings.joined(separator: " › ")
    if isChinese {
      let source = [title.isEmpty ? "" : "《\(title)》", path, date?.inChinese ?? ""]
      return Quotation(quote).text + Self.joined(source, separator: "，", after: "——")
    }
    return Quotation(quote).text
      + Self.joined([title, path, date?.inWords ?? ""], separator: ", ", after: " — ")
  }

  /// Whether words are Chinese rather than of letters; nil where they are neither, or both alike.
  private static func isChinese(_ words: String) -> Bool? {
    // A language shows early.
    let beginning = words.unicodeScalars.prefix(2000)
    let han = beginning.count { $0.properties.isIdeographic }
    let others = beginning.split { !$0.properties.isAlphabetic || $0.properties.isIdeographic }
      .count
    return han == others ? nil : han > others
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
