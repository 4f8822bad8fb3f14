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
    trackContents()
  }

  /// Goes `count` shown phrases on; back when negative.
  mutating func stepPhrase(by count: Int) {
    stepPhrase(by: count) { _ in true }
  }

  /// Goes `count` places on among those of the current formulation, or of the next phrase's when
  /// none is current.
  mutating func stepSamePhrase(by count: Int) {
    if phrases.currentOccurrence == nil { stepPhrase(by: 1) }
    guard let formulation = phrases.currentOccurrence?.formulation else { return }
    stepPhrase(by: count) { $0.formulation == formulation }
  }

  private mutating func stepPhrase(by count: Int, where isWanted: (Occurrence) -> Bool) {
    guard let index = phrases.index else {
      notice = Notice("Looking for phrases…")
      return
    }
    guard !index.occurrences.isEmpty else {
      notice = Notice("No phrase of the lexicons stands in this text.")
      return
    }
    let isForward = count > 0
    var place = startingPlace(in: index, isForward: isForward)
    var remaining = abs(count)
    var examined = 0
    var wrapped = false
    while examined < index.occurrences.count {
      place += isForward ? 1 : -1
      examined += 1
      if !index.occurrences.indices.contains(place) {
        place = isForward ? 0 : index.occurrences.count - 1
        wrapped = true
      }
      let occurrence = index.occurrences[place]
      guard phrases.isShown(occurrence, of: index), isWanted(occurrence) else { continue }
      remaining -= 1
      if remaining == 0 { break }
      examined = 0
    }
    guard remaining == 0 else {
      notice = Notice("All categories are off; C shows them again.")
      return
    }
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
