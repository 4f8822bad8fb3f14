/// Rows of text with commas or tabs between them, as RFC 4180 and spreadsheets have it.
///
/// A field in quotes may hold separators and line breaks, and a quote written twice. What is not quite
/// as it should be is read as it stands; only a quote that is never closed is a problem, since it takes
/// the rest of the text with it.
package struct DelimitedTable: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var fields: [String]
    /// On which it begins, from 1.
    package var line: Int

    package init(_ fields: [String], line: Int) {
      self.fields = fields
      self.line = line
    }
  }

  /// Those that hold anything; empty lines are none.
  package private(set) var rows: [Row] = []
  /// Where a quote was opened and never closed.
  package private(set) var unclosedQuote: Int?

  /// - Complexity: O(*n*) in the bytes of the text.
  package init(_ text: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    var reader = Reader(text: text[...], separator: separator)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { reader.text = text.dropFirst(3) }
    while let row = reader.row() {
      if row.fields != [""] { rows.append(row) }
    }
    unclosedQuote = reader.unclosedQuote
  }

  private struct Reader {
    var text: ArraySlice<UInt8>
    let separator: UInt8
    var line = 1
    var unclosedQuote: Int?

    init(text: ArraySlice<UInt8>, separator: UInt8) {
      self.text = text
      self.separator = separator
    }

    mutating func row() -> Row? {
      guard !text.isEmpty else { return nil }
      let start = line
      var fields: [String] = []
      while true {
        fields.append(field())
        guard let end = text.popFirst(), end == separator else { break }
      }
      return Row(fields, line: start)
    }

    /// The next field; what ends it comes next.
    private mutating func field() -> String {
      var bytes: [UInt8] = []
      if text.first == UInt8(ascii: "\"") { readQuoted(into: &bytes) }
      while let byte = text.first, byte != separator {
        if byte == 0x0A || byte == 0x0D {
          // The pair of them is one end of a line.
          if byte == 0x0D, text.dropFirst().first == 0x0A { text.removeFirst() }
          line += 1
          break
        }
        bytes.append(byte)
        text.removeFirst()
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func readQuoted(into bytes: inout [UInt8]) {
      let opened = line
      text.removeFirst()
      while let byte = text.popFirst() {
        if byte == UInt8(ascii: "\"") {
          guard text.first == byte else { return }
          text.removeFirst()
        }
        if byte == 0x0A || byte == 0x0D && text.first != 0x0A { line += 1 }
        bytes.append(byte)
      }
      unclosedQuote = opened
    }
  }
}

/// Writes the fields of rows, with commas between them and quotes where they are needed.
package enum DelimitedField {
  /// What people wrote, with an apostrophe before it where a spreadsheet would take it for a formula.
  package static func guarded(_ words: String) -> String {
    guard let first = words.unicodeScalars.first else { return words }
    return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + words : words
  }

  package static func append(_ field: Substring, to row: inout [UInt8]) {
    let needsQuotes = field.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else {
      row += field.utf8
      return
    }
    row.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { row.append(byte) }
      row.append(byte)
    }
    row.append(UInt8(ascii: "\""))
  }

  /// A whole row with the end of its line.
  package static func row(_ fields: [String]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      append(field[...], to: &row)
    }
    row.append(0x0A)
    return row
  }
}
