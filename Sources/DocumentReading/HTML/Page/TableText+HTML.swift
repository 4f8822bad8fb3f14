import DocumentModel

extension TableText {
  /// A table of a page whose `HTMLTableShape` is one of data.
  ///
  /// - Complexity: O(*n*) in its nodes and the slots of its grid, which the shape limits.
  init(
    _ tree: HTMLTree, _ table: Int, isLeftOut: [Bool],
    footnotes: PageFootnotes
  ) {
    let grid = HTMLTableGrid(tree, table, isLeftOut: isLeftOut)
    var reading = Reading(tree, table, isLeftOut: isLeftOut, footnotes: footnotes)
    var cells: [PlacedCell] = []
    for cell in grid.cells {
      reading.readStray(before: cell.node)
      let text = reading.text(of: cell.node)
      guard !text.isBlank else { continue }
      cells.append(
        PlacedCell(
          row: cell.row, column: cell.column, text: text,
          alignment: tree.nodes[cell.node].name == .td
            ? Self.alignment(of: cell.node, in: tree) : nil))
    }
    reading.readStray(before: tree.nodes[table].end)
    // Names at the end of the table lead to its end.
    if let last = cells.indices.last {
      for name in reading.names { cells[last].text.addAnchor(name) }
    }
    self.init(cells, isHeader: grid.isHeader, stray: reading.stray)
  }

  private struct PlacedCell {
    var row: Int
    var column: Int
    var text: InlineText
    /// Headings say nothing of how a column is set.
    var alignment: Table.Alignment?
  }

  /// A table of cells in order; rows and columns that none is in are left out.
  private init(_ cells: [PlacedCell], isHeader: [Bool], stray: InlineText) {
    let columns = Set(cells.lazy.map(\.column)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    var alignments = [Table.Alignment](repeating: .leading, count: columns.count)
    for cell in cells {
      if let alignment = cell.alignment, let place = places[cell.column] {
        alignments[place] = alignment
      }
    }
    self.init(
      alignments: alignments, hasHeader: cells.first.map { isHeader[$0.row] } ?? false,
      stray: stray)
    var start = 0
    while start < cells.count {
      let row = cells[start...].prefix { $0.row == cells[start].row }
      addRow(placed: row.lazy.map { (places[$0.column] ?? 0, $0.text) })
      start = row.endIndex
    }
  }

  private static func alignment(of cell: Int, in tree: HTMLTree) -> Table.Alignment {
    let style = tree.attribute("style", of: cell)?.lowercased().filter { $0 != " " } ?? ""
    let align = tree.attribute("align", of: cell)?.lowercased()
    if align == "right" || style.holds("text-align:right") { return .trailing }
    return align == "center" || style.holds("text-align:center") ? .center : .leading
  }
}

/// Reads the text of a table in order: that of its cells, and what stands in none.
private struct Reading {
  /// Names for the next text of the table.
  private(set) var names: [String]

  private let tree: HTMLTree
  private let table: Int
  /// The node after those that were read.
  private var index: Int
  private var cells: CellReader
  private var strays: CellReader

  init(_ tree: HTMLTree, _ table: Int, isLeftOut: [Bool], footnotes: PageFootnotes) {
    self.tree = tree
    self.table = table
    index = table + 1
    names = tree.anchors(of: table)
    cells = CellReader(tree, isLeftOut: isLeftOut, footnotes: footnotes)
    strays = cells
    // The caption is told by itself; only the names of one that shows nothing are left.
    for child in tree.children(of: table) where tree.nodes[child].name == .caption {
      cells.read(child..<tree.nodes[child].end)
      _ = cells.take()
    }
    names += cells.names
    cells.names = []
  }

  mutating func text(of cell: Int) -> InlineText {
    // Swapped, for copies of many names would add up.
    swap(&cells.names, &names)
    defer { swap(&cells.names, &names) }
    cells.read(cell..<tree.nodes[cell].end)
    index = max(index, tree.nodes[cell].end)
    return cells.take()
  }

  /// Reads what stands in no cell.
  mutating func readStray(before end: Int) {
    swap(&strays.names, &names)
    defer { swap(&strays.names, &names) }
    strays.space()
    while index < end {
      let node = tree.nodes[index]
      let isCaption = node.name == .caption && node.parent == table
      index = isCaption ? node.end : strays.read(index..<index + 1)
    }
  }

  var stray: InlineText {
    var strays = strays
    return strays.take()
  }
}
