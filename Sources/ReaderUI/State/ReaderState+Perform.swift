import DocumentModel
import TerminalCore

extension ReaderState {
  /// Does what a command asks for; the pane with the keys first, then the article.
  mutating func perform(_ request: KeyInput.Request) -> [ReaderEffect] {
    // Whoever moves on does not wait any more for a phrase, or for the end of what is being read.
    switch request.command.group {
    case .phrases, .selecting, .extending, .view: break
    case .moving, .sections, .searching, .places, .notes: phrases.awaitedSteps = nil
    }
    if awaitsHit(request) { return [] }
    if mode == .reading(.contents), updateContents(request) { return [] }
    if cardHasFocus, updateCard(request) { return [] }
    if request.command.group != .view { awaited = nil }
    return isSelecting ? performSelecting(request) : performByGroup(request)
  }

  mutating func performByGroup(_ request: KeyInput.Request) -> [ReaderEffect] {
    switch request.command.group {
    case .moving: move(request)
    case .sections: moveBySection(request)
    case .phrases: return performOnPhrases(request)
    case .searching: performSearch(request)
    case .places: return performOnPlaces(request)
    case .notes: return performOnNotes(request)
    case .selecting, .extending: return performOnSelection(request)
    case .view: return performOnView(request)
    }
    return []
  }

  private mutating func move(_ request: KeyInput.Request) {
    if let rows = rows(of: request) { return scroll(by: rows.count) }
    switch request.command {
    case .top:
      if let line = request.count { return goToLine(line) }
      places.leave(article.focus)
      moveArticle { $0.goToTop() }
    case .bottom:
      if let line = request.count { goToLine(line) } else { goToEnd() }
    case .percent:
      if let percent = request.count {
        goToPercent(percent)
      } else {
        notice = Notice("Type a number first: 50% goes to the middle.")
      }
    default: break
    }
  }

  /// The rows down that a command goes, up when negative; nil for one that goes elsewhere.
  func rows(of request: KeyInput.Request) -> (count: Int, isPage: Bool)? {
    let count = request.count ?? 1
    // A page keeps two lines of the one before, so that the eye finds on.
    let page = max(1, article.height - (article.height > 6 ? 2 : 0))
    let half = max(1, article.height / 2)
    switch request.command {
    case .lineDown: return (count, false)
    case .lineUp: return (-count, false)
    case .halfPageDown: return (count * half, true)
    case .halfPageUp: return (-count * half, true)
    case .pageDown: return (count * page, true)
    case .pageUp: return (-count * page, true)
    default: return nil
    }
  }

  /// Scrolls by rows; a count of more rows than can be walked on one key is a jump to the end.
  private mutating func scroll(by rows: Int) {
    let limit = 20_000
    if rows > limit { return goToEnd() }
    if rows < -limit { return moveArticle { $0.goToTop() } }
    moveArticle { $0.scroll(by: rows) }
  }

  private mutating func performOnPhrases(_ request: KeyInput.Request) -> [ReaderEffect] {
    let count = request.count ?? 1
    switch request.command {
    case .nextPhrase: stepCursor(by: count)
    case .previousPhrase: stepCursor(by: -count)
    case .nextSame: stepSamePhrase(by: count)
    case .previousSame: stepSamePhrase(by: -count)
    case .card: return takeCurrent()
    case .phraseList: pick(.phrases)
    case .categories: pick(.categories)
    case .family: toggleFamily()
    case .ladders: pick(.ladders)
    case .watch: return watchCurrent()
    default: break
    }
    return []
  }

  private mutating func performSearch(_ request: KeyInput.Request) {
    let count = request.count ?? 1
    switch request.command {
    case .search: beginSearch(isBackward: false)
    case .searchBackward: beginSearch(isBackward: true)
    case .nextHit: stepHit(by: count)
    case .previousHit: stepHit(by: -count)
    case .onlyHits: toggleOnlyHits()
    default: break
    }
  }

  private mutating func performOnPlaces(_ request: KeyInput.Request) -> [ReaderEffect] {
    switch request.command {
    case .setMark: return setMark(request.letter)
    case .goToMark: goToMark(request.letter)
    case .back: return goBack()
    case .forward: goForward()
    case .linkHints: beginHints()
    default: break
    }
    return []
  }
}
