import TextLayout

/// A text that is being typed, cut into the rows of a pane.
struct EditedTextLines {
  private(set) var rows: [String] = [""]
  /// The cell of the cursor, counted from the first row.
  private(set) var cursor = (row: 0, column: 0)

  init(_ content: EditedText, width: Int, widths: CellWidths) {
    var column = 0
    var place = 0
    func note(_ rows: [String]) -> (row: Int, column: Int) { (rows.count - 1, column) }
    for character in content.text {
      let shown = VisibleCluster.visible(character)
      let cells = character.isNewline ? 0 : widths.width(of: shown)
      // The cursor needs a cell of its own behind the last character.
      if column + cells >= max(2, width), !character.isNewline {
        rows.append("")
        column = 0
      }
      if place == content.cursor { cursor = note(rows) }
      if character.isNewline {
        rows.append("")
        column = 0
      } else {
        rows[rows.count - 1].append(shown)
        column += cells
      }
      place += 1
    }
    if place <= content.cursor { cursor = note(rows) }
  }
}
