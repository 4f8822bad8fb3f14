import DocumentModel

/// The pieces in which a leaf block is laid out: of its text, or of the rows of a table.
struct LeafPieces {
  /// How many rows of a table make a piece.
  static let tableRows = 64

  let block: Block
  private let text: TextPieces

  init(_ document: Document, leaf: Int) {
    block = document.blocks[document.leaves[leaf]]
    text = TextPieces(text: document.text, range: block.range, isCode: block.kind.isCode)
  }

  var count: Int {
    if case .table(let table) = block.kind {
      return max(1, (table.rows.count + Self.tableRows - 1) / Self.tableRows)
    }
    return text.count
  }

  /// The text of a piece; for a table see `tableRows(of:)`.
  func range(of piece: Int) -> TextRange {
    text.range(of: piece)
  }

  /// The rows of a table that a piece holds.
  func tableRows(of piece: Int, in table: Table) -> Range<Int> {
    let start = min(piece * Self.tableRows, table.rows.count)
    return start..<min(start + Self.tableRows, table.rows.count)
  }

  /// The piece that holds `offset`, or the nearest.
  func piece(at offset: TextOffset) -> Int {
    if case .table(let table) = block.kind {
      return (table.row(at: offset) ?? 0) / Self.tableRows
    }
    return text.piece(at: offset)
  }
}

extension Table {
  /// The row that holds `offset`, or the last one before it; nil before the first.
  func row(at offset: TextOffset) -> Int? {
    let next = rows.partitioningIndex { row in
      row.first.map { $0.lowerBound > offset } ?? false
    }
    return next > 0 ? next - 1 : nil
  }
}

extension Block.Kind {
  var isCode: Bool {
    if case .code = self { true } else { false }
  }
}
