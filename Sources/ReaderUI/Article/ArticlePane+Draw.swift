import DocumentModel
import TerminalCore
import TextLayout

extension ReaderState {
  /// Draws the rows of text in sight, and over them what they belong to.
  func drawArticle(in geometry: ScreenGeometry, on frame: inout Frame) {
    let styles = RowStyles(self)
    article.draw(in: geometry.text, styles: styles, on: &frame)
    drawNoteMarks(in: geometry, on: &frame)
    drawStickyRows(styles, in: geometry.stickyHeading, on: &frame)
    if isSelecting, let head = selection?.head, let cell = screenCell(of: head.lowerBound) {
      frame.cursor = Frame.Cursor(column: min(cell.column, screen.columns - 1), row: cell.row)
    }
  }

  /// Shows the heading of the section in sight, unless its own row is; and the header of a table
  /// whose rows begin above, which needs it more.
  private func drawStickyRows(_ styles: RowStyles, in area: Rect, on frame: inout Frame) {
    let header = article.hiddenHeader.prefix(area.height)
    let top = area.height - header.count
    for (index, row) in header.enumerated() {
      article.draw(row, styles: styles, in: area.line(top + index), on: &frame)
    }
    if top > 0 { drawStickyHeading(in: area, on: &frame) }
  }

  private func drawStickyHeading(in area: Rect, on frame: inout Frame) {
    let first = article.layout.offset(at: article.top)
    guard !document.text.isEmpty, let section = document.section(containing: first),
      !document.sections[section].isDerived,
      document.sections[section].heading.upperBound < first
    else { return }
    frame.write(
      document.words(in: document.sections[section].heading), role: .heading, in: area.line(0),
      widths: settings.widths)
  }
}

extension ArticlePane {
  /// Draws the rows in sight.
  func draw(in area: Rect, styles: RowStyles, on frame: inout Frame) {
    for (index, entry) in rows.enumerated() where index < area.height {
      draw(entry.row, styles: styles, in: area.line(index), on: &frame)
    }
  }

  func draw(_ row: LayoutRow, styles: RowStyles, in line: Rect, on frame: inout Frame) {
    let table = tableView(of: row.block)
    for segment in table?.visible(row.segments) ?? row.segments[...] {
      let spans = styles.spans(in: segment.range, of: row.block)
      draw(segment, spans: spans, table: table, in: line, on: &frame)
    }
    // After the text: spaces that hang at a cell's end reach under the line beside it.
    for decoration in row.decorations {
      draw(
        decoration, role: styles.role(of: decoration, in: row), table: table, in: line, on: &frame)
    }
    if let table, !row.segments.isEmpty { drawEdges(of: table, in: line, on: &frame) }
  }

  private func draw(
    _ segment: LayoutRow.Segment, spans: RowStyles.Spans, table: TableView?, in line: Rect,
    on frame: inout Frame
  ) {
    var column = segment.column
    var offset = segment.range.lowerBound
    // White space at a row's end hangs: an underline must not run on under it.
    let text = layout.document.text[segment.range]
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    for cluster in text[..<end] {
      let start = offset
      offset = offset + cluster.utf8.count
      let shown = VisibleCluster.visible(cluster)
      let width = layout.widths.width(of: shown)
      if let place = place(of: column, width: width, table: table, in: line) {
        let style = spans.style(at: start)
        frame.put(
          shown, width: width, role: style.role, emphasis: style.emphasis, column: place,
          row: line.row)
      } else if isBeyond(column, table: table, in: line) {
        break
      }
      column += width
    }
  }

  private func draw(
    _ decoration: LayoutRow.Decoration, role: Role, table: TableView?, in line: Rect,
    on frame: inout Frame
  ) {
    var column = decoration.column
    for cluster in decoration.text {
      let width = layout.widths.width(of: cluster)
      if let place = place(of: column, width: width, table: table, in: line) {
        frame.put(cluster, width: width, role: role, column: place, row: line.row)
      } else if isBeyond(column, table: table, in: line) {
        break
      }
      column += width
    }
  }

  /// The column of the screen for a cluster of a row; nil where not all of it is in sight.
  private func place(of column: Int, width: Int, table: TableView?, in line: Rect) -> Int? {
    guard let table else { return column + width <= line.width ? line.column + column : nil }
    guard let shown = table.shown(column), shown + width <= line.width,
      width < 2 || table.shown(column + width - 1) == shown + width - 1
    else { return nil }
    return line.column + shown
  }

  /// Whether nothing that stands further on in a row is in sight either.
  private func isBeyond(_ column: Int, table: TableView?, in line: Rect) -> Bool {
    column - (table?.shift ?? 0) >= line.width
  }

  /// Marks at the edges of a row that there is more of its table.
  private func drawEdges(of table: TableView, in line: Rect, on frame: inout Frame) {
    if table.hasMoreBefore {
      let column = max(0, line.column + table.edgeBefore)
      frame.put("‹", width: 1, role: .marker, column: column, row: line.row)
    }
    if table.hasMoreAfter {
      let column = min(line.columns.upperBound, frame.size.columns - 1)
      frame.put("›", width: 1, role: .marker, column: column, row: line.row)
    }
  }
}
