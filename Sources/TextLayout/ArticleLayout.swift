import DocumentModel

/// One row of the article as it is shown, columns counted from the left edge of the measure.
package struct LayoutRow: Hashable, Sendable {
  /// A stretch of the document's text, and where it begins.
  package struct Segment: Hashable, Sendable {
    /// Trailing spaces and the line break at a row's end belong to it and take no room.
    package var range: TextRange
    package var column: Int
  }

  /// Something shown that is not in the text: a bullet, a quotation's bar, a table's line.
  package struct Decoration: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case marker, bar, rule }
    package var text: String
    package var column: Int
    package var kind: Kind
  }

  /// The block it belongs to, as an index of `Document.blocks`.
  package var block: Int
  package var segments: [Segment]
  package var decorations: [Decoration]

  /// The text of the row from its first to its last segment; nil for a row without text.
  package var range: TextRange? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}

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
