/// A row of the article by the piece of a leaf block in which it stands, never by a count from the
/// top: that count would cost the whole document.
package struct RowPosition: Hashable, Comparable, Sendable {
  /// An index of `Document.leaves`.
  package var leaf: Int
  /// A very long block is laid out in pieces; almost always 0.
  package var piece: Int
  /// The row in the piece, the empty rows before a block counted.
  package var row: Int

  package init(leaf: Int, piece: Int = 0, row: Int = 0) {
    self.leaf = leaf
    self.piece = piece
    self.row = row
  }

  package static func < (left: RowPosition, right: RowPosition) -> Bool {
    (left.leaf, left.piece, left.row) < (right.leaf, right.piece, right.row)
  }
}
