import DocumentModel
import TerminalCore
import TextLayout

extension ReaderState {
  /// Draws the notes on the text in sight, which follow it as it moves.
  ///
  /// - Complexity: O(log *n* + *k*) in the notes, and in those in sight.
  func drawNotesInSight(in geometry: ScreenGeometry, on frame: inout Frame) {
    let area = sidePaneArea
    guard !area.isEmpty else { return }
    let visible = article.visibleRange
    let inSight = placedInSight
    drawNotesHead(in: area, count: inSight.count, on: &frame)
    let list = notesInSightList
    guard !inSight.isEmpty else {
      return drawNearestNotes(around: visible, in: list, on: &frame)
    }
    for (index, row) in notesInSight(inSight, in: geometry).enumerated() {
      row.card.draw(in: list.line(index), widths: settings.widths, on: &frame)
    }
  }

  /// The note of the side pane that stands in a cell of the screen.
  func noteInPane(at action: MouseAction) -> NotesOnText.Placed? {
    let list = notesInSightList
    guard sidePane == .notes, list.contains(column: action.column, row: action.row) else {
      return nil
    }
    let rows = notesInSight(placedInSight, in: geometry)
    let row = action.row - list.row
    return rows.indices.contains(row) ? rows[row].note : nil
  }

  private var placedInSight: [NotesOnText.Placed] {
    notes.overlapping(article.visibleRange).filter { isInSight($0.range) }
  }

  /// Where the side pane has its notes, below its heading.
  private var notesInSightList: Rect {
    let area = sidePaneArea
    return Rect(
      column: area.column, row: area.row + 2, width: area.width, height: max(0, area.height - 2))
  }

  private func notesInSight(
    _ inSight: [NotesOnText.Placed], in geometry: ScreenGeometry
  ) -> [NotesInSight.Row] {
    let list = notesInSightList
    var pane = NotesInSight(
      width: list.width, widths: settings.widths, current: selectedRange ?? currentRangeInSight)
    let rows = article.rows
    for placed in inSight.prefix(list.height) {
      let row = rows.firstIndex { entry in
        entry.row.range.map { $0.upperBound > placed.range.lowerBound } ?? false
      }
      let beside = geometry.sidePaneIsBelow ? 0 : geometry.text.row + (row ?? 0) - list.row
      let words = document.text[placed.range].prefix(200).map { $0.isNewline ? " " : $0 }
      pane.add(placed, words: String(words), at: max(0, beside))
    }
    return pane.rows(height: list.height)
  }

  /// Says how many notes there are, and which of them have no place in the text: all that the list has are
  /// counted.
  private func drawNotesHead(in area: Rect, count: Int, on frame: inout Frame) {
    let unplaced = notes.all?.unplaced.count ?? 0
    let all = (notes.all?.placed.count ?? 0) + unplaced
    let shown = all > count ? "\(count) of \(all)" : all > 0 ? "\(all)" : ""
    let open = notes.all?.openCount ?? 0
    let counts =
      open == 0
      ? [shown] : ["\(shown) · \(open) to be decided", "\(shown) · \(open) to decide", shown]
    let title = "Notes"
    // All of the title and of the counts that have room beside it.
    let fitting = counts.first {
      settings.widths.width(of: "\(title) \($0)") <= area.width
    }
    CardRow(title, .contentsHeading, trailing: fitting ?? "")
      .draw(in: area.line(0), widths: settings.widths, on: &frame)
    guard unplaced > 0, area.height > 2 else { return }
    let list = keyMap.key(of: .noteList).map { "; \($0) lists all" } ?? ""
    CardRow(pieces: [
      CardRow.Piece(
        text: "\(unplaced) without a place\(list)", role: .contentsCount, isTrailing: true)
    ]).draw(in: area.line(1), widths: settings.widths, on: &frame)
  }

  /// Says how many notes stand before and after what is in sight.
  private func drawNearestNotes(
    around visible: TextRange, in list: Rect, on frame: inout Frame
  ) {
    guard let all = notes.all else { return }
    let before = all.placed.partitioningIndex { $0.range.lowerBound >= visible.lowerBound }
    let after = all.placed.count - before
    let key = keyMap.key(of: all.isEmpty ? .annotate : .noteList)
    let hint = key.map { all.isEmpty ? "\($0) makes one." : "\($0) lists all." } ?? ""
    var words = all.isEmpty ? "No notes on this text. " : "No notes in sight. "
    if before > 0 { words += "\(before) above. " }
    if after > 0 { words += "\(after) below. " }
    let lines = WrappedText(words + hint, width: list.width, widths: settings.widths).lines
    for (row, line) in lines.prefix(list.height).enumerated() {
      frame.write(line, role: .contentsCount, in: list.line(row), widths: settings.widths)
    }
  }
}
