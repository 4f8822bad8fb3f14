import DocumentModel

/// A text as words or Han characters that are known one by one, so that after any edit it is known where
/// each of them is.
struct EditableText {
  struct Unit: Equatable {
    var id: Int
    var text: String
  }

  enum Language { case english, chinese }

  let language: Language
  var paragraphs: [[Unit]]
  private(set) var nextID = 0

  init(_ text: String, _ language: Language) {
    self.language = language
    var next = 0
    paragraphs = text.split(separator: "\n\n").map { paragraph in
      let parts =
        language == .english
        ? paragraph.split(separator: " ").flatMap(Self.parts) : paragraph.map { String($0) }
      return parts.map { part in
        defer { next += 1 }
        return Unit(id: next, text: part)
      }
    }
    nextID = next
  }

  /// A word apart from the marks around it.
  private static func parts(_ word: Substring) -> [String] {
    let marks: Set<Character> = [",", ".", ";", ":", "\"", "?"]
    let head = word.prefix { marks.contains($0) }
    let tail = word.dropFirst(head.count).reversed().prefix { marks.contains($0) }.reversed()
    let body = word.dropFirst(head.count).dropLast(tail.count)
    return head.map(String.init) + [String(body)] + tail.map(String.init)
  }

  mutating func unit(_ text: String) -> Unit {
    defer { nextID += 1 }
    return Unit(id: nextID, text: text)
  }

  mutating func units(_ word: String) -> [Unit] {
    language == .english ? [unit(word)] : word.map { unit(String($0)) }
  }

  static let marks = Set(",.;:\"?，。；：、“”%!「」".map(String.init))
  static func isMark(_ unit: Unit) -> Bool { marks.contains(unit.text) }

  /// What parts words and says nothing itself.
  static let punctuation = Set("\"“”,;:.，；：、。—–".map(String.init))

  /// The text, and where each unit stands in it by its number.
  func rendered(
    lineWidth: Int? = nil, _ shape: (String) -> String = { $0 }
  ) -> (document: Document, places: [Int: TextRange]) {
    var text = ""
    var places: [Int: TextRange] = [:]
    var blocks: [Block] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      var column = 0
      var isOpen = false
      for (index, unit) in paragraph.enumerated() {
        let isQuote = unit.text == "\""
        let joins =
          Self.isMark(unit) && !(isQuote && !isOpen) || index == 0
          || paragraph[index - 1].text == "\"" && isOpen
          || language == .chinese && unit.text.utf8.count == 1
        if isQuote { isOpen.toggle() }
        if let lineWidth, index > 0, !joins, column + unit.text.count > lineWidth {
          text += "\n"
          column = 0
        } else if language == .english, !joins {
          text += " "
        }
        let from = text.utf8.count
        text += shape(unit.text)
        column += unit.text.count + 1
        places[unit.id] = TextRange(utf8: from..<text.utf8.count)
      }
      blocks.append(Block(.paragraph, in: TextRange(utf8: start..<text.utf8.count)))
    }
    return (
      Document(text: text, blocks: blocks, sections: [], metadata: Metadata()), places
    )
  }
}
