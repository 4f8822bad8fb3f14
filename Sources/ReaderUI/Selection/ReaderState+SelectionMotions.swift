import DocumentModel
import TextLayout

extension ReaderState {
  /// Moves an end of the selection as the command says; false for what is no such motion.
  mutating func moveSelection(_ request: KeyInput.Request) -> Bool {
    let count = request.count ?? 1
    switch request.command {
    case .characterRight: moveHead(to: .first, of: .character, by: count)
    case .characterLeft: moveHead(to: .first, of: .character, by: -count)
    case .nextWord: moveHead(to: .first, of: .word, by: count)
    case .previousWord: moveHead(to: .first, of: .word, by: -count)
    case .wordEnd: moveHead(to: .last, of: .word, by: count)
    case .nextSentence: moveHeadByWhole(.sentence, by: count)
    case .previousSentence: moveHeadByWhole(.sentence, by: -count)
    case .nextParagraph: moveHeadByWhole(.paragraph, by: count)
    case .previousParagraph: moveHeadByWhole(.paragraph, by: -count)
    case .lineStart: moveHead { $0.rowEdge(.first, at: $1) }
    case .lineEnd: moveHead { $0.rowEdge(.last, at: $1) }
    case .swapEnds: swapEnds()
    case .select, .cancel: selection = nil
    default: return moveSelectionByRows(request)
    }
    return true
  }

  private mutating func moveSelectionByRows(_ request: KeyInput.Request) -> Bool {
    switch (request.command, request.count) {
    case (.top, nil): units.edge(.first).map { extendSelection(to: $0) }
    case (.bottom, nil):
      if document.isOpening { goToEnd() }
      units.edge(.last).map { extendSelection(to: $0) }
    default:
      guard let asked = rows(of: request) else { return false }
      let rows = min(max(asked.count, -ArticlePane.mostRows), ArticlePane.mostRows)
      // A page moves the text too, and the end with it; a line only when it has to.
      if asked.isPage { moveArticle { $0.scroll(by: rows) } }
      moveHead(byRows: rows)
    }
    return true
  }

  private mutating func moveHead(to edge: TextUnit.Edge, of unit: TextUnit, by count: Int) {
    guard let head = selection?.head else { return }
    if let character = units.edge(edge, of: unit, from: head.lowerBound, by: count) {
      extendSelection(to: character)
    } else if count > 0, let end = units.edge(.last, of: unit, from: head.lowerBound, by: count) {
      // After the beginning of the last word comes its end, as in vim.
      extendSelection(to: end)
    }
  }

  /// Moves by units of which the selection holds whole ones at the end that moves: what one step
  /// took in, the step back gives up.
  private mutating func moveHeadByWhole(_ unit: TextUnit, by count: Int) {
    guard let selection else { return }
    let (step, units) = (count.signum(), units)
    let outer: TextUnit.Edge = count > 0 ? .last : .first
    let inner: TextUnit.Edge = count > 0 ? .first : .last
    var head = selection.head
    var remaining = count
    // Back to where it began it gives up one after the other.
    for _ in 0..<Self.mostGivenUp where remaining != 0 {
      guard let next = units.edge(inner, of: unit, from: head.lowerBound, by: step),
        count > 0
          ? next.lowerBound <= selection.anchor.lowerBound
          : next.lowerBound >= selection.anchor.lowerBound
      else { break }
      (head, remaining) = (next, remaining - step)
    }
    if remaining != 0 {
      head = units.edge(outer, of: unit, from: head.lowerBound, by: remaining) ?? head
    }
    extendSelection(to: head)
  }

  private static let mostGivenUp = 100

  private mutating func moveHead(_ place: (ArticlePane, TextOffset) -> TextOffset?) {
    guard let head = selection?.head, let offset = place(article, head.lowerBound),
      let character = units.range(of: .character, at: offset)
    else { return }
    extendSelection(to: character)
  }

  private mutating func moveHead(byRows rows: Int) {
    guard let selection,
      let (offset, column) = article.place(
        rows, below: selection.head.lowerBound, column: selection.column),
      let character = units.range(of: .character, at: offset)
    else { return }
    extendSelection(to: character, column: column)
  }

  private mutating func swapEnds() {
    guard let selection else { return }
    self.selection?.anchor = selection.head
    extendSelection(to: selection.anchor)
  }
}
