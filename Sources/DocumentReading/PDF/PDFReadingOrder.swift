/// The order in which the lines of a page are read.
enum PDFReadingOrder {
  /// The pieces of a page as lines in reading order: the left column before the right one, between
  /// what crosses both.
  ///
  /// Columns are numbered so that those of one page have the numbers of their likes on another.
  ///
  /// - Complexity: O(*n* log *n*) in the number of pieces.
  static func lines(of pieces: [PDFLine], split: ColumnSplit, column: Int = 0) -> [PDFLine] {
    guard case .at(let gutter, let left, let right) = split else {
      return joined(pieces.map { $0.inColumn(column) })
    }
    var lines: [PDFLine] = []
    var sides: [[PDFLine]] = [[], []]
    func endZone() {
      lines += Self.lines(of: sides[0], split: left, column: column * 2 + 1)
      lines += Self.lines(of: sides[1], split: right, column: column * 2 + 2)
      sides = [[], []]
    }
    var crossing: PDFLine?
    let sorted = pieces.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    for (index, piece) in sorted.enumerated() {
      let isAlone =
        !(index > 0 && sorted[index - 1].standsBeside(piece))
        && !(index + 1 < sorted.count && sorted[index + 1].standsBeside(piece))
      // The last line of what crosses the strip may be short enough for a column.
      let endsCrossing = isAlone && crossing.map(piece.continues) ?? false
      if let side = gutter.column(of: piece), !endsCrossing {
        sides[side].append(piece)
        crossing = nil
      } else {
        endZone()
        lines.append(piece.inColumn(column))
        crossing = piece
      }
    }
    endZone()
    return lines
  }

  /// Makes one line of pieces that stand beside each other.
  private static func joined(_ pieces: [PDFLine]) -> [PDFLine] {
    var rows: [[PDFLine]] = []
    var tallest: PDFLine?
    for piece in pieces.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      if let line = tallest, line.standsBeside(piece) {
        rows[rows.count - 1].append(piece)
        if piece.height > line.height { tallest = piece }
      } else {
        rows.append([piece])
        tallest = piece
      }
    }
    return rows.map { row in
      guard var line = row.first, row.count > 1 else { return row.first }
      line.fragments = row.flatMap(\.fragments).sorted { $0.left < $1.left }
      // The longest piece has the look of the line.
      line.style = row.max { $0.width < $1.width }?.style ?? line.style
      if !row.allSatisfy({ $0.style.isBold }) { line.style.isBold = false }
      return line
    }.compactMap { $0 }
  }
}

extension PDFLine {
  fileprivate func inColumn(_ column: Int) -> PDFLine {
    var line = self
    line.column = column
    return line
  }

  /// Whether it stands right below a line, at its edge and in its type.
  fileprivate func continues(_ line: PDFLine) -> Bool {
    abs(left - line.left) * 2 <= style.size && style == line.style
      && top - line.bottom < line.height
  }
}
