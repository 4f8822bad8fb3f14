import DocumentModel
import TerminalCore

extension ReaderState {
  /// Labels every link in sight, or says that there is none.
  mutating func beginHints() {
    if contentsHaveFocus { leaveContents() }
    let hints = LinkHints(followable)
    guard hints.hints.isEmpty else {
      mode = .hinting(hints)
      return
    }
    mode = .reading(.article)
    if document.isOpening {
      // A bracket may turn out to be a link further down, and be shown only then.
      awaited = .hints
      notice = Notice("Reading the rest…")
    } else {
      notice = Notice("No link in sight.")
    }
  }

  /// A key while links are labelled.
  mutating func updateHints(_ key: KeyPress, hints: LinkHints) -> [ReaderEffect] {
    var hints = hints
    switch key.key {
    case .escape: mode = .reading(.article)
    case .character("c") where key.modifiers == .control: mode = .reading(.article)
    case .backspace: mode = hints.takeBack() ? .hinting(hints) : .reading(.article)
    case .character(let letter) where key.modifiers.isEmpty:
      guard hints.take(letter) else {
        notice = Notice("No label goes on with “\(letter)”; Esc leaves.")
        return []
      }
      mode = .hinting(hints)
      return hints.chosen.map { follow($0) } ?? []
    default: break
    }
    return []
  }

  /// Follows what a label or a click stands for.
  mutating func follow(_ target: LinkHints.Target) -> [ReaderEffect] {
    mode = .reading(.article)
    switch target {
    case .link(let link):
      // It is in sight: the text stays where it is.
      takeCursor(at: link.range.lowerBound)
      return follow(link)
    case .footnote(let label):
      goToReference(ofFootnote: label)
      return []
    }
  }

  /// What can be followed on the screen and where it stands, in reading order.
  private var followable: [(target: LinkHints.Target, cell: (column: Int, row: Int))] {
    let text = geometry.text
    return article.followable.map { entry in
      (entry.target, (text.column + entry.cell.column, text.row + entry.cell.row))
    }
  }
}
