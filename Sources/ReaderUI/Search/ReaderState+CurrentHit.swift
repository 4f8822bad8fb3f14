import DocumentModel

extension ReaderState {
  /// The hit of a search that is current.
  var currentHit: TextRange? {
    guard search.isSet, let place = search.current, search.hits.indices.contains(place) else {
      return nil
    }
    return search.hits[place]
  }

  var currentHitInSight: TextRange? {
    currentHit.flatMap { $0.overlaps(article.visibleRange) ? $0 : nil }
  }

  /// Whether a command is about the hit of a search that is still under way; it is done once that is
  /// known, lest it be about the hit of what was typed before.
  mutating func awaitsHit(_ request: KeyInput.Request) -> Bool {
    guard search.isRunning, selection == nil, request.command.takesHit else { return false }
    typeAhead.waiting = .hit(request)
    return true
  }
}

extension ReaderCommand {
  /// Whether it is about the hit of a search, if there is one.
  fileprivate var takesHit: Bool {
    switch self {
    case .watch, .annotate, .highlight, .tieNote, .deleteNote, .select, .yank: true
    default: false
    }
  }
}
