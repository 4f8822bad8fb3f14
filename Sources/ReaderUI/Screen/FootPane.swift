import TerminalCore

extension ReaderState {
  /// Clears the last rows of the screen for what is asked or written there; returns the area in which
  /// that is drawn.
  func drawFootPane(_ area: Rect, on frame: inout Frame) -> Rect {
    frame.fill(area, role: .overlay)
    // The text right above would run into it where there are no colours.
    for column in area.columns where area.row > 0 {
      let stroke: Character = settings.widths.ambiguousIsWide ? "-" : "─"
      frame.put(stroke, width: 1, role: .separator, column: column, row: area.row - 1)
    }
    return area.width > 20 ? area.inset(1) : area
  }

  /// Writes keys and what they do in a line of such a pane: the first, and as many more as there is room
  /// for.
  func drawFootKeys(_ hints: [(key: String, word: String)], in line: Rect, on frame: inout Frame) {
    var rest = line
    for hint in hints {
      guard footWidth(of: hint) <= rest.width || rest == line else { return }
      let key = frame.write(hint.key, role: .overlayKey, in: rest, widths: settings.widths)
      rest = rest.dropping(key + 1)
      let word = frame.write(hint.word, role: .overlay, in: rest, widths: settings.widths)
      rest = rest.dropping(word + 3)
    }
  }

  /// The same on as many lines as they take, two at most: what is left then has no room.
  func footLines(
    of hints: [(key: String, word: String)], width: Int
  ) -> [[(key: String, word: String)]] {
    var lines: [[(key: String, word: String)]] = []
    var used = width
    for hint in hints {
      let wide = footWidth(of: hint)
      if used + wide > width {
        if lines.count == 2 { break }
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(hint)
      used += wide + 3
    }
    return lines
  }

  private func footWidth(of hint: (key: String, word: String)) -> Int {
    settings.widths.width(of: hint.key) + 1 + settings.widths.width(of: hint.word)
  }
}
