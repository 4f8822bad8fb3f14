import DocumentModel
import TerminalCore
import TextLayout

extension ReaderState {
  /// Draws the rows of text in sight, and the section's heading over them.
  func drawArticle(in geometry: ScreenGeometry, on frame: inout Frame) {
    let rows = article.rows
    let styles = RowStyles(self)
    for (index, entry) in rows.enumerated() where index < geometry.text.height {
      draw(entry.row, styles: styles, in: geometry.text.line(index), on: &frame)
    }
    drawStickyHeading(over: rows.first?.row, in: geometry.stickyHeading, on: &frame)
  }

  private func draw(
    _ row: LayoutRow, styles: RowStyles, in line: Rect, on frame: inout Frame
  ) {
    let shift =
      article.tableShift > 0 && article.layout.tableWidth(of: row.block) != nil
      ? article.tableShift : 0
    if let range = row.range {
      let spans = styles.spans(in: range, of: row.block)
      for segment in row.segments {
        draw(segment, spans: spans, shift: shift, in: line, on: &frame)
      }
    }
    // After the text: spaces that hang at a cell's end reach under the line beside it.
    for decoration in row.decorations {
      draw(decoration, shift: shift, in: line, on: &frame)
    }
  }

  private func draw(
    _ segment: LayoutRow.Segment, spans: RowStyles.Spans, shift: Int, in line: Rect,
    on frame: inout Frame
  ) {
    var column = segment.column - shift
    var offset = segment.range.lowerBound
    // White space at a row's end hangs: an underline must not run on under it.
    let text = article.layout.document.text[segment.range]
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
    for cluster in text[..<end] {
      let start = offset
      offset = offset + cluster.utf8.count
      let shown = VisibleCluster.visible(cluster)
      let width = settings.widths.width(of: shown)
      if column >= line.width { break }
      if column >= 0, column + width <= line.width {
        let style = spans.style(at: start)
        frame.put(
          shown, width: width, role: style.role, emphasis: style.emphasis,
          column: line.column + column, row: line.row)
      }
      column += width
    }
  }

  private func draw(
    _ decoration: LayoutRow.Decoration, shift: Int, in line: Rect, on frame: inout Frame
  ) {
    let role: Role = decoration.kind == .rule ? .rule : .marker
    var column = decoration.column - shift
    for cluster in decoration.text {
      let width = settings.widths.width(of: cluster)
      if column >= line.width { break }
      if column >= 0, column + width <= line.width {
        frame.put(
          cluster, width: width, role: role, column: line.column + column, row: line.row)
      }
      column += width
    }
  }

  /// Shows the heading of the section in sight, unless its own row is.
  private func drawStickyHeading(
    over row: LayoutRow?, in area: Rect, on frame: inout Frame
  ) {
    let first = article.layout.offset(at: article.top)
    guard !area.isEmpty, row != nil, let section = document.section(containing: first),
      !document.sections[section].isDerived,
      document.sections[section].heading.upperBound < first
    else { return }
    frame.write(
      document.words(in: document.sections[section].heading), role: .heading, in: area.line(0),
      widths: settings.widths)
  }
}
