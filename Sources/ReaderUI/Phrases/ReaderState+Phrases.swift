import DocumentModel
import KeywordIndexing

extension ReaderState {
  /// Takes the phrases that were found; the cursor stays on its phrase.
  mutating func replacePhrases(_ index: PhraseIndex) {
    let current = phrases.currentOccurrence
    phrases.index = index
    phrases.current = current.flatMap { occurrence in
      let place = index.firstOccurrence(from: occurrence.range.lowerBound)
      return index.occurrences.indices.contains(place)
        && index.occurrences[place].range == occurrence.range ? place : nil
    }
    if let steps = phrases.awaitedSteps {
      phrases.awaitedSteps = nil
      notice = nil
      stepPhrase(by: steps)
    }
    trackContents()
  }

  /// Goes `count` shown phrases on; back when negative.
  mutating func stepPhrase(by count: Int) {
    if phrases.index == nil { phrases.awaitedSteps = (phrases.awaitedSteps ?? 0) + count }
    guard let index = usableIndex else { return }
    let total = index.occurrences.count
    let step = count > 0 ? 1 : -1
    var place = startingPlace(in: index, isForward: count > 0)
    var remaining = abs(count)
    var missed = 0
    var wrapped = false
    guard count != 0 else { return }
    while remaining > 0, missed < total {
      place += step
      if !(0..<total).contains(place) {
        place = (place + total) % total
        wrapped = true
      }
      let isShown = phrases.isShown(index.occurrences[place], of: index)
      missed = isShown ? 0 : missed + 1
      remaining -= isShown ? 1 : 0
    }
    guard remaining == 0 else {
      notice = Notice("All categories are off; C shows them again.")
      return
    }
    selectPhrase(place, of: index, wrapped: wrapped, isForward: count > 0)
  }

  /// Goes `count` places on among those of the current formulation, or of the next phrase's when
  /// none is current.
  mutating func stepSamePhrase(by count: Int) {
    if phrases.currentOccurrence == nil { stepPhrase(by: 1) }
    guard let index = usableIndex, let current = phrases.current,
      let formulation = phrases.currentOccurrence?.formulation,
      let places = index.places[formulation], !places.isEmpty
    else { return }
    let here = places.partitioningIndex { $0 >= current }
    let next = here + count
    let wrapped = ((next % places.count) + places.count) % places.count
    selectPhrase(
      places[wrapped], of: index, wrapped: wrapped != next, isForward: count > 0)
    if places.count == 1 { notice = Notice("It stands here only.") }
  }

  /// The index when there is something to go to; says why when there is not.
  private var usableIndex: PhraseIndex? {
    mutating get {
      guard let index = phrases.index else {
        notice = Notice("Looking for phrases…")
        return nil
      }
      if index.occurrences.isEmpty {
        notice = Notice("No phrase of the lexicons stands in this text.")
        return nil
      }
      return index
    }
  }

  private mutating func selectPhrase(
    _ place: Int, of index: PhraseIndex, wrapped: Bool, isForward: Bool
  ) {
    selectPhrase(place, of: index)
    if wrapped {
      notice = Notice(isForward ? "From the top again." : "From the end again.")
    }
  }

  mutating func selectPhrase(_ place: Int, of index: PhraseIndex) {
    places.leave(article.focus)
    phrases.current = place
    article.reveal(index.occurrences[place].range.lowerBound)
    trackContents()
  }

  /// The place from which a step counts: the current phrase while it is in sight, else the edge of
  /// what is shown.
  private func startingPlace(in index: PhraseIndex, isForward: Bool) -> Int {
    let visible = article.visibleRange
    if let current = phrases.current, index.occurrences.indices.contains(current),
      index.occurrences[current].range.overlaps(visible)
    {
      return current
    }
    return isForward
      ? index.firstOccurrence(from: visible.lowerBound) - 1
      : index.firstOccurrence(from: visible.upperBound)
  }
}
