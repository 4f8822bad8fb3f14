/// The columns of tables: strips that rows below each other leave clear.
enum PDFTableColumns {
  /// Tells the lines of a page that are rows where their columns begin.
  ///
  /// - Complexity: O(*n* *m*) in the number of lines and of the columns of a table.
  static func mark(in lines: inout [PDFLine]) {
    var start = 0
    while start < lines.count {
      let (end, columns) = table(in: lines, from: start)
      if end > start + 1, columns.count > 1, !isList(lines[start..<end], columns) {
        for index in start..<end { lines[index].stops = columns.dropFirst().map(\.lowerBound) }
      }
      start = max(end, start + 1)
    }
  }

  /// The end of the rows that begin at `start`, and what their cells cover from left to right.
  private static func table(
    in lines: [PDFLine], from start: Int
  ) -> (end: Int, columns: [Range<Int>]) {
    var end = start
    var columns: [Range<Int>] = []
    while end < lines.count, end == start || isBelow(lines[end], lines[end - 1]) {
      let cells = cells(of: lines[end])
      let together = merged(columns + cells, apart: lines[end].style.size / 2)
      guard cells.count > 1, together.count > 1 else { break }
      columns = together
      end += 1
    }
    return (end, columns)
  }

  private static func isBelow(_ line: PDFLine, _ last: PDFLine) -> Bool {
    line.column == last.column && line.bottom > last.bottom
      && line.top - last.bottom < 2 * last.style.size
  }

  /// The stretches of a line that stand apart from each other.
  private static func cells(of line: PDFLine) -> [Range<Int>] {
    merged(
      line.fragments.filter { !$0.isBlank }.map { $0.left..<max($0.left, $0.right) },
      apart: line.style.size)
  }

  /// The ranges in order, with no less than `apart` between any two.
  private static func merged(_ ranges: [Range<Int>], apart: Int) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound - last.upperBound < max(apart, 1) {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Whether the first of two columns holds nothing but the numbers or bullets of entries.
  private static func isList(_ rows: ArraySlice<PDFLine>, _ columns: [Range<Int>]) -> Bool {
    columns.count == 2
      && rows.allSatisfy { row in
        let first = row.fragments.prefix { $0.left < columns[1].lowerBound }
        let text = first.reduce(into: "") { $0 += String(decoding: $1.text, as: UTF8.self) }
        let label = Array("\(text.trimmed) text".unicodeScalars)
        return PDFLineText.label(label) + "text".count >= label.count
      }
  }
}
