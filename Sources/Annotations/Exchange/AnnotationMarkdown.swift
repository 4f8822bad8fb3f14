import JSONValues

/// Annotations as Markdown to read and to keep: grouped by text and section, each with its quote and what
/// was noted.
///
/// A comment that Markdown does not show holds the annotation itself, for reading it back.
package enum AnnotationMarkdown {
  private static let opening = "<!-- tifa "
  private static let closing = " -->"

  /// The page; `title` says what a text is called, else it is its source or snapshot.
  package static func text(
    of notes: [Note], title: (AnnotationTarget) -> String?
  ) -> String {
    var lines: [String] = []
    for text in AnnotationGroup.groups(of: notes) {
      let name = title(text.target) ?? text.target.source ?? text.target.snapshot ?? "Text"
      lines += ["# \(line(name))", ""]
      for section in text.sections {
        if !section.headings.isEmpty {
          lines += ["## \(line(section.headings.joined(separator: " › ")))", ""]
        }
        for note in section.notes { lines += entry(of: note) }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func entry(of note: Note) -> [String] {
    let annotation = note.annotation
    var lines: [String] = []
    if let quote = annotation.target.quote {
      lines += quote.exact.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { $0.isEmpty ? ">" : "> " + escaped(String($0)) }
      lines.append("")
    }
    let earlier = note.earlierWords.map { escaped(Quotation(oneLine($0)).text) }
    if let earlier {
      let became = note.isOpen ? note.state.map { "*\($0.rawValue)*, was" } : nil
      lines += ["\(became ?? "previously") \(earlier)", ""]
    }
    if !annotation.text.isEmpty { lines += [escaped(annotation.text), ""] }
    var facts = [earlier != nil && note.isOpen ? nil : note.news?.rawValue].compactMap(\.self)
    facts += annotation.tags.filter { !$0.isEmpty }.map(written)
    if let colour = annotation.colour { facts.append(colour.rawValue) }
    if let author = annotation.author { facts.append(line(author)) }
    if let moment = annotation.modified ?? annotation.created { facts.append(moment.text) }
    if !facts.isEmpty { lines += ["*\(facts.joined(separator: " · "))*", ""] }
    return lines + [comment(of: note), ""]
  }

  /// A tag as notes have it: what Markdown would take for markup in it is no reason for quotation marks.
  private static func written(_ tag: String) -> String {
    "#" + line(String(WrittenTag.text(of: tag).dropFirst()))
  }

  /// On one line, without what would end the comment.
  private static func comment(of note: Note) -> String {
    let json = AnnotationJSON.value(of: note).lineText
    var text = ""
    var last: Character = " "
    for character in json {
      text +=
        last == "-" && (character == "-" || character == ">")
        ? escape(character) : String(character)
      last = character
    }
    return opening + text + closing
  }

  private static func escape(_ character: Character) -> String {
    character == "-" ? "\\u002d" : "\\u003e"
  }

  private static func line(_ text: String) -> String { escaped(oneLine(text)) }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What would be markup, shown as it is; a list stays one.
  private static func escaped(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { escaped(line: $0) }.joined(separator: "\n")
  }

  private static func escaped(line: Substring) -> String {
    let words = line.drop { $0.isWhitespace }
    // More would be code.
    var escaped = String(repeating: " ", count: min(line.count - words.count, 3))
    // It would make a heading or a table of the line before, or be a rule.
    if !words.isEmpty, words.allSatisfy({ "-=: ".contains($0) }) { escaped.append("\\") }
    for character in words {
      if "\\`*_[]<>#&|~".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// The annotations that comments of a Markdown text hold, with their lines; without a value where one
  /// was damaged.
  static func values(in text: [UInt8]) -> [(line: Int, value: JSONValue?)] {
    let start = Array(opening.utf8)
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .compactMap { index, line in
        guard line.starts(with: start) else { return nil }
        var json = line.dropFirst(start.count)
        if json.last == 0x0D { json = json.dropLast() }
        let end = Array(closing.utf8)
        guard json.suffix(end.count).elementsEqual(end) else { return (index + 1, nil) }
        return (index + 1, JSONValue(reading: json.dropLast(end.count)))
      }
  }
}
