import DocumentModel
import TerminalCore

extension ReaderState {
  /// The rows of the contents pane that hold entries.
  var contentsList: Rect {
    let pane = geometry.contents
    let head = pane.height >= 10 ? 2 : pane.height >= 4 ? 1 : 0
    let foot = legendHeight(in: pane)
    return Rect(
      column: pane.column, row: pane.row + head, width: pane.width - 1,
      height: pane.height - head - foot)
  }

  /// Shows the contents and gives them the keys; from there, goes back to the article.
  mutating func toggleContents() {
    if contentsHaveFocus {
      leaveContents()
    } else {
      focusContents()
    }
  }

  mutating func focusContents() {
    guard !document.sections.isEmpty else {
      notice = Notice("This text has no sections.")
      return
    }
    if contents.visibility == .hidden { contents.visibility = .automatic }
    mode = .reading(.contents)
    contents.select(nearest: currentSection)
    arrangeArticle()
    trackContents()
  }

  mutating func leaveContents() {
    mode = .reading(.article)
    contents.setFilter("", of: document)
    arrangeArticle()
    trackContents()
  }

  /// Keeps the section being read in sight in the contents.
  mutating func trackContents() {
    if contentsHaveFocus {
      contents.scroll(toShow: contents.selection, height: contentsList.height)
    } else if let section = currentSection, let entry = contents.entry(nearest: section) {
      contents.scroll(toShow: entry, height: contentsList.height)
    }
  }

  /// What a movement command means while the contents have the keys; false when it means nothing
  /// to them.
  mutating func updateContents(_ request: KeyInput.Request) -> Bool {
    let count = request.count ?? 1
    let page = max(1, contentsList.height - 1)
    switch request.command {
    case .lineDown: contents.select(contents.selection + count)
    case .lineUp: contents.select(contents.selection - count)
    case .halfPageDown: contents.select(contents.selection + count * max(1, page / 2))
    case .halfPageUp: contents.select(contents.selection - count * max(1, page / 2))
    case .pageDown: contents.select(contents.selection + count * page)
    case .pageUp: contents.select(contents.selection - count * page)
    case .top: contents.select(0)
    case .bottom: contents.select(request.count.map { $0 - 1 } ?? contents.entries.count - 1)
    case .card: openSelectedSection()
    case .focusContents, .parentHeading: foldOrSelectParent()
    case .focusArticle: unfoldOrLeave()
    case .search: mode = .filteringContents
    case .cancel where !contents.filter.isEmpty: contents.setFilter("", of: document)
    case .cancel: leaveContents()
    default: return false
    }
    trackContents()
    return true
  }

  /// Goes to the selected section and back to reading.
  mutating func openSelectedSection() {
    guard let section = contents.selectedSection else { return }
    leaveContents()
    jump(toSection: section)
  }

  private mutating func foldOrSelectParent() {
    guard let section = contents.selectedSection else { return }
    if hasSubsections(section), !contents.collapsed.contains(section) {
      contents.toggle(section, of: document)
    } else if let parent = document.sections[section].parent {
      contents.select(nearest: parent)
    }
  }

  private mutating func unfoldOrLeave() {
    guard let section = contents.selectedSection else { return leaveContents() }
    if contents.collapsed.contains(section) {
      contents.toggle(section, of: document)
    } else {
      leaveContents()
    }
  }

  func hasSubsections(_ section: Int) -> Bool {
    let next = section + 1
    return next < document.sections.count && document.sections[next].parent == section
  }

  /// Keys while a filter is typed: letters narrow the list at once.
  mutating func updateContentsFilter(_ key: KeyPress) {
    switch key.key {
    case .character(let character) where key.modifiers.isEmpty:
      contents.setFilter(contents.filter + String(character), of: document)
    case .backspace:
      if contents.filter.isEmpty {
        mode = .reading(.contents)
      } else {
        contents.setFilter(String(contents.filter.dropLast()), of: document)
      }
    case .enter: mode = .reading(.contents)
    case .down, .tab: contents.select(contents.selection + 1)
    case .up, .backTab: contents.select(contents.selection - 1)
    case .escape:
      contents.setFilter("", of: document)
      mode = .reading(.contents)
    case .character("c") where key.modifiers == .control: leaveContents()
    default: break
    }
    trackContents()
  }
}
