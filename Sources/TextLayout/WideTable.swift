/// A table that is wider than the measure; columns of its rows are counted as `LayoutRow` does.
package struct WideTable: Hashable, Sendable {
  /// Where each of its columns begins; never empty.
  package let starts: [Int]
  /// Where the last one ends.
  package let width: Int

  package init(starts: [Int], width: Int) {
    self.starts = starts
    self.width = width
  }
}

extension ArticleLayout {
  /// The table of a block that is wider than the measure, nil for any other block.
  ///
  /// Its rows come at their full width; the reader clips and shifts them.
  package func wideTable(of block: Int) -> WideTable? {
    guard document.blocks.indices.contains(block), case .table = document.blocks[block].kind,
      let leaf = leaf(ofBlock: block), let columns = columns(ofLeaf: leaf), !columns.widths.isEmpty
    else { return nil }
    let indent = LeafFrame(document, leaf: leaf, measure: measure, widths: widths).firstIndent
    guard indent + columns.total > measure else { return nil }
    return WideTable(starts: columns.starts.map { indent + $0 }, width: indent + columns.total)
  }

  /// The rows that the first row of a table takes, when it names the columns; empty for any other
  /// block.
  package func headerRows(of block: Int) -> [(position: RowPosition, row: LayoutRow)] {
    guard document.blocks.indices.contains(block),
      case .table(let table) = document.blocks[block].kind, table.hasHeader,
      let leaf = leaf(ofBlock: block), let first = table.rows.first?.first
    else { return [] }
    let start = position(of: first.lowerBound)
    guard start.leaf == leaf else { return [] }
    // The line below the header has no text.
    return rows(from: start, count: Self.longestHeader).prefix {
      $0.position.leaf == leaf && !$0.row.segments.isEmpty
    }
  }

  /// A header of more rows is not shown whole.
  private static let longestHeader = 8
}
