import DocumentModel
import TerminalCore

extension ReaderState {
  /// What the mouse asks for: the wheel moves what it is over, a click takes what it is on.
  mutating func update(_ action: MouseAction) -> [ReaderEffect] {
    switch mode {
    case .picking(let picker): return update(action, picker: picker)
    case .searching, .finished: return []
    case .reading, .filteringContents: phrases.awaitedSteps = nil
    }
    let isOverContents = geometry.contents.contains(column: action.column, row: action.row)
    switch action.kind {
    case .wheelUp, .wheelDown:
      let rows = action.kind == .wheelUp ? -3 : 3
      if isOverContents {
        contents.scroll(by: rows, height: contentsList.height)
      } else {
        moveArticle { $0.scroll(by: rows) }
      }
    case .press, .doublePress:
      if isOverContents { clickContents(action) } else { clickArticle(action) }
    case .release: break
    }
    return []
  }

  private mutating func update(_ action: MouseAction, picker: Picker) -> [ReaderEffect] {
    let list = pickerList(picker, count: items(of: picker).count)
    switch action.kind {
    case .wheelUp: return select(picker.selection - 3, in: picker)
    case .wheelDown: return select(picker.selection + 3, in: picker)
    case .press, .doublePress:
      guard list.contains(column: action.column, row: action.row) else { return [] }
      let effects = select(picker.top + action.row - list.row, in: picker)
      guard case .picking(let chosen) = mode else { return effects }
      if case .themes = picker.kind, action.kind == .press { return effects }
      return effects + take(from: chosen)
    case .release: return []
    }
  }

  private mutating func clickContents(_ action: MouseAction) {
    let list = contentsList
    guard list.contains(column: action.column, row: action.row) else { return }
    let entry = contents.top + action.row - list.row
    guard contents.entries.indices.contains(entry) else { return }
    contents.select(entry)
    openSelectedSection()
  }

  private mutating func clickArticle(_ action: MouseAction) {
    if contentsHaveFocus { leaveContents() }
    let text = geometry.text
    guard text.contains(column: action.column, row: action.row), let index = phrases.index else {
      return
    }
    let rows = article.rows
    guard rows.indices.contains(action.row - text.row) else { return }
    let row = rows[action.row - text.row].row
    guard
      let offset = article.layout.offset(atColumn: action.column - text.column, of: row)
    else { return }
    let place = index.firstOccurrence(endingAfter: offset)
    guard index.occurrences.indices.contains(place),
      index.occurrences[place].range.contains(offset),
      phrases.isShown(index.occurrences[place], of: index)
    else { return }
    selectPhrase(place, of: index)
  }
}
