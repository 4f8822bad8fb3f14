import DocumentModel
import TextLayout

extension ArticlePane {
  /// The cell in which `offset` is shown, counted from the first one of the text; nil where it is
  /// out of sight.
  ///
  /// - Complexity: What is visible.
  func cell(of offset: TextOffset) -> (column: Int, row: Int)? {
    let position = layout.position(of: offset)
    let rows = rows
    guard let index = rows.firstIndex(where: { $0.position == position }) else { return nil }
    return cell(of: offset, row: index, in: rows[index].row)
  }

  /// The same where the row of the screen is known.
  func cell(
    of offset: TextOffset, row index: Int, in row: LayoutRow
  ) -> (column: Int, row: Int)? {
    guard let column = layout.column(of: offset, in: row) else { return nil }
    guard let table = tableView(of: row.block) else { return (column, index) }
    return table.shown(column).map { ($0, index) }
  }

  /// The segments of a row of which a part may be in sight: of a very wide table only a few are.
  func visibleSegments(of row: LayoutRow) -> ArraySlice<LayoutRow.Segment> {
    guard row.segments.count > 1, let table = tableView(of: row.block) else {
      return row.segments[...]
    }
    return table.visible(row.segments)
  }

  /// What stands in a cell, nil where no text does.
  func offset(atColumn column: Int, row: Int) -> TextOffset? {
    let rows = rows
    guard rows.indices.contains(row) else { return nil }
    let view = tableView(of: rows[row].row.block)
    return layout.offset(atColumn: view?.source(column) ?? column, of: rows[row].row)
  }

  /// The label of the footnote whose mark stands in a cell.
  func footnote(markedAtColumn column: Int, row: Int) -> String? {
    let rows = rows
    guard rows.indices.contains(row), let label = footnoteMarked(in: rows[row].row) else {
      return nil
    }
    let isMark = rows[row].row.decorations.contains {
      $0.kind == .marker
        && ($0.column..<$0.column + layout.widths.width(of: $0.text)).contains(column)
    }
    return isMark ? label : nil
  }

  /// The label of the footnote whose mark stands before a row.
  func footnoteMarked(in row: LayoutRow) -> String? {
    guard let start = row.range?.lowerBound,
      let footnote = layout.document.footnote(containing: start),
      layout.document.blocks[footnote.block].range.lowerBound == start
    else { return nil }
    return footnote.label
  }
}

extension ReaderState {
  /// The cell of the screen in which `offset` of the article is shown; nil where it is out of sight.
  func screenCell(of offset: TextOffset) -> (column: Int, row: Int)? {
    let text = geometry.text
    return article.cell(of: offset).map { (text.column + $0.column, text.row + $0.row) }
  }
}
