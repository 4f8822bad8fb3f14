import CMarkdown
import DocumentModel

/// A table of Markdown, its cells in text: a line to a row, tabs between cells.
struct MarkdownTable {
  private(set) var text = InlineText()
  private(set) var table: Table
  private var inlines: [Inline] = []

  init(_ node: MarkdownNode) {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
    let signs = cmark_gfm_extensions_get_table_alignments(node.pointer)
    let alignments = (0..<columns).map { column -> Table.Alignment in
      switch signs?[column] {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .trailing
      default: .leading
      }
    }
    table = Table(alignments: alignments, hasHeader: true, rows: [])
    for row in node.children {
      if !table.rows.isEmpty { text.bytes.append(0x0A) }
      addRow(row, columns: columns)
    }
  }

  /// Adds a row with as many cells as there are columns.
  private mutating func addRow(_ row: MarkdownNode, columns: Int) {
    var cells: [TextRange] = []
    for cell in row.children where cells.count < columns {
      if !cells.isEmpty { text.bytes.append(0x09) }
      let trimmed = MarkdownInlines.text(of: cell).trimmed()
      let start = text.bytes.count
      // A cell is one line of the text: what breaks lines would break the table.
      text.bytes.append(contentsOf: trimmed.bytes.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 })
      for anchor in trimmed.anchors { text.addAnchor(anchor.name, at: start + anchor.offset) }
      inlines += trimmed.inlines.map { $0.moved(by: start) }
      cells.append(TextRange(utf8: start..<text.bytes.count))
    }
    while cells.count < columns {
      if !cells.isEmpty { text.bytes.append(0x09) }
      cells.append(TextRange(utf8: text.bytes.count..<text.bytes.count))
    }
    table.rows.append(cells)
  }

  fileprivate var allInlines: [Inline] { inlines }
}

extension DocumentBuilder {
  mutating func add(_ table: MarkdownTable, sourceLine: Int) {
    guard !table.text.isBlank else { return }
    beginLeaf()
    let base = offset
    write(table.text.bytes)
    for anchor in table.text.anchors { addAnchor(anchor.name, at: base + anchor.offset) }
    var cells = table.table
    cells.rows = cells.rows.map { row in
      row.map { ($0.lowerBound + base)..<($0.upperBound + base) }
    }
    endLeaf(
      .table(cells), inlines: table.allInlines.map { $0.moved(by: base) }, sourceLine: sourceLine,
      keepsWhiteSpace: true)
  }
}
