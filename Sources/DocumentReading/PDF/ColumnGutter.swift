/// The empty strip between two columns of a page.
struct ColumnGutter: Equatable {
  var left: Int
  var right: Int

  /// Columns have so many lines at least.
  private static let fewestLines = 6

  /// Looks for the strip that most lines keep clear; nil for a page of one column.
  ///
  /// Both sides must hold lines that fill them: the columns of a table do not.
  init?(_ pieces: [PDFLine], pageWidth: Int) {
    guard let bounds = Self.bounds(of: pieces), bounds.width * 3 > pageWidth else { return nil }
    // The lines of a column end where they will, but begin at its edge.
    let middle = bounds.left + bounds.width / 5..<bounds.left + bounds.width * 17 / 20
    var best: (gutter: ColumnGutter, crossing: Int)?
    for start in Self.commonest(pieces.map(\.left).filter(middle.contains)) {
      guard let gutter = Self.gutter(before: start, pieces) else { continue }
      let crossing = pieces.count { $0.left < start && $0.right > start }
      if best.map({ crossing < $0.crossing }) ?? true { best = (gutter, crossing) }
    }
    guard let best, best.crossing * 3 <= pieces.count else { return nil }
    self = best.gutter
  }

  private init(left: Int, right: Int) {
    self.left = left
    self.right = right
  }

  /// The values that most others are near to, some of them: the cost of a page stays proportional to
  /// its lines.
  private static func commonest(_ values: [Int]) -> [Int] {
    var first: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for value in values {
      first[value / 8] = min(first[value / 8] ?? value, value)
      counts[value / 8, default: 0] += 1
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(8)
      .compactMap { first[$0.key] }
  }

  private static func bounds(of pieces: [PDFLine]) -> (left: Int, width: Int)? {
    guard let left = pieces.map(\.left).min(), let right = pieces.map(\.right).max(), right > left
    else { return nil }
    return (left, right - left)
  }

  /// The strip that ends at `start` if both sides of it are columns.
  private static func gutter(before start: Int, _ pieces: [PDFLine]) -> ColumnGutter? {
    let left = pieces.filter { $0.right <= start }
    let right = pieces.filter { $0.left >= start }
    guard let end = left.map(\.right).max(),
      isColumn(left) && (isColumn(right) || isAside(right, of: left))
        || isAside(left, of: right) && isColumn(right)
    else { return nil }
    return ColumnGutter(left: end, right: start)
  }

  private static func isColumn(_ lines: [PDFLine]) -> Bool {
    guard lines.count >= fewestLines, let bounds = bounds(of: lines) else { return false }
    // Text columns are filled by most of their lines, with many letters each; two of them may stand
    // here, to be divided again.
    let filling = lines.count { $0.width * 20 >= bounds.width * 7 }
    let letters = lines.reduce(0) { $0 + $1.fragments.reduce(0) { $0 + $1.text.count } }
    return filling * 2 >= lines.count && letters >= lines.count * 18
  }

  /// Whether they are notes in the margin beside a column, in smaller type than most of its lines.
  private static func isAside(_ lines: [PDFLine], of column: [PDFLine]) -> Bool {
    guard let largest = lines.map(\.style.size).max(), lines.count > 1 else { return false }
    let letters = lines.reduce(0) { $0 + $1.fragments.reduce(0) { $0 + $1.text.count } }
    return letters >= lines.count * 8
      && column.count { largest * 100 <= $0.style.size * 92 } * 3 > column.count * 2
  }

  /// Whether a page may be read by this strip of another one: few lines cross it.
  func fits(_ pieces: [PDFLine]) -> Bool {
    let crossing = pieces.count { $0.left < left && $0.right > right }
    let beyond = pieces.count { abs($0.left - right) <= 4 }
    return crossing * 3 <= pieces.count && beyond * 4 >= pieces.count && beyond >= 2
  }

  /// The column of a line, nil where it crosses the strip.
  func column(of line: PDFLine) -> Int? {
    if line.right <= (left + right) / 2 { return 0 }
    return line.left >= (left + right) / 2 ? 1 : nil
  }
}
