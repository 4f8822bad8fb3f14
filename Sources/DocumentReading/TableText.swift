import DocumentModel

/// A table with its cells in text: a line to a row, tabs between cells.
struct TableText {
  private(set) var text = InlineText()
  private(set) var table: Table
  /// What the source has in the table but in no cell, to be shown above it.
  let stray: InlineText
  private(set) var inlines: [Inline] = []

  init(alignments: [Table.Alignment], hasHeader: Bool, stray: InlineText = InlineText()) {
    self.stray = stray
    table = Table(alignments: alignments, hasHeader: hasHeader, rows: [])
  }

  var isBlank: Bool { text.isBlank }

  /// Adds a row; it gets as many cells as there are alignments.
  mutating func addRow(_ cells: some Sequence<InlineText>) {
    addRow(placed: cells.enumerated().lazy.map { ($0.offset, $0.element) })
  }

  /// Adds a row of cells in the order of their columns, empty ones between them.
  mutating func addRow(placed cells: some Sequence<(column: Int, text: InlineText)>) {
    if !table.rows.isEmpty { text.bytes.append(0x0A) }
    var ranges: [TextRange] = []
    ranges.reserveCapacity(table.alignments.count)
    for cell in cells {
      guard cell.column < table.alignments.count else { break }
      addEmptyCells(to: &ranges, upTo: cell.column)
      if !ranges.isEmpty { text.bytes.append(0x09) }
      let trimmed = cell.text.trimmed()
      let start = text.bytes.count
      // A cell is one line of the text: what breaks lines would break the table.
      text.bytes.append(contentsOf: trimmed.bytes.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 })
      for anchor in trimmed.anchors { text.addAnchor(anchor.name, at: start + anchor.offset) }
      inlines += trimmed.inlines.map { $0.moved(by: start) }
      ranges.append(TextRange(utf8: start..<text.bytes.count))
    }
    addEmptyCells(to: &ranges, upTo: table.alignments.count)
    table.rows.append(ranges)
  }

  private mutating func addEmptyCells(to ranges: inout [TextRange], upTo column: Int) {
    while ranges.count < column {
      if !ranges.isEmpty { text.bytes.append(0x09) }
      ranges.append(TextRange(utf8: text.bytes.count..<text.bytes.count))
    }
  }
}

extension DocumentBuilder {
  /// Adds a table, unless all its cells are empty.
  mutating func add(_ table: TableText, sourceLine: Int) {
    guard !table.isBlank else { return }
    beginLeaf()
    let base = offset
    write(table.text.bytes)
    for anchor in table.text.anchors { addAnchor(anchor.name, at: base + anchor.offset) }
    var cells = table.table
    cells.rows = cells.rows.map { row in
      row.map { ($0.lowerBound + base)..<($0.upperBound + base) }
    }
    endLeaf(
      .table(cells), inlines: table.inlines.map { $0.moved(by: base) }, sourceLine: sourceLine,
      keepsWhiteSpace: true)
  }
}
