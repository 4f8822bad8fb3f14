import DocumentModel

/// One row of the article as it is shown, columns counted from the left edge of the measure.
///
/// Decorations go over the segments: spaces that hang at a cell's end may reach under them.
package struct LayoutRow: Hashable, Sendable {
  /// A stretch of the document's text, and where it begins.
  package struct Segment: Hashable, Sendable {
    /// Trailing spaces and the line break at a row's end belong to it and take no room.
    package var range: TextRange
    package var column: Int

    package init(_ range: TextRange, column: Int) {
      self.range = range
      self.column = column
    }
  }

  /// Something shown that is not in the text: a bullet, a quotation's bar, a table's line.
  package struct Decoration: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case marker, bar, rule }
    package var text: String
    package var column: Int
    package var kind: Kind

    package init(_ kind: Kind, _ text: String, column: Int) {
      self.kind = kind
      self.text = text
      self.column = column
    }
  }

  /// The block it belongs to, as an index of `Document.blocks`.
  package var block: Int
  package var segments: [Segment]
  package var decorations: [Decoration]

  package init(block: Int, segments: [Segment] = [], decorations: [Decoration] = []) {
    self.block = block
    self.segments = segments
    self.decorations = decorations
  }

  /// The text of the row from its first to its last segment; nil for a row without text.
  package var range: TextRange? {
    guard let first = segments.first, let last = segments.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}
