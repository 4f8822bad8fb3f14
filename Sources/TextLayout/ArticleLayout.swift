import DocumentModel
import Synchronization

/// A document in rows of a given width, and the only thing that turns offsets into rows and back.
///
/// A memo of a pure function: rows are laid out when they are asked for, by pieces of blocks, so
/// that opening and resizing cost what is visible.
///
/// ```swift
/// let layout = ArticleLayout(document, measure: 72)
/// let top = layout.position(of: anchor)      // the row that shows an offset
/// layout.rows(from: top, count: 24)          // a screenful
/// layout.offset(at: top)                     // what to keep through a resize
/// ```
package final class ArticleLayout: Sendable {
  package let document: Document
  /// The columns of a row.
  package let measure: Int
  package let widths: CellWidths
  private let cache = Mutex(LayoutCache())

  /// - Complexity: O(1).
  package init(_ document: Document, measure: Int, widths: CellWidths = CellWidths()) {
    self.document = document
    self.measure = max(1, measure)
    self.widths = widths
  }

  /// The row at `position`, nil where the article has none.
  package func row(at position: RowPosition) -> LayoutRow? {
    guard document.leaves.indices.contains(position.leaf),
      (0..<pieces(ofLeaf: position.leaf).count).contains(position.piece)
    else { return nil }
    let rows = layout(ofLeaf: position.leaf, piece: position.piece).rows
    return rows.indices.contains(position.row) ? rows[position.row] : nil
  }

  /// At most `count` rows of the article, beginning with the one at `position`.
  package func rows(
    from position: RowPosition, count: Int
  ) -> [(position: RowPosition, row: LayoutRow)] {
    guard count > 0, !document.leaves.isEmpty else { return [] }
    var rows: [(position: RowPosition, row: LayoutRow)] = []
    var position: RowPosition? = nearest(to: position)
    while let start = position, rows.count < count {
      let laidOut = layout(ofLeaf: start.leaf, piece: start.piece).rows
      for row in start.row..<max(start.row, laidOut.count) where rows.count < count {
        let place = RowPosition(leaf: start.leaf, piece: start.piece, row: row)
        rows.append((position: place, row: laidOut[row]))
      }
      position = piece(after: start)
    }
    return rows
  }

  func pieces(ofLeaf leaf: Int) -> LeafPieces {
    LeafPieces(document, leaf: leaf)
  }

  /// The layout of a piece that exists.
  func layout(ofLeaf leaf: Int, piece: Int) -> PieceLayout {
    let key = LayoutCache.Key(leaf: leaf, piece: piece)
    if let layout = cache.withLock({ $0[key] }) { return layout }
    let layout = PieceLayout(
      piece, ofLeaf: leaf, in: document, measure: measure, widths: widths,
      columns: columns(ofLeaf:))
    cache.withLock { $0.insert(layout, for: key) }
    return layout
  }

  func columns(ofLeaf leaf: Int) -> TableColumns? {
    guard case .table(let table) = document.blocks[document.leaves[leaf]].kind else { return nil }
    if let columns = cache.withLock({ $0[columnsOfLeaf: leaf] }) { return columns }
    let frame = LeafFrame(document, leaf: leaf, measure: measure, widths: widths)
    let columns = TableColumns(
      table, in: document.text, available: measure - frame.firstIndent, widths: widths)
    cache.withLock { $0.insert(columns, ofLeaf: leaf) }
    return columns
  }

  func leaf(ofBlock block: Int) -> Int? {
    let place = document.leaves.partitioningIndex { $0 >= block }
    return place < document.leaves.count && document.leaves[place] == block ? place : nil
  }
}
