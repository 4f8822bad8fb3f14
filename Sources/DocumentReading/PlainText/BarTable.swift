import DocumentModel

/// A table of plain text: rows of cells between bars, as antiword prints those of Word.
///
/// Cells that were too narrow for their words go on in the next line, which does not look different
/// from a row: it is none where each word in it had no room in the cell above.
struct BarTable {
  /// The line of the source on which it begins, from 1.
  let line: Int
  /// The words of the cells.
  private var rows: [[[UInt8]]]
  /// The cells of the last line, with the spaces around them.
  private var last: [Range<Int>]
  private var hasHeader = false

  private static let bar: UInt8 = 0x7C

  /// Whether a bar stands at either end of the line and between them.
  static func isRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
    guard line.end - line.start >= 5, bytes[line.end - 1] == bar else { return false }
    return bytes[line.start + 1..<line.end - 1].contains(bar)
  }

  /// Begins with the row of a passage.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ passage: Passage) {
    line = passage.line
    last = Self.cells(bytes, passage)
    rows = [last.map { Self.words(bytes, $0) }]
  }

  /// Adds the row of a passage; not one that belongs to another table.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ passage: Passage) -> Bool {
    let cells = Self.cells(bytes, passage)
    guard !passage.followsEmptyLine, cells.count == last.count else { return false }
    defer { last = cells }
    if cells.allSatisfy({ bytes[$0].allSatisfy(Self.isOfRule) }) {
      if rows.count == 1 { hasHeader = cells.contains { bytes[$0].contains(0x2D) } }
    } else if goesOn(bytes, cells) {
      for (column, cell) in cells.enumerated() {
        let words = Self.words(bytes, cell)
        guard let first = words.first else { continue }
        if first < 0x80 { rows[rows.count - 1][column].append(0x20) }
        rows[rows.count - 1][column] += words
      }
    } else {
      rows.append(cells.map { Self.words(bytes, $0) })
    }
    return true
  }

  var text: TableText {
    let columns = rows.first?.count ?? 0
    var table = TableText(
      alignments: Array(repeating: .leading, count: columns), hasHeader: hasHeader)
    for row in rows {
      table.addRow(
        row.map { cell in
          var text = InlineText()
          text.bytes = cell
          return text
        })
    }
    return table
  }

  /// Whether `cells` hold only what had no room in those of the last line.
  ///
  /// Figures fill narrow cells by chance; so one cell at least is empty, and one begins with a letter.
  private func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, _ cells: [Range<Int>]) -> Bool {
    var isEmpty = false
    var isWord = false
    for (above, cell) in zip(last, cells) {
      let words = Self.trimmed(bytes, cell)
      guard !words.isEmpty else {
        isEmpty = true
        continue
      }
      let before = Self.trimmed(bytes, above)
      let first = bytes.scalar(at: words.lowerBound)
      isWord = isWord || first.isLetter
      let needed =
        bytes.columns(in: before) + bytes.columnsOfFirstWord(in: words) + (first.isWide ? 0 : 1)
      guard !before.isEmpty, needed > bytes.columns(in: above) else { return false }
    }
    return isEmpty && isWord
  }

  /// The stretches between the bars of a line.
  private static func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, _ passage: Passage
  ) -> [Range<Int>] {
    let inner = bytes[passage.start + 1..<passage.end - 1]
    return inner.split(separator: bar, omittingEmptySubsequences: false).map(\.indices)
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>
  ) -> Range<Int> {
    let start = cell.first { bytes[$0] > 0x20 } ?? cell.upperBound
    let end = cell.last { bytes[$0] > 0x20 }.map { $0 + 1 } ?? start
    return start..<end
  }

  private static func words(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>
  ) -> [UInt8] {
    Array(bytes[trimmed(bytes, cell)])
  }

  /// `|---|:--:|` under the first row sets it apart.
  private static func isOfRule(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x2D || byte == 0x3D || byte == 0x3A
  }
}
