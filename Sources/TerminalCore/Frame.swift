/// How a cell's text differs from the rest of its role.
package struct Emphasis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Emphasis(rawValue: 1)
  package static let italic = Emphasis(rawValue: 2)
  package static let underline = Emphasis(rawValue: 4)
  package static let strikethrough = Emphasis(rawValue: 8)
}

/// One place of the screen.
package struct Cell: Hashable, Sendable {
  /// A grapheme cluster; nil in the second column of a wide one.
  package var cluster: Character?
  package var role: Role
  package var emphasis: Emphasis

  package init(_ cluster: Character?, role: Role, emphasis: Emphasis = []) {
    self.cluster = cluster
    self.role = role
    self.emphasis = emphasis
  }
}

/// A whole screen as values: what stands in each cell, and in which role.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor is shown, nil when hidden.
  package var cursor: Cursor?

  package struct Cursor: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  package init(size: Size, role: Role = .body) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(
      repeating: Cell(" ", role: role), count: self.size.columns * self.size.rows)
  }

  package var area: Rect {
    Rect(column: 0, row: 0, width: size.columns, height: size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Puts a cluster of `width` cells at a place; what does not fit on the frame is left out, and
  /// a wide cluster that it cuts in two is blanked.
  package mutating func put(
    _ cluster: Character, width: Int, role: Role, emphasis: Emphasis = [], column: Int, row: Int
  ) {
    guard width > 0, column >= 0, row >= 0, row < size.rows, column <= size.columns,
      width <= size.columns - column
    else { return }
    let index = row * size.columns + column
    blankCutClusters(from: index, width: width, row: row)
    cells[index] = Cell(cluster, role: role, emphasis: emphasis)
    for extra in 1..<max(width, 1) {
      cells[index + extra] = Cell(nil, role: role, emphasis: emphasis)
    }
  }

  /// Blanks `area` in `role`.
  package mutating func fill(_ area: Rect, role: Role) {
    let area = area.intersection(self.area)
    for row in area.rows {
      for column in area.columns {
        put(" ", width: 1, role: role, column: column, row: row)
      }
    }
  }

  /// Gives the cells of `area` another role, leaving what stands in them.
  package mutating func repaint(_ area: Rect, role: Role) {
    let area = area.intersection(self.area)
    for row in area.rows {
      for column in area.columns {
        cells[row * size.columns + column].role = role
      }
    }
  }

  private mutating func blankCutClusters(from index: Int, width: Int, row: Int) {
    if cells[index].cluster == nil, index > row * size.columns {
      cells[index - 1].cluster = " "
      cells[index].cluster = " "
    }
    let next = index + width
    if next < (row + 1) * size.columns, cells[next].cluster == nil {
      cells[next].cluster = " "
    }
  }
}
