import DocumentModel

extension ReaderState {
  /// A longer stretch is no phrase: it need not be cut out of the text to be told so.
  private static let longestWatched = 1 << 12

  /// Asks for what is selected, or else the current hit, or else the phrase or the passage under the
  /// cursor, to be added to the reader's own lexicon.
  mutating func watchCurrent() -> [ReaderEffect] {
    guard let range = selectedRange ?? currentHit ?? currentOccurrence?.range ?? currentPassage
    else {
      let keys = [ReaderCommand.nextPhrase, .search].compactMap { keyMap.key(of: $0) }
      notice = Notice("Nothing to watch here: \(keys.joined(separator: " or ")) finds a phrase.")
      return []
    }
    guard range.utf8Count <= Self.longestWatched else {
      notice = Notice("Too long to watch: a phrase is a few words.", isError: true)
      return []
    }
    selection = nil
    return [.watch(document.words(in: range))]
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
