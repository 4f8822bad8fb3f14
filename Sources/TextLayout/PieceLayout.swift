import DocumentModel

/// The rows of one piece of a leaf block, the empty rows above it included.
struct PieceLayout: Sendable {
  let rows: [LayoutRow]

  /// Lays out a piece; `columns` tells the widths of a table's columns.
  init(
    _ piece: Int, ofLeaf leaf: Int, in document: Document, measure: Int, widths: CellWidths,
    columns: (Int) -> TableColumns?
  ) {
    let frame = LeafFrame(document, leaf: leaf, measure: measure, widths: widths)
    let block = document.leaves[leaf]
    let pieces = LeafPieces(document, leaf: leaf)
    var rows: [LayoutRow]
    if case .table(let table) = document.blocks[block].kind, let columns = columns(leaf) {
      rows = TableRows(
        document: document, block: block, table: table, columns: columns, frame: frame,
        widths: widths
      ).layout(pieces.tableRows(of: piece, in: table))
    } else {
      rows = TextRows(
        document: document, block: block, frame: frame, measure: measure, widths: widths
      ).layout(pieces.range(of: piece), isFirst: piece == 0)
    }
    if !frame.bars.isEmpty {
      for row in rows.indices { rows[row].decorations = frame.bars + rows[row].decorations }
    }
    if piece == 0 {
      if !rows.isEmpty { rows[0].decorations += frame.markers }
      let empty = LayoutRow(block: block, decorations: frame.sharedBars)
      rows = Array(repeating: empty, count: frame.spacing) + rows
    }
    self.rows = rows
  }

  /// The row that shows `offset`: that of the segment beginning last at or before it.
  func row(showing offset: TextOffset) -> Int? {
    var best: (row: Int, start: TextOffset)?
    for (row, layout) in rows.enumerated() {
      for segment in layout.segments where segment.range.lowerBound <= offset {
        if let best, best.start >= segment.range.lowerBound { continue }
        best = (row, segment.range.lowerBound)
      }
    }
    return best?.row ?? rows.firstIndex { !$0.segments.isEmpty }
  }
}
