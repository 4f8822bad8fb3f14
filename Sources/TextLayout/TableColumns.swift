import DocumentModel

/// How wide the columns of a table are.
struct TableColumns: Hashable {
  /// Between two columns: a line with a space at either side.
  static let separator = 3
  /// Wider cells wrap even in a table that scrolls by itself.
  private static let widest = 40
  /// A longer word is broken rather than that the table scrolls.
  private static let longestWord = 16
  /// No cell wraps in less.
  private static let narrowest = 6
  /// The columns are measured on so much text, or a table of 100 MB would not open.
  private static let sample = 65_536

  private(set) var widths: [Int]
  /// Whether some cells wrap, so that lines between the rows are wanted.
  private(set) var wraps: Bool

  /// All columns with what stands between them.
  var total: Int { widths.reduce(0, +) + Self.separator * max(0, widths.count - 1) }

  /// The column at which each begins.
  var starts: [Int] {
    var start = 0
    return widths.map { width in
      defer { start += width + Self.separator }
      return start
    }
  }

  init(_ table: Table, in text: String, available: Int, widths cellWidths: CellWidths) {
    let count = max(table.alignments.count, table.rows.first?.count ?? 0)
    var natural = Array(repeating: 1, count: count)
    var minimum = natural
    var seen = 0
    for row in table.rows where seen < Self.sample {
      for (column, cell) in row.prefix(count).enumerated() {
        seen += cell.utf8Count + 1
        // What is longer than the sample is wider than any column.
        let measured = MeasuredText(text.utf8(in: cell).prefix(Self.sample), widths: cellWidths)
        natural[column] = max(natural[column], measured.columns(in: measured.bytes.indices))
        let word = min(measured.longestWord, Self.longestWord)
        minimum[column] = max(minimum[column], word, Self.narrowest)
      }
    }
    minimum = zip(minimum, natural).map(min)

    let room = available - Self.separator * max(0, count - 1)
    if natural.reduce(0, +) <= room {
      widths = natural
    } else if minimum.reduce(0, +) <= room {
      widths = Self.shrunk(natural, notBelow: minimum, to: room)
    } else {
      widths = zip(natural, minimum).map { max(min($0, Self.widest), $1) }
    }
    wraps = widths != natural
  }

  /// Cuts the widest columns down to one width, so that all fit in `room`.
  private static func shrunk(_ natural: [Int], notBelow minimum: [Int], to room: Int) -> [Int] {
    func cut(to level: Int) -> [Int] {
      zip(natural, minimum).map { max(min($0, level), $1) }
    }
    var low = 0
    var high = room
    while low < high {
      let middle = low + (high - low + 1) / 2
      if cut(to: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
    }
    var columns = cut(to: low)
    var left = room - columns.reduce(0, +)
    for column in columns.indices where left > 0 && columns[column] < natural[column] {
      columns[column] += 1
      left -= 1
    }
    return columns
  }
}

extension MeasuredText {
  /// The columns of the longest stretch without a break opportunity.
  fileprivate var longestWord: Int {
    var longest = 0
    var start = 0
    for index in marks.indices where marks[index] & (Mark.opportunity | Mark.mandatory) != 0 {
      longest = max(longest, columns(in: start..<index))
      start = index
    }
    return max(longest, columns(in: start..<marks.count))
  }
}
