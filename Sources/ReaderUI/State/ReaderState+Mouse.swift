import DocumentModel
import TerminalCore

extension ReaderState {
  /// What the mouse asks for: the wheel moves what it is over, a click takes what it is on.
  mutating func update(_ action: MouseAction) -> [ReaderEffect] {
    switch mode {
    case .picking(let picker): return update(action, picker: picker)
    case .footnote(let popup): return update(action, popup: popup)
    case .searching, .asking, .about, .annotating, .tagging, .finished: return []
    case .hinting: mode = .reading(.article)
    case .reading, .filteringContents: phrases.awaitedSteps = nil
    }
    // What was told has been read, as at a key.
    if action.kind == .press { notice = nil }
    let isOverContents = geometry.contents.contains(column: action.column, row: action.row)
    switch action.kind {
    case .wheelUp, .wheelDown:
      let rows = action.kind == .wheelUp ? -3 : 3
      if isOverContents {
        contents.scroll(by: rows, height: contentsList.height)
      } else if sidePane == .card,
        geometry.sidePane.contains(column: action.column, row: action.row)
      {
        if !cardHasFocus { focusCard() }
        if cardHasFocus { scrollCard(by: rows) }
      } else {
        moveArticle { $0.scroll(by: rows) }
      }
    case .press:
      guard isOverContents else { return clickArticle(action) }
      clickContents(action)
    case .doublePress, .triplePress:
      if isOverContents { clickContents(action) } else { pressAgain(action) }
    case .drag: drag(to: action)
    case .release: return release()
    }
    return []
  }

  private mutating func update(_ action: MouseAction, picker: Picker) -> [ReaderEffect] {
    let list = pickerLayout(picker, count: items(of: picker).count).list
    switch action.kind {
    case .wheelUp: return select(picker.selection - 3, in: picker)
    case .wheelDown: return select(picker.selection + 3, in: picker)
    case .press, .doublePress:
      guard list.contains(column: action.column, row: action.row) else { return [] }
      let effects = select(picker.top + action.row - list.row, in: picker)
      guard case .picking(let chosen) = mode else { return effects }
      if case .themes = picker.kind, action.kind == .press { return effects }
      return effects + take(from: chosen)
    case .triplePress, .drag, .release: return []
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

  /// Takes a phrase or a note, or follows a link when the mouse is released; lets go of what was selected.
  private mutating func clickArticle(_ action: MouseAction) -> [ReaderEffect] {
    // As it is drawn, before anything is let go of.
    let note = note(beside: action)
    if contentsHaveFocus { leaveContents() }
    if cardHasFocus { mode = .reading(.article) }
    let text = geometry.text
    selection = nil
    mouse = MouseTracking()
    guard text.contains(column: action.column, row: action.row) else {
      if let note { goTo(note) }
      mouse.hasActed =
        note != nil || geometry.sidePane.contains(column: action.column, row: action.row)
      return []
    }
    let (column, row) = (action.column - text.column, action.row - text.row)
    guard let offset = article.offset(atColumn: column, row: row) else {
      guard let label = article.footnote(markedAtColumn: column, row: row) else { return [] }
      mouse.hasActed = true
      return follow(.footnote(label: label))
    }
    let link = document.link(at: offset)
    press(at: offset, link: link)
    if link == nil { clickWords(at: offset) }
    return []
  }

  /// The mouse over a footnote: a click on a link in it follows it, one beside it closes it.
  private mutating func update(_ action: MouseAction, popup: FootnotePopup) -> [ReaderEffect] {
    var popup = popup
    let geometry = area(of: popup)
    switch action.kind {
    case .wheelUp, .wheelDown:
      popup.pane.scroll(by: action.kind == .wheelUp ? -3 : 3)
      mode = .footnote(popup)
    case .press, .doublePress:
      guard geometry.area.contains(column: action.column, row: action.row) else {
        if action.kind == .press { closeFootnote(popup) }
        return []
      }
      let offset = popup.pane.offset(
        atColumn: action.column - geometry.text.column, row: action.row - geometry.text.row)
      guard let offset, let link = popup.pane.layout.document.link(at: offset) else { return [] }
      popup.selection = link
      return take(popup)
    case .triplePress, .drag, .release: break
    }
    return []
  }
}
