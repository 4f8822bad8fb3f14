import Annotations
import DocumentModel
import TerminalCore

extension ReaderState {
  /// Draws a mark beside each row in sight on which a note begins.
  func drawNoteMarks(in geometry: ScreenGeometry, on frame: inout Frame) {
    guard let all = notes.all, !all.placed.isEmpty else { return }
    let column = geometry.text.column - 2
    guard column >= geometry.article.column else { return }
    for (index, entry) in article.rows.enumerated() {
      guard let range = entry.row.range else { continue }
      let beginning = all.overlapping(range).filter { range.contains($0.range.lowerBound) }
      guard let mark = Self.mark(for: beginning.map(\.note)) else { continue }
      frame.put(
        mark.character, width: 1, role: mark.role, column: column, row: geometry.text.row + index)
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

  /// What stands in the margin for some notes: first for those that wait for the reader.
  private static func mark(for notes: [Note]) -> (character: Character, role: Role)? {
    if notes.contains(where: \.isOpen) { return ("?", .noteOpen) }
    let hasWords = notes.contains { note in
      note.annotation.bodies.contains { if case .colour = $0 { false } else { true } }
    }
    return hasWords ? ("•", .noteMark) : nil
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
