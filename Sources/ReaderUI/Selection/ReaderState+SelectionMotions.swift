import DocumentModel
import TextLayout

extension ReaderState {
  /// Moves an end of the selection as the command says; false for what is no such motion.
  mutating func moveSelection(_ request: KeyInput.Request) -> Bool {
    let count = request.count ?? 1
    switch request.command {
    case .characterRight: moveHead(to: .first, of: .character, by: count)
    case .characterLeft: moveHead(to: .first, of: .character, by: -count)
    case .nextWord: moveHeadByWord(count)
    case .previousWord: moveHeadByWord(-count)
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
    case (.top, nil):
      units.edge(.first).map { extendSelection(to: $0) }
      selection?.keepWhole()
    case (.bottom, nil):
      if document.isOpening { goToEnd() }
      units.edge(.last).map { extendSelection(to: $0) }
      selection?.keepWhole()
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
  /// took in, the step back gives up, and what was selected at once stays whole.
  private mutating func moveHeadByWhole(_ unit: TextUnit, by count: Int) {
    guard let selection else { return }
    var (head, remaining) = givingUp(unit, by: count, of: selection)
    if remaining != 0 {
      let outer: TextUnit.Edge = count > 0 ? .last : .first
      head = units.edge(outer, of: unit, from: head.lowerBound, by: remaining) ?? head
    }
    extendSelection(to: head)
    self.selection?.keepWhole()
  }

  /// The same by words, of which the one where it began stays whole, whichever way it goes.
  private mutating func moveHeadByWord(_ count: Int) {
    guard let selection else { return }
    let (anchor, units) = (selection.anchor.lowerBound, units)
    let (head, remaining) = givingUp(.spokenWord, by: count, of: selection)
    let isForward = count > 0
    // The other way it goes on from where it began.
    let turns = isForward ? head.lowerBound < anchor : head.lowerBound >= anchor
    let edge: TextUnit.Edge = isForward ? .last : .first
    guard remaining != 0,
      let reached = units.edge(
        edge, of: .spokenWord, from: turns ? anchor : head.lowerBound, by: remaining)
    else { return extendSelection(to: head) }
    if turns, let word = units.range(of: .spokenWord, at: anchor) {
      let held = isForward ? word.lowerBound : word.upperBound
      let character =
        isForward
        ? units.range(of: .character, at: held)
        : units.edge(.last, of: .character, from: held, by: -1)
      character.map { self.selection?.anchor = $0 }
    }
    extendSelection(to: reached)
  }

  /// Where the end that moves is once it has given up what it holds as far as where it began, one
  /// after the other, and how many are left to go from there.
  private func givingUp(
    _ unit: TextUnit, by count: Int, of selection: TextSelection
  ) -> (head: TextRange, remaining: Int) {
    let (step, units) = (count.signum(), units)
    let inner: TextUnit.Edge = count > 0 ? .first : .last
    var head = selection.head
    for given in 0..<min(Int(count.magnitude), Self.mostGivenUp) {
      guard let next = units.edge(inner, of: unit, from: head.lowerBound, by: step),
        count > 0
          ? next.lowerBound <= selection.anchor.lowerBound
          : next.lowerBound >= selection.anchor.lowerBound
      else { return (head, count - step * given) }
      head = next
    }
    return (head, 0)
  }

  /// More are not given up on one key.
  private static let mostGivenUp = 1_000

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
