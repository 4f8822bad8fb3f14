import KeywordIndexing
import TerminalCore

extension ReaderState {
  /// The rows of the legend with the line above it; none where entries need them more.
  func legendHeight(in pane: Rect) -> Int {
    guard let index = phrases.index, !index.categories.isEmpty, pane.height >= 14, pane.width >= 12
    else { return 0 }
    // Rows that the sections leave free are not wanted for anything else.
    let free = pane.height - 4 - document.sections.count
    return min(max(4, min(free, pane.height / 3)), (index.categories.count + 1) / 2) + 1
  }

  /// Draws each category's colour, name and count at the foot of the contents.
  func drawLegend(in pane: Rect, on frame: inout Frame) {
    let height = legendHeight(in: pane)
    guard height > 0, let index = phrases.index else { return }
    let top = pane.rows.upperBound - height
    for column in (pane.column + 1)..<(pane.columns.upperBound - 2) {
      frame.put("─", width: 1, role: .separator, column: column, row: top)
    }
    let width = (pane.width - 2) / 2
    let cells = (height - 1) * 2
    let left = index.categories.count - cells + 1
    for (place, entry) in index.categories.prefix(cells).enumerated() {
      let cell = Rect(
        column: pane.column + 1 + (place % 2) * width, row: top + 1 + place / 2, width: width - 1,
        height: 1)
      if place == cells - 1, left > 1 {
        frame.write("… \(left) more", role: .contentsCount, in: cell, widths: settings.widths)
        break
      }
      let isHidden = phrases.hidden.contains(entry.category)
      frame.put(
        isHidden ? "□" : "■", width: 1, role: entry.category.role, column: cell.column,
        row: cell.row)
      // Of a long name the end is left out, never the count.
      let count = " \(entry.count)"
      let room = cell.dropping(2)
      let used = frame.write(
        entry.category.name, role: .contentsCount, in: room.trimmed(count.count),
        widths: settings.widths)
      frame.write(count, role: .contentsCount, in: room.dropping(used), widths: settings.widths)
    }
  }
}

extension Category {
  /// The role in which its phrases are shown.
  var role: Role {
    switch hue {
    case .amber: .phraseAmber
    case .blue: .phraseBlue
    case .green: .phraseGreen
    case .rose: .phraseRose
    case .violet: .phraseViolet
    case .teal: .phraseTeal
    case .orange: .phraseOrange
    case .gray: .phraseGray
    }
  }
}
