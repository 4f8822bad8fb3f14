import DocumentModel

/// Puts the paragraphs of a PDF into a document: rows as tables, bullets as lists.
struct PDFParts {
  private var rows: [PDFParagraph] = []
  private var isInList = false

  /// Adds a paragraph; without a kind it is one of the body.
  mutating func add(
    _ text: PDFParagraphText, of paragraph: PDFParagraph, _ kind: Block.Kind?,
    to builder: inout DocumentBuilder
  ) {
    let page = paragraph.page + 1
    if paragraph.isRow, kind == nil {
      endList(in: &builder)
      if let last = rows.last, last.cells.count != paragraph.cells.count {
        endTable(in: &builder)
      }
      rows.append(paragraph)
      return
    }
    endTable(in: &builder)
    if kind == nil, let bullet = text.bullet {
      if !isInList {
        builder.open(.list(isOrdered: false), isTightList: false, sourceLine: page)
        isInList = true
      }
      builder.open(.listItem(marker: bullet.marker, isChecked: nil), sourceLine: page)
      builder.add(text.dropping(bullet.length), .paragraph, page: page)
      builder.close()
    } else {
      endList(in: &builder)
      builder.add(text, kind ?? .paragraph, page: page)
    }
  }

  mutating func end(in builder: inout DocumentBuilder) {
    endList(in: &builder)
    endTable(in: &builder)
  }

  private mutating func endList(in builder: inout DocumentBuilder) {
    if isInList { builder.close() }
    isInList = false
  }

  private mutating func endTable(in builder: inout DocumentBuilder) {
    guard let first = rows.first else { return }
    let alignments = Array(repeating: Table.Alignment.leading, count: first.cells.count)
    let hasHeader = rows.count > 1 && first.style.isBold && !rows[1].style.isBold
    var table = TableText(alignments: alignments, hasHeader: hasHeader)
    for row in rows {
      table.addRow(
        row.cells.map { cell in
          var text = InlineText()
          text.bytes = cell
          return text
        })
    }
    builder.add(table, sourceLine: first.page + 1)
    rows = []
  }
}

extension PDFParagraph {
  /// The words between tabs, of a row.
  fileprivate var cells: [[UInt8]] {
    (lines.first?.bytes ?? []).split(separator: 0x09, omittingEmptySubsequences: false)
      .map { Array($0) }
  }
}

extension DocumentBuilder {
  /// A leaf whose inlines are counted from its start; what is set apart as a whole has none.
  mutating func add(_ text: PDFParagraphText, _ kind: Block.Kind, page: Int) {
    beginLeaf()
    let start = offset
    write(text.bytes)
    let inlines = kind == .paragraph ? text.inlines.map { $0.moved(by: start) } : []
    endLeaf(kind, inlines: inlines, sourceLine: page)
  }
}

extension PDFParagraphText {
  /// The bullet that it begins with, as a plain text has them, and the bytes that it takes.
  fileprivate var bullet: (marker: String, length: Int)? {
    bytes.withUnsafeBufferPointer { bytes in
      let line = TextLine(bytes, from: 0, to: bytes.count)
      guard let found = LineMark.read(bytes, line), case .bullet(let marker) = found.mark else {
        return nil
      }
      return (marker, found.start)
    }
  }
}
