import DocumentModel

extension ReaderState {
  /// A longer stretch is no phrase: it need not be cut out of the text to be told so.
  private static let longestWatched = 1 << 12

  /// Asks for what is selected, or else the current hit, or else the phrase under the cursor, to be
  /// added to the reader's own lexicon; a hit that is still being looked for is awaited.
  mutating func watchCurrent() -> [ReaderEffect] {
    if let range = selectedRange {
      guard range.utf8Count <= Self.longestWatched else {
        notice = Notice("Too long to watch: a phrase is a few words.", isError: true)
        return []
      }
      selection = nil
      return [.watch(document.words(in: range))]
    }
    if search.isRunning {
      search.awaitsWatch = true
      return []
    }
    guard let range = currentHit ?? currentOccurrence?.range else {
      let keys = [ReaderCommand.nextPhrase, .search].compactMap { keyMap.key(of: $0) }
      notice = Notice("Nothing to watch here: \(keys.joined(separator: " or ")) finds a phrase.")
      return []
    }
    return [.watch(document.words(in: range))]
  }

  /// Watches the hit that was awaited, if one was.
  mutating func watchAwaitedHit() -> [ReaderEffect] {
    guard search.awaitsWatch, !search.isRunning else { return [] }
    search.awaitsWatch = false
    // Where nothing was found, the search has said so.
    return currentHit == nil ? [] : watchCurrent()
  }

  /// The hit of a search that is current.
  var currentHit: TextRange? {
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
