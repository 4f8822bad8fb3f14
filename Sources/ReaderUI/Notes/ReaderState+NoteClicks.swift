import DocumentModel
import TerminalCore

extension ReaderState {
  /// Takes what stands at a place that was clicked on: a phrase, or the words of a note, whichever is shorter;
  /// of both on the same words the phrase, whose card shows the notes.
  ///
  /// - Complexity: O(log *n* + *k*) in the notes, and in those that begin before the place after the first
  ///   that reaches it.
  mutating func clickWords(at offset: TextOffset) {
    let note = notes.overlapping(offset..<offset + 1).min {
      $0.range.utf8Count < $1.range.utf8Count
    }
    if let index = phrases.index, let place = phrase(at: offset, of: index),
      index.occurrences[place].range.utf8Count <= note?.range.utf8Count ?? .max
    {
      selectPhrase(place, of: index)
    } else if let note {
      places.leave(article.focus)
      moveCursor(to: .passage(note.range, of: note.note.id))
      // What is clicked on is in sight, and stays where it is.
      moveArticle { $0.read(from: offset) }
    }
  }

  private func phrase(at offset: TextOffset, of index: PhraseIndex) -> Int? {
    let place = index.firstOccurrence(endingAfter: offset)
    guard index.occurrences.indices.contains(place),
      index.occurrences[place].range.contains(offset),
      phrases.isShown(index.occurrences[place], of: index)
    else { return nil }
    return place
  }

  /// The note that stands in a cell beside the text: in the side pane, or by its mark in the margin.
  func note(beside action: MouseAction) -> NotesOnText.Placed? {
    noteInPane(at: action) ?? noteInMargin(at: action)
  }

  /// Makes a note current, and brings its beginning in sight.
  mutating func goTo(_ note: NotesOnText.Placed) {
    places.leave(article.focus)
    moveCursor(to: note.note.id, on: note.range)
    let start = note.range.lowerBound
    let isInSight = article.visibleRange.contains(start)
    moveArticle { isInSight ? $0.read(from: start) : $0.reveal(start) }
  }

  private func noteInMargin(at action: MouseAction) -> NotesOnText.Placed? {
    let geometry = geometry
    // A mark is small: beside it will do.
    guard let column = noteMarkColumn(in: geometry), abs(action.column - column) <= 1,
      geometry.article.contains(column: action.column, row: action.row)
    else { return nil }
    let rows = article.rows
    let row = action.row - geometry.text.row
    return rows.indices.contains(row) ? markedNote(on: rows[row].row) : nil
  }
}
