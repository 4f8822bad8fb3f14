import DocumentModel
import TerminalCore
import TextLayout

extension ReaderState {
  /// Begins what may become a selection.
  mutating func press(at offset: TextOffset, link: Int?) {
    guard let character = units.range(of: .character, at: offset) else { return }
    mouse.press = MousePress(origin: character, unit: .character, link: link)
  }

  /// Selects the word, or with three presses the paragraph, that was pressed on.
  mutating func pressAgain(_ action: MouseAction) {
    guard !mouse.hasActed, let offset = offset(near: action) else { return }
    let unit: TextUnit = action.kind == .triplePress ? .paragraph : .word
    guard let range = units.range(of: unit, at: offset) else { return }
    mouse.press = MousePress(origin: range, unit: unit)
    select(range)
  }

  /// Selects from what was pressed on to where the mouse is; at an edge the text moves on.
  mutating func drag(to action: MouseAction) {
    guard var press = mouse.press else { return }
    let text = geometry.text
    if action.row < text.row {
      moveArticle { $0.scroll(by: -1) }
    } else if action.row >= text.row + text.height {
      moveArticle { $0.scroll(by: 1) }
    }
    guard let offset = offset(near: action), let here = units.range(of: press.unit, at: offset),
      press.hasMoved || here != press.origin
    else { return }
    press.hasMoved = true
    mouse.press = press
    let isForward = here.lowerBound >= press.origin.lowerBound
    select(
      min(here.lowerBound, press.origin.lowerBound)..<max(here.upperBound, press.origin.upperBound))
    if !isForward, let selection {
      self.selection = TextSelection(anchor: selection.head, head: selection.anchor)
    }
    if let head = selection?.head { article.read(from: head.lowerBound) }
  }

  /// Ends a drag, which stays selected; or follows the link that was clicked on.
  mutating func release() -> [ReaderEffect] {
    guard let press = mouse.press else { return [] }
    mouse.press = nil
    guard !press.hasMoved, let link = press.link, document.links.indices.contains(link) else {
      return []
    }
    mouse.hasActed = true
    return follow(.link(document.links[link]))
  }

  /// The text nearest to where the mouse is.
  private func offset(near action: MouseAction) -> TextOffset? {
    let text = geometry.text
    return article.offset(nearColumn: action.column - text.column, row: action.row - text.row)
  }
}
