import TOMLReading

/// Where a document was left, and what was marked in it.
package struct Place: Hashable, Sendable {
  /// Into the document's text, in bytes of UTF-8.
  package var offset: Int
  /// Offsets by the letter of the mark.
  package var marks: [Character: Int]
  /// The text at `offset`: whether it still stands there shows if the document has changed.
  package var quote: String
  /// When the document was left, in seconds since 1970.
  package var modified: Int

  package init(offset: Int, marks: [Character: Int] = [:], quote: String = "", modified: Int = 0) {
    self.offset = offset
    self.marks = marks
    self.quote = quote
    self.modified = modified
  }
}

extension Place {
  /// Nil when `file` does not hold a place of that document.
  init?(_ file: ReaderFile, of documentKey: String) {
    guard file.problems.isEmpty, file.root["document"]?.string == documentKey,
      let offset = file.root["offset"]?.integer, offset >= 0
    else { return nil }
    self.init(offset: offset)
    if let quote = file.root["quote"]?.string { self.quote = quote }
    if let modified = file.root["modified"]?.integer { self.modified = modified }
    for mark in file.root["marks"]?.table?.entries ?? [] {
      guard let offset = mark.value.integer, offset >= 0, mark.key.count == 1,
        let letter = mark.key.first
      else { continue }
      marks[letter] = offset
    }
  }

  func text(of documentKey: String) -> String {
    var text = """
      document = \(TOMLString.quoted(documentKey))
      offset = \(offset)
      quote = \(TOMLString.quoted(quote))
      modified = \(modified)

      """
    if !marks.isEmpty {
      text += "\n[marks]\n"
      for (letter, offset) in marks.sorted(by: { $0.key < $1.key }) {
        text += "\(TOMLString.quoted(String(letter))) = \(offset)\n"
      }
    }
    return text
  }
}
