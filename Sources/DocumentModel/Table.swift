/// The cells of a table block, row by row; every row has as many cells as there are alignments.
///
/// In the document's text a row is a line and its cells are separated by tabs.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case leading, center, trailing
  }

  /// The alignment of each column.
  package var alignments: [Alignment]
  /// The first row, if it names the columns.
  package var hasHeader: Bool
  package var rows: [[TextRange]]

  package init(alignments: [Alignment], hasHeader: Bool, rows: [[TextRange]]) {
    self.alignments = alignments
    self.hasHeader = hasHeader
    self.rows = rows
  }
}
