import DocumentModel
import KeywordIndexing

extension ReaderState {
  /// Takes the phrases that were found; the cursor stays on its phrase.
  mutating func replacePhrases(_ index: PhraseIndex) {
    let current = currentOccurrence
    phrases.index = index
    phrases.focus = phrases.focus.flatMap { FamilyFocus($0.family, in: index) }
    phrases.cardTop = 0
    if let current {
      let place = index.firstOccurrence(from: current.range.lowerBound)
      let isStill =
        index.occurrences.indices.contains(place)
        && index.occurrences[place].range == current.range
      cursor = isStill ? .phrase(place) : .none
    }
    if let steps = phrases.awaitedSteps {
      phrases.awaitedSteps = nil
      notice = nil
      if steps.withLinks { stepCursor(by: steps.count) } else { stepPhrase(by: steps.count) }
    }
    settleCard()
    trackContents()
  }
}
