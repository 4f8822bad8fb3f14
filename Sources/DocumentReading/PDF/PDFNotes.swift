/// The notes at the end of a page or column: below the text, the first with a mark, as a rule
/// in smaller type.
struct PDFNotes {
  struct Note {
    var label: String
    var lines: [PDFLine]
  }

  private(set) var notes: [Note] = []
  /// The lines of the page without them.
  private(set) var text: [PDFLine] = []

  /// - Complexity: O(*n*) in the number of lines of a page.
  init(_ lines: [PDFLine], bodySize: Int) {
    let references = Set(
      lines.flatMap { line in line.fragments.dropFirst().compactMap(line.noteReference) })
    var rest = lines[...]
    // A column after the other, each from its end.
    while let last = rest.last {
      let start = rest.lastIndex { $0.column != last.column }.map { $0 + 1 } ?? rest.startIndex
      take(rest[start...], bodySize: bodySize, references: references)
      rest = rest[..<start]
    }
    text.reverse()
    notes.reverse()
  }

  /// Puts the lines of a column into `text` and `notes`, the last first.
  private mutating func take(
    _ column: ArraySlice<PDFLine>, bodySize: Int, references: Set<String>
  ) {
    var start = column.endIndex
    while start > column.startIndex, column[start - 1].style.size * 100 <= bodySize * 93 {
      start -= 1
    }
    // Where the type is that of the text, a raised mark to which the page refers tells a note.
    let marked = column.firstIndex { $0.raisedLabel.map(references.contains) ?? false }
    let small = column[start...].firstIndex { Self.label(of: $0, references) != nil }
    guard let first = [marked, small].compactMap({ $0 }).min() else {
      text += column.reversed()
      return
    }
    var found: [Note] = []
    for line in column[first...] {
      if let label = Self.label(of: line, references), follows(label, found.last?.label) {
        found.append(Note(label: label.text, lines: [line.dropping(label)]))
      } else if !found.isEmpty {
        found[found.count - 1].lines.append(line)
      }
    }
    notes += found.reversed()
    text += column[..<first].reversed()
  }

  /// Whether a mark may come after that of the note before: numbers go up by one.
  private func follows(_ label: Label, _ before: String?) -> Bool {
    guard let before, let number = Int(before) else { return true }
    return Int(label.text).map { $0 == number + 1 } ?? false
  }

  struct Label {
    var text: String
    /// The bytes of the line that it takes, with the space after it.
    var bytes: Int
  }

  /// The mark that a note begins with: a raised number, or one that a space follows; with a full stop
  /// only where the page refers to it.
  private static func label(of line: PDFLine, _ references: Set<String>) -> Label? {
    guard let first = line.fragments.first else { return nil }
    let isAlone = line.fragments.count > 1
    let digits = first.text.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty, digits.count <= 3 {
      let number = String(decoding: digits, as: UTF8.self)
      let rest = first.text.dropFirst(digits.count)
      if references.contains(number), rest.starts(with: [0x2E, 0x20]) {
        return Label(text: number, bytes: digits.count + 1)
      }
      let isMark = rest.isEmpty && isAlone || rest.first == 0x20 && rest.count > 1
      guard isMark || rest.allSatisfy({ $0 == 0x20 }) && isAlone else { return nil }
      return Label(text: number, bytes: digits.count)
    }
    let text = String(decoding: first.text, as: UTF8.self)
    for sign in ["**", "*", "†", "‡", "①", "②", "③", "④", "⑤"] where text.hasPrefix(sign) {
      return Label(text: sign, bytes: sign.utf8.count)
    }
    return nil
  }
}

extension PDFLine {
  /// The raised number that it begins with, as a note does; nil for what is none.
  var raisedLabel: String? {
    guard let first = fragments.first, first.height * 4 <= height * 3 else { return nil }
    return noteReference(first)
  }

  /// The line without the mark at its beginning.
  fileprivate func dropping(_ label: PDFNotes.Label) -> PDFLine {
    var line = self
    guard var first = fragments.first else { return self }
    var count = label.bytes
    while count < first.text.count, first.text[count] == 0x20 { count += 1 }
    guard count < first.text.count else {
      line.fragments.removeFirst()
      return line
    }
    first.text.removeFirst(count)
    first.marks = first.marks.compactMap { mark in
      let range = max(mark.range.lowerBound - count, 0)..<max(mark.range.upperBound - count, 0)
      return range.isEmpty ? nil : PDFFragment.Mark(kind: mark.kind, range: range)
    }
    line.fragments[0] = first
    return line
  }
}
