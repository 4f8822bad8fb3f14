import Annotations
import DocumentModel
import TerminalCore
import TextLayout

extension ReaderState {
  /// Draws a mark beside each row in sight on which a note begins.
  func drawNoteMarks(in geometry: ScreenGeometry, on frame: inout Frame) {
    guard notes.all?.placed.isEmpty == false, let column = noteMarkColumn(in: geometry) else {
      return
    }
    for (index, entry) in article.rows.enumerated() {
      guard let placed = markedNote(on: entry.row) else { continue }
      let isOpen = placed.note.isOpen
      frame.put(
        isOpen ? "?" : "•", width: 1, role: isOpen ? .noteOpen : .noteMark, column: column,
        row: geometry.text.row + index)
    }
  }

  /// Where the marks stand; nil where there is no room for them.
  func noteMarkColumn(in geometry: ScreenGeometry) -> Int? {
    let column = geometry.text.column - 2
    return column >= geometry.article.column ? column : nil
  }

  /// The note for which a mark stands beside a row, of those that begin there: first one that waits for the
  /// reader, else one that says something.
  func markedNote(on row: LayoutRow) -> NotesOnText.Placed? {
    guard let range = row.range else { return nil }
    let beginning = notes.overlapping(range).filter { range.contains($0.range.lowerBound) }
    return beginning.first(where: \.note.isOpen)
      ?? beginning.first { placed in
        placed.note.annotation.bodies.contains { if case .colour = $0 { false } else { true } }
      }
  }

  /// What is current, in the colour in which just that is highlighted; nil where it is not.
  var currentHighlight: (range: TextRange, role: Role)? {
    guard let range = currentRangeInSight, let note = note(onJust: range), !note.isOpen,
      let colour = note.annotation.colour
    else { return nil }
    return (range, colour.role)
  }

  /// What is drawn as being under the cursor: a passage only as long as the keys are about it.
  var shownCursor: TextRange? {
    currentPassage != nil && currentHitInSight != nil ? nil : cursorRange
  }
}

extension HighlightColour {
  var role: Role {
    switch self {
    case .yellow: .noteYellow
    case .green: .noteGreen
    case .blue: .noteBlue
    case .pink: .notePink
    case .purple: .notePurple
    }
  }
}
