import DocumentModel

extension ArticleLayout {
  /// The row that shows `offset`; between two blocks, the last one before.
  package func position(of offset: TextOffset) -> RowPosition {
    guard let leaf = document.leaf(at: offset) else { return first }
    let piece = pieces(ofLeaf: leaf).piece(at: offset)
    let row = layout(ofLeaf: leaf, piece: piece).row(showing: offset)
    return nearest(to: RowPosition(leaf: leaf, piece: piece, row: row ?? 0))
  }

  /// The first offset of text in the row at `position` or, if it has none, below.
  ///
  /// What stands before the text of the article counts to its first row, so that always
  /// `offset(at: position(of: offset)) <= offset`.
  package func offset(at position: RowPosition) -> TextOffset {
    guard !document.leaves.isEmpty else { return .start }
    var place: RowPosition? = nearest(to: position)
    if place == first { return .start }
    while let start = place {
      let rows = layout(ofLeaf: start.leaf, piece: start.piece).rows
      for row in rows[min(start.row, rows.count)...] {
        if let range = row.range { return range.lowerBound }
      }
      place = piece(after: start)
    }
    return document.end
  }

  /// The offset of what stands at a column of a row, nil where no text does.
  package func offset(atColumn column: Int, of row: LayoutRow) -> TextOffset? {
    guard let segment = row.segments.last(where: { $0.column <= column }) else { return nil }
    var end = segment.column
    var offset = segment.range.lowerBound
    for cluster in document.text[segment.range] {
      end += widths.width(of: cluster)
      if column < end { return offset }
      offset.utf8 += cluster.utf8.count
    }
    return nil
  }

  /// The column of a row at which `offset` stands, nil where the row does not show it.
  package func column(of offset: TextOffset, in row: LayoutRow) -> Int? {
    let next = row.segments.partitioningIndex { $0.range.lowerBound > offset }
    guard next > 0 else { return nil }
    let segment = row.segments[next - 1]
    guard offset < segment.range.upperBound || segment.range.isEmpty else { return nil }
    return segment.column + widths.width(of: document.text[segment.range.lowerBound..<offset])
  }
}
