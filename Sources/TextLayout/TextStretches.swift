import DocumentModel

/// The text of a document in stretches short enough to be looked at for one key: the pieces of its
/// blocks and of the cells of its tables.
struct TextStretches {
  let document: Document

  struct Place: Hashable {
    /// An index of `Document.leaves`.
    var leaf: Int
    /// The row of a table.
    var row = 0
    var cell = 0
    var piece = 0

    /// Whether both stand in the same paragraph, as which a row of a table counts.
    func sharesParagraph(with other: Place) -> Bool {
      leaf == other.leaf && row == other.row
    }
  }

  func range(at place: Place) -> TextRange {
    pieces(at: place).range(of: place.piece)
  }

  /// The stretch that holds `offset`, or else the last one before it or the first of all; nil where
  /// there is no text.
  func place(at offset: TextOffset) -> Place? {
    guard !document.leaves.isEmpty else { return nil }
    var place = Place(leaf: document.leaf(at: offset) ?? 0)
    if case .table(let table) = kind(ofLeaf: place.leaf) {
      place.row = table.row(at: offset) ?? 0
      let cells = cells(ofLeaf: place.leaf, row: place.row)
      place.cell = max(0, cells.partitioningIndex { $0.lowerBound > offset } - 1)
    }
    place.piece = pieces(at: place).piece(at: offset)
    return place
  }

  func place(after place: Place) -> Place? {
    if place.piece + 1 < pieces(at: place).count {
      return Place(
        leaf: place.leaf, row: place.row, cell: place.cell, piece: place.piece + 1)
    }
    if place.cell + 1 < cells(ofLeaf: place.leaf, row: place.row).count {
      return Place(leaf: place.leaf, row: place.row, cell: place.cell + 1)
    }
    return paragraph(after: place)
  }

  func place(before place: Place) -> Place? {
    if place.piece > 0 {
      return Place(leaf: place.leaf, row: place.row, cell: place.cell, piece: place.piece - 1)
    }
    if place.cell > 0 {
      let cell = Place(leaf: place.leaf, row: place.row, cell: place.cell - 1)
      return Place(
        leaf: cell.leaf, row: cell.row, cell: cell.cell, piece: pieces(at: cell).count - 1)
    }
    return paragraph(before: place).map(end)
  }

  /// The first stretch of the next paragraph.
  func paragraph(after place: Place) -> Place? {
    if place.row + 1 < rows(ofLeaf: place.leaf) {
      return Place(leaf: place.leaf, row: place.row + 1)
    }
    return place.leaf + 1 < document.leaves.count ? Place(leaf: place.leaf + 1) : nil
  }

  /// The first stretch of the paragraph before.
  func paragraph(before place: Place) -> Place? {
    if place.row > 0 { return Place(leaf: place.leaf, row: place.row - 1) }
    guard place.leaf > 0 else { return nil }
    return Place(leaf: place.leaf - 1, row: max(0, rows(ofLeaf: place.leaf - 1) - 1))
  }

  /// The first stretch of the same paragraph.
  func start(of place: Place) -> Place {
    Place(leaf: place.leaf, row: place.row)
  }

  /// The last stretch of the same paragraph.
  func end(of place: Place) -> Place {
    let cells = cells(ofLeaf: place.leaf, row: place.row)
    var end = Place(leaf: place.leaf, row: place.row, cell: max(0, cells.count - 1))
    end.piece = pieces(at: end).count - 1
    return end
  }

  private func kind(ofLeaf leaf: Int) -> Block.Kind {
    document.blocks[document.leaves[leaf]].kind
  }

  private func rows(ofLeaf leaf: Int) -> Int {
    if case .table(let table) = kind(ofLeaf: leaf) { table.rows.count } else { 1 }
  }

  private func cells(ofLeaf leaf: Int, row: Int) -> [TextRange] {
    guard case .table(let table) = kind(ofLeaf: leaf) else {
      return [document.blocks[document.leaves[leaf]].range]
    }
    return table.rows.indices.contains(row) ? table.rows[row] : []
  }

  private func pieces(at place: Place) -> TextPieces {
    let block = document.blocks[document.leaves[place.leaf]]
    let cells = cells(ofLeaf: place.leaf, row: place.row)
    let start = block.range.lowerBound
    return TextPieces(
      text: document.text,
      range: cells.indices.contains(place.cell) ? cells[place.cell] : start..<start,
      isCode: block.kind.isCode)
  }
}
