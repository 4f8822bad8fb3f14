/// Where the cells of a table of a page stand, those that reach over rows and columns included.
///
/// No slot that a cell merely reaches over is stored: what a page can say in a few bytes, a span of a
/// thousand columns in each of many rows, takes no more than those bytes are worth.
struct HTMLTableGrid {
  struct Cell {
    var node: Int
    var row: Int
    /// Counted with the columns that no cell begins in.
    var column: Int
  }

  /// In the order of the page, which is by row and then by column.
  private(set) var cells: [Cell] = []
  /// Whether a row has headings only, by row.
  private(set) var isHeader: [Bool] = []
  /// Whether the cells fill the grid well enough to be shown as one, and no table lies between them.
  private(set) var isSound = true

  private struct Span {
    var columns: Range<Int>
    var lastRow: Int
  }

  /// The cells that reach into the row being read, by their first column, and into the one after it.
  private var spans: [Span] = []
  private var nextSpans: [Span] = []
  /// How many of `spans` begin before `column`, the first that may be free.
  private var passed = 0
  private var column = 0
  private var steps = 0

  /// A grid of more slots than this needs a cell in one of `sparsest`.
  private static let mostSlots = 20_000
  private static let sparsest = 8
  /// As HTML has it.
  private static let widest = 1000
  private static let highest = 65_534

  /// - Complexity: O(*n*) in the nodes of the table that stand in no cell of it.
  init(_ tree: HTMLTree, _ table: Int, isLeftOut: [Bool] = []) {
    let end = tree.nodes[table].end
    var rowEnd = 0
    var groupEnd = end
    var index = table + 1
    while index < end {
      let node = tree.nodes[index]
      if index >= groupEnd { endGroup(&groupEnd, at: end) }
      if !isLeftOut.isEmpty, isLeftOut[index] {
        index = node.end
        continue
      }
      switch node.name {
      case .table: isSound = false
      case .thead, .tbody, .tfoot:
        endGroup(&groupEnd, at: node.end)
        rowEnd = 0
      case .tr:
        beginRow()
        rowEnd = node.end
      case .td, .th:
        if index >= rowEnd {
          beginRow()
          rowEnd = groupEnd
        }
        place(index, in: tree)
        index = node.end
        continue
      default: break
      }
      // Its nodes count towards another table, or the reading has cost as much as it may.
      if !isSound || steps > max(Self.mostSlots, Self.sparsest * (end - table)) {
        isSound = false
        break
      }
      index += 1
    }
    isSound = isSound && isFilled
    if !isSound { stack() }
  }

  /// Whether the rows and columns that cells begin in make no more slots than are allowed.
  private var isFilled: Bool {
    let limit = max(Self.mostSlots, Self.sparsest * cells.count)
    guard isHeader.count * cells.count > limit else { return true }
    return Set(cells.lazy.map(\.row)).count * Set(cells.lazy.map(\.column)).count <= limit
  }

  /// Puts each cell in a row by itself, so that even a table that is none keeps its text.
  private mutating func stack() {
    for index in cells.indices {
      cells[index].row = index
      cells[index].column = 0
    }
    isHeader = Array(repeating: false, count: cells.count)
  }

  // MARK: - Rows

  /// No cell reaches out of its group of rows.
  private mutating func endGroup(_ groupEnd: inout Int, at end: Int) {
    spans = []
    nextSpans = []
    passed = 0
    groupEnd = end
  }

  private mutating func beginRow() {
    while passed < spans.count { passSpan() }
    spans = nextSpans
    nextSpans = []
    passed = 0
    column = 0
    isHeader.append(true)
  }

  private mutating func passSpan() {
    let span = spans[passed]
    if span.lastRow >= isHeader.count { nextSpans.append(span) }
    passed += 1
    steps += 1
  }

  /// Places a cell in the first column that is free.
  private mutating func place(_ cell: Int, in tree: HTMLTree) {
    while passed < spans.count, spans[passed].columns.lowerBound <= column {
      column = max(column, spans[passed].columns.upperBound)
      passSpan()
    }
    let row = isHeader.count - 1
    if tree.nodes[cell].name == .td { isHeader[row] = false }
    cells.append(Cell(node: cell, row: row, column: column))
    let columns = column..<column + Self.span("colspan", of: cell, in: tree, most: Self.widest)
    let rows = Self.span("rowspan", of: cell, in: tree, most: Self.highest)
    if rows > 1 { nextSpans.append(Span(columns: columns, lastRow: row + rows - 1)) }
    column = columns.upperBound
  }

  private static func span(
    _ name: String, of cell: Int, in tree: HTMLTree, most: Int
  ) -> Int {
    guard let value = tree.attribute(name, of: cell) else { return 1 }
    let digits = value.trimmed.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard !digits.isEmpty else { return 1 }
    // A number too long to be read is a large one.
    let count = Int(Substring(digits)) ?? most
    // A cell of no rows reaches to the end of its group.
    if count == 0 { return name == "rowspan" ? most : 1 }
    return min(count, most)
  }
}
