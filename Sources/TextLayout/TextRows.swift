import DocumentModel

/// Lays out a piece of a block of running text or of code.
struct TextRows {
  /// The distance of the columns that a tab leads to in code.
  private static let tabStops = 4
  /// Stands before what a row of code could not hold.
  private static let arrow = "↪"

  let document: Document
  let block: Int
  let frame: LeafFrame
  let measure: Int
  let widths: CellWidths

  private var isCode: Bool { document.blocks[block].kind.isCode }

  /// Where a row begins that goes on with the one before.
  private var continuedIndent: Int {
    isCode && measure - frame.indent >= 8 ? frame.indent + 2 : frame.indent
  }

  /// The rows of a stretch of the block, which has markers before it if it is the first.
  func layout(_ range: TextRange, isFirst: Bool) -> [LayoutRow] {
    let start = range.lowerBound
    let firstIndent = isFirst ? frame.firstIndent : frame.indent
    if document.blocks[block].range.isEmpty { return [emptyRow(at: start)] }
    var measured = MeasuredText(
      document.text.utf8(in: range), widths: widths, breaksAtWords: !isCode)
    let inlines = document.blocks[block].inlines
    let first = inlines.partitioningIndex { $0.range.lowerBound >= start }
    for inline in inlines[first...].prefix(while: { $0.range.lowerBound < range.upperBound })
    where inline.isFootnoteReference {
      measured.holdOn(at: inline.range.lowerBound.utf8 - start.utf8)
    }
    let filler = LineFiller(
      text: measured, first: measure - firstIndent, rest: measure - frame.indent,
      continued: measure - continuedIndent, tabStops: isCode ? Self.tabStops : nil)
    return filler.lines().map { line in
      let isFirst = line.range.lowerBound == 0
      let indent = isFirst ? firstIndent : line.isContinuation ? continuedIndent : frame.indent
      var row = LayoutRow(block: block)
      row.segments = segments(of: line.range, in: measured, from: start, column: indent)
      if line.isContinuation, continuedIndent > frame.indent {
        row.decorations.append(LayoutRow.Decoration(.marker, Self.arrow, column: frame.indent))
      }
      if line.endsInHyphen {
        let end = indent + measured.columns(in: line.range)
        row.decorations.append(LayoutRow.Decoration(.marker, "-", column: end))
      }
      return row
    }
  }

  /// The row of a block without text: a break between two themes is a line.
  private func emptyRow(at offset: TextOffset) -> LayoutRow {
    let column = frame.firstIndent
    var row = LayoutRow(block: block)
    row.segments = [LayoutRow.Segment(offset..<offset, column: column)]
    if case .thematicBreak = document.blocks[block].kind {
      let line = RuleLine.text(columns: measure - column, widths: widths)
      row.decorations = [LayoutRow.Decoration(.rule, line, column: column)]
    }
    return row
  }

  /// The segments of a line: one, but where tabs lead to their stops.
  private func segments(
    of line: Range<Int>, in measured: MeasuredText, from start: TextOffset, column: Int
  ) -> [LayoutRow.Segment] {
    func segment(_ range: Range<Int>, _ distance: Int) -> LayoutRow.Segment {
      LayoutRow.Segment(
        start + range.lowerBound..<start + range.upperBound, column: column + distance)
    }
    guard isCode, measured.bytes[line].contains(0x09) else { return [segment(line, 0)] }
    var segments: [LayoutRow.Segment] = []
    var lower = line.lowerBound
    var lowerColumn = 0
    var distance = 0
    for index in line where measured.marks[index] & MeasuredText.Mark.cluster != 0 {
      distance += Int(measured.marks[index] & MeasuredText.Mark.width)
      guard measured.bytes[index] == 0x09 else { continue }
      segments.append(segment(lower..<index + 1, lowerColumn))
      // The tab's own cell is counted already.
      distance += Self.tabStops - 1 - (distance - 1) % Self.tabStops
      (lower, lowerColumn) = (index + 1, distance)
    }
    if lower < line.upperBound { segments.append(segment(lower..<line.upperBound, lowerColumn)) }
    return segments
  }
}

extension Inline {
  /// Whether it is the mark of a footnote, which stays with the word before it.
  fileprivate var isFootnoteReference: Bool {
    if case .footnoteReference = kind { true } else { false }
  }
}
