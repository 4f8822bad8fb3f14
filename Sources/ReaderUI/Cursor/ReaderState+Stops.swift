import DocumentModel
import KeywordIndexing

extension ReaderState {
  /// Takes the cursor `count` phrases or links on; back when negative.
  mutating func stepCursor(by count: Int) {
    step(by: count, withLinks: true)
  }

  /// Takes the cursor `count` phrases on; back when negative.
  mutating func stepPhrase(by count: Int) {
    step(by: count, withLinks: false)
  }

  private mutating func step(by count: Int, withLinks: Bool) {
    guard let index = phrases.index else {
      let awaited = phrases.awaitedSteps?.count ?? 0
      phrases.awaitedSteps = .init(count: awaited + count, withLinks: withLinks)
      notice = Notice("Looking for phrases…")
      return
    }
    if let focus = phrases.focus { return stepWithinFamily(by: count, focus, of: index) }
    let stops = TextStops(phrases: phrases, links: withLinks ? document.links : [])
    guard count != 0 else { return }
    guard let (next, wrapped) = stops.stop(count, from: start(of: stops, isForward: count > 0))
    else {
      notice = Notice(
        index.occurrences.isEmpty
          ? "No phrase of the lexicons\(withLinks ? ", and no link," : "") stands in this text."
          : "All categories are off; C shows them again.")
      return
    }
    switch next {
    case .phrase(let place): selectPhrase(place, of: index)
    case .link(let place): selectLink(place)
    case .footnote, .passage, .none: break
    }
    if wrapped {
      notice = Notice(count > 0 ? "From the top again." : "From the end again.")
    }
  }

  /// The gap from which a step counts: beside what is current while it is in sight, else at the edge
  /// of what is shown.
  private func start(of stops: TextStops, isForward: Bool) -> TextStops.Gap {
    if currentHitInSight == nil, cursorIsInSight {
      if let gap = stops.gap(beside: cursor, isAfter: isForward) { return gap }
      if let footnote = currentFootnote { return stops.gap(at: footnote.place) }
    }
    if let words = currentRangeInSight { return stops.gap(beside: words, isAfter: isForward) }
    let visible = article.visibleRange
    return stops.gap(at: isForward ? visible.lowerBound : visible.upperBound)
  }

  /// Goes `count` places on among those of the current formulation, or of the next phrase's when
  /// none is current.
  mutating func stepSamePhrase(by count: Int) {
    if currentPhrase == nil { stepPhrase(by: 1) }
    guard let index = phrases.index, let current = currentPhrase,
      let places = index.places[index.occurrences[current].formulation], !places.isEmpty
    else { return }
    let here = places.partitioningIndex { $0 >= current }
    let next = here + count
    let wrapped = ((next % places.count) + places.count) % places.count
    selectPhrase(places[wrapped], of: index)
    if places.count == 1 {
      notice = Notice("It stands here only.")
    } else if wrapped != next {
      notice = Notice(count > 0 ? "From the top again." : "From the end again.")
    }
  }
}
