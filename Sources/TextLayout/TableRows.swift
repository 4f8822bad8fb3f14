import DocumentModel

/// Lays out rows of a table: each cell wraps in its column.
struct TableRows {
  let document: Document
  let block: Int
  let table: Table
  let columns: TableColumns
  let frame: LeafFrame
  let widths: CellWidths

  /// The layout of some of the table's rows, with the lines below them.
  func layout(_ rows: Range<Int>) -> [LayoutRow] {
    rows.flatMap { row in
      lines(of: table.rows[row]) + (isRuled(below: row) ? [rule] : [])
    }
  }

  private func isRuled(below row: Int) -> Bool {
    guard row + 1 < table.rows.count else { return false }
    return columns.wraps || (table.hasHeader && row == 0)
  }

  private func lines(of row: [TextRange]) -> [LayoutRow] {
    let cells = zip(row, columns.widths).map { cell, width in
      MeasuredText(document.text.utf8(in: cell), widths: widths).lines(of: width)
    }
    let height = max(1, cells.map(\.count).max() ?? 1)
    let starts = columns.starts
    return (0..<height).map { line in
      var layout = LayoutRow(block: block, decorations: separators)
      for (column, parts) in cells.enumerated() where line < parts.count {
        let part = parts[line]
        let start = row[column].lowerBound
        let hyphen = part.endsInHyphen ? 1 : 0
        let left =
          frame.firstIndent + starts[column] + shift(of: part.columns + hyphen, in: column)
        layout.segments.append(
          LayoutRow.Segment(
            start + part.range.lowerBound..<start + part.range.upperBound, column: left))
        if part.endsInHyphen {
          layout.decorations.append(LayoutRow.Decoration(.marker, "-", column: left + part.columns))
        }
      }
      return layout
    }
  }

  private func shift(of columns: Int, in column: Int) -> Int {
    guard column < table.alignments.count else { return 0 }
    let left = max(0, self.columns.widths[column] - columns)
    return switch table.alignments[column] {
    case .leading: 0
    case .center: left / 2
    case .trailing: left
    }
  }

  private var separators: [LayoutRow.Decoration] {
    columns.starts.dropFirst().map {
      LayoutRow.Decoration(
        .rule, widths.ambiguousIsWide ? "|" : "│", column: frame.firstIndent + $0 - 2)
    }
  }

  private var rule: LayoutRow {
    let parts = columns.widths.map { RuleLine.text(columns: $0, widths: widths) }
    let text = parts.joined(separator: widths.ambiguousIsWide ? "-+-" : "─┼─")
    return LayoutRow(
      block: block, decorations: [LayoutRow.Decoration(.rule, text, column: frame.firstIndent)])
  }
}

/// A line of light strokes; of hyphens where a stroke would take two cells.
enum RuleLine {
  static func text(columns: Int, widths: CellWidths) -> String {
    String(repeating: widths.ambiguousIsWide ? "-" : "─", count: max(0, columns))
  }
}

extension MeasuredText {
  fileprivate struct CellLine {
    var range: Range<Int>
    var columns: Int
    var endsInHyphen: Bool
  }

  /// The lines of a cell; an empty one has one too, so that it has a place in the text.
  fileprivate func lines(of width: Int) -> [CellLine] {
    if bytes.isEmpty { return [CellLine(range: 0..<0, columns: 0, endsInHyphen: false)] }
    return LineFiller(text: self, first: width, rest: width, continued: width).lines().map {
      CellLine(range: $0.range, columns: columns(in: $0.range), endsInHyphen: $0.endsInHyphen)
    }
  }
}
