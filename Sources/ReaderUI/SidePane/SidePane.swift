import TerminalCore

/// What the side pane shows.
package enum SidePane: Hashable, Sendable {
  /// What is known of the phrase under the cursor.
  case card
  /// The notes on the text in sight.
  case notes
}

extension ReaderState {
  /// Shows the pane; hides it where that is shown already.
  mutating func toggle(_ pane: SidePane) {
    sidePane = sidePane == pane ? nil : pane
    if cardHasFocus { mode = .reading(.article) }
    if sidePane == .card, currentPhrase == nil { stepPhrase(by: 1) }
    arrangeArticle()
    if let occurrence = currentOccurrence {
      article.reveal(occurrence.range.lowerBound)
    }
  }

  /// What of the side pane holds its rows.
  var sidePaneArea: Rect {
    let pane = geometry.sidePane
    guard !geometry.sidePaneIsBelow else {
      let margin = pane.width >= 40 ? 3 : 1
      return Rect(
        column: pane.column + margin, row: pane.row + 1, width: pane.width - 2 * margin,
        height: pane.height - 1)
    }
    return Rect(
      column: pane.column + 2, row: pane.row + 1, width: pane.width - 3, height: pane.height - 1)
  }

  func drawSidePane(on frame: inout Frame) {
    let geometry = geometry
    guard !geometry.sidePane.isEmpty else { return }
    frame.fill(geometry.sidePane, role: .contents)
    drawEdge(of: geometry.sidePane, isBelow: geometry.sidePaneIsBelow, on: &frame)
    switch sidePane {
    case .card: drawCard(on: &frame)
    case .notes: drawNotesInSight(in: geometry, on: &frame)
    case nil: break
    }
  }

  /// The line between the text and the pane, a heavy one while the card has the keys.
  private func drawEdge(of pane: Rect, isBelow: Bool, on frame: inout Frame) {
    let role: Role = cardHasFocus ? .gauge : .separator
    if isBelow {
      for column in pane.columns {
        frame.put(cardHasFocus ? "━" : "─", width: 1, role: role, column: column, row: pane.row)
      }
    } else {
      for row in pane.rows {
        frame.put(cardHasFocus ? "┃" : "│", width: 1, role: role, column: pane.column, row: row)
      }
    }
  }
}
