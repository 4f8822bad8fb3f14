import DocumentModel

extension ReaderState {
  /// Asks for the current hit, or else the phrase under the cursor, to be added to the reader's own
  /// lexicon.
  mutating func watchCurrent() -> [ReaderEffect] {
    guard let range = currentHit ?? currentOccurrence?.range else {
      let keys = [ReaderCommand.nextPhrase, .search].compactMap { keyMap.key(of: $0) }
      notice = Notice("Nothing to watch here: \(keys.joined(separator: " or ")) finds a phrase.")
      return []
    }
    return [.watch(document.words(in: range))]
  }

  private var currentHit: TextRange? {
    guard search.isSet, let place = search.current, search.hits.indices.contains(place) else {
      return nil
    }
    return search.hits[place]
  }

  /// Tells what came of it; a lexicon that has grown may find more.
  mutating func replaceWatched(_ outcome: WatchOutcome) -> [ReaderEffect] {
    switch outcome {
    case .added(let words):
      notice = Notice(words)
      return [.findPhrases]
    case .known(let words): notice = Notice(words)
    case .failed(let reason): notice = Notice(reason, isError: true)
    }
    return []
  }
}
