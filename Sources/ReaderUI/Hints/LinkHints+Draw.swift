import TerminalCore

extension ReaderState {
  /// Draws the labels over the beginnings of what they stand for; no text moves for them.
  func drawHints(_ hints: LinkHints, on frame: inout Frame) {
    var end = (row: -1, column: 0)
    for hint in hints.remaining {
      let letters = hint.label.dropFirst(hints.typed.count)
      // Labels of neighbours stand side by side, and at the edge all of one is shown.
      var column = min(hint.column, screen.columns - letters.count)
      if hint.row == end.row { column = max(column, end.column) }
      for letter in letters {
        frame.put(letter, width: 1, role: .hint, column: column, row: hint.row)
        column += 1
      }
      end = (hint.row, column)
    }
  }
}
