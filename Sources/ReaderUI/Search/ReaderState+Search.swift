import DocumentModel
import KeywordIndexing
import TerminalCore

extension ReaderState {
  mutating func beginSearch(isBackward: Bool) {
    mode = .searching(
      SearchPrompt(isBackward: isBackward, article: article, previous: search))
  }

  /// A key while a query is typed: each one searches at once.
  mutating func updateSearch(_ key: KeyPress, prompt: SearchPrompt) -> [ReaderEffect] {
    var prompt = prompt
    switch key.key {
    case .character("c") where key.modifiers == .control: return giveUpSearch(prompt)
    case .character("u") where key.modifiers == .control: prompt.text = ""
    case .character(let character) where key.modifiers.isEmpty: prompt.text.append(character)
    case .backspace:
      if prompt.text.isEmpty { return giveUpSearch(prompt) }
      prompt.text.removeLast()
    case .escape: return giveUpSearch(prompt)
    case .enter: return commitSearch(prompt)
    case .down, .tab, .up, .backTab:
      stepHit(by: key.key == .down || key.key == .tab ? 1 : -1)
      return []
    default: return []
    }
    return retype(prompt)
  }

  mutating func pasteIntoSearch(_ text: String, prompt: SearchPrompt) -> [ReaderEffect] {
    var prompt = prompt
    prompt.text += text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return retype(prompt)
  }

  private mutating func retype(_ prompt: SearchPrompt) -> [ReaderEffect] {
    mode = .searching(prompt)
    guard !prompt.text.isEmpty else {
      search = SearchState()
      showAgain(prompt.article)
      return []
    }
    search.query = SearchQuery(prompt.text, isRegex: settings.searchesByRegex)
    search.isBackward = prompt.isBackward
    search.isRunning = true
    return searchUnderWay
  }

  private mutating func giveUpSearch(_ prompt: SearchPrompt) -> [ReaderEffect] {
    mode = .reading(.article)
    search = prompt.previous
    showAgain(prompt.article)
    return searchUnderWay
  }

  /// Asks once more for an answer that is still to come: another search has taken the place of that one.
  var searchUnderWay: [ReaderEffect] {
    search.isRunning ? search.query.map { [.search($0)] } ?? [] : []
  }

  /// Goes back to what was shown; the layout may have changed since.
  private mutating func showAgain(_ earlier: ArticlePane) {
    article = earlier
    arrangeArticle()
    trackContents()
  }

  private mutating func commitSearch(_ prompt: SearchPrompt) -> [ReaderEffect] {
    mode = .reading(.article)
    if prompt.text.isEmpty {
      // An empty query goes on with the one before, as pagers do.
      search = prompt.previous
      if !search.isRunning { stepHit(by: prompt.isBackward ? -1 : 1) }
      return searchUnderWay
    }
    places.leave(prompt.origin)
    if search.isRunning { return [] }
    reportHits()
    if selection != nil, let currentHit { extendSelection(over: currentHit) }
    return []
  }

  /// Takes hits that were found, unless another query has been typed since.
  ///
  /// Of those in a text that was read anew nothing is told: nobody asked, and there is other news.
  mutating func replaceHits(_ result: SearchResult) {
    guard result.query == search.query else { return }
    let isAsked = search.isRunning
    search.hits = result.hits
    search.isCut = result.isCut
    search.isRunning = false
    search.current = nil
    if let problem = result.problem {
      notice = Notice(problem, isError: true)
      return
    }
    var origin = article.focus
    if case .searching(let prompt) = mode {
      origin = prompt.origin
      if search.hits.isEmpty { return showAgain(prompt.article) }
    }
    guard !search.hits.isEmpty else { return isAsked ? reportHits() : () }
    let next = search.firstHit(from: origin)
    showHit(search.isBackward ? next - 1 : next, isTold: isAsked)
  }

  /// Goes `count` hits on in the direction of the search; back when negative.
  mutating func stepHit(by count: Int) {
    guard search.isSet else {
      notice = Notice("Nothing is being searched; / begins.")
      return
    }
    guard !search.hits.isEmpty else { return reportHits() }
    if case .reading = mode { places.leave(article.focus) }
    let step = search.isBackward ? -count : count
    if let current = search.current, currentHitInSight != nil {
      showHit(current + step)
    } else if let cursor = currentRangeInSight?.lowerBound {
      // A hit that begins where the cursor is has been passed.
      showHit(
        step > 0
          ? search.firstHit(from: cursor + 1) + step - 1 : search.firstHit(from: cursor) + step)
    } else {
      let next = search.firstHit(from: article.visibleRange.lowerBound)
      showHit(step > 0 ? next + step - 1 : next + step)
    }
  }

  /// Makes a hit current; an index past either end goes on from the other, and says so where `isTold`.
  private mutating func showHit(_ index: Int, isTold: Bool = true) {
    let count = search.hits.count
    let wrapped = ((index % count) + count) % count
    if wrapped != index, isTold {
      notice = Notice(index >= count ? "From the top again." : "From the end again.")
    }
    search.current = wrapped
    let hit = search.hits[wrapped].lowerBound
    moveArticle { $0.center(hit) }
    if isSelecting { extendSelection(over: search.hits[wrapped]) }
  }

  private mutating func reportHits() {
    guard let query = search.query else { return }
    if search.hits.isEmpty {
      notice = Notice("No “\(query.text)” in this text.", isError: true)
    }
  }

  mutating func clearSearch() {
    search = SearchState()
    arrangeArticle()
  }

  /// Shows only the blocks with hits, or everything again.
  mutating func toggleOnlyHits() {
    guard search.showsOnlyHits || !search.hits.isEmpty else {
      notice = Notice(
        search.isSet ? "No hits to show alone." : "Search first; & then shows its paragraphs.")
      return
    }
    search.showsOnlyHits.toggle()
    arrangeArticle()
  }

  /// Whether something of a stretch is in sight: where only blocks with hits are shown, in one of these.
  func isInSight(_ range: TextRange) -> Bool {
    guard range.overlaps(article.visibleRange) else { return false }
    guard search.showsOnlyHits else { return true }
    let shown = article.layout.document
    let first = shown.leaf(at: range.lowerBound) ?? 0
    return shown.leaves.dropFirst(first).lazy.map { shown.blocks[$0].range }
      .prefix { $0.lowerBound < range.upperBound }.contains { $0.overlaps(range) }
  }

  /// Shows everything again where the place is in none of the blocks with hits.
  mutating func bringBack(_ place: TextOffset) {
    let shown = article.layout.document
    guard search.showsOnlyHits, let leaf = shown.leaf(at: place) ?? shown.leaves.indices.first,
      !shown.blocks[shown.leaves[leaf]].range.contains(place)
    else { return }
    toggleOnlyHits()
  }

  /// The document that the article shows: the whole one, or its blocks with hits.
  var shownDocument: Document {
    search.showsOnlyHits ? document.keepingBlocks(overlapping: search.hits) : document
  }
}
