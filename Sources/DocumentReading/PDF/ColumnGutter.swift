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
    // The strip begins where some line ends, near the middle.
    let middle = bounds.left + bounds.width / 4..<bounds.left + bounds.width * 3 / 4
    let ends = Set(pieces.map(\.right).filter(middle.contains)).sorted()
    var best: (gutter: ColumnGutter, crossing: Int)?
    for end in Self.candidates(ends) {
      guard let gutter = Self.gutter(from: end, pieces) else { continue }
      let crossing = pieces.count { $0.left < end && $0.right > gutter.right }
      if best.map({ crossing < $0.crossing }) ?? true { best = (gutter, crossing) }
    }
    guard let best, best.crossing * 3 <= pieces.count else { return nil }
    self = best.gutter
  }

  private init(left: Int, right: Int) {
    self.left = left
    self.right = right
  }

  /// Of many line ends, those that are tried: the cost of a page stays proportional to its lines.
  private static func candidates(_ ends: [Int]) -> [Int] {
    let most = 24
    guard ends.count > most else { return ends }
    return (0..<most).map { ends[(ends.count - 1) * $0 / (most - 1)] }
  }

  private static func bounds(of pieces: [PDFLine]) -> (left: Int, width: Int)? {
    guard let left = pieces.map(\.left).min(), let right = pieces.map(\.right).max(), right > left
    else { return nil }
    return (left, right - left)
  }

  /// The strip that begins at `end` if both sides of it are columns.
  private static func gutter(from end: Int, _ pieces: [PDFLine]) -> ColumnGutter? {
    let left = pieces.filter { $0.right <= end }
    let beyond = pieces.filter { $0.left > end }
    guard let start = beyond.map(\.left).min(),
      isColumn(left), isColumn(beyond)
    else { return nil }
    return ColumnGutter(left: end, right: start)
  }

  private static func isColumn(_ lines: [PDFLine]) -> Bool {
    guard lines.count >= fewestLines, let bounds = bounds(of: lines) else { return false }
    // Text columns are filled by most of their lines, with many letters each.
    let filling = lines.count { $0.width * 3 >= bounds.width * 2 }
    let letters = lines.reduce(0) { $0 + $1.fragments.reduce(0) { $0 + $1.text.count } }
    return filling * 2 >= lines.count && letters >= lines.count * 18
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
