import DocumentModel
import KeywordIndexing

/// What of the text is under the cursor.
enum TextCursor: Equatable, Sendable {
  case none
  /// An index of `PhraseIndex.occurrences`.
  case phrase(Int)
  /// An index of `Document.links`.
  case link(Int)
}

extension ReaderState {
  /// The phrase under the cursor, as an index of `PhraseIndex.occurrences`.
  var currentPhrase: Int? {
    guard case .phrase(let place) = cursor, let index = phrases.index,
      index.occurrences.indices.contains(place)
    else { return nil }
    return place
  }

  var currentOccurrence: Occurrence? {
    currentPhrase.flatMap { phrases.index?.occurrences[$0] }
  }

  /// The link under the cursor, as an index of `Document.links`.
  var currentLink: Int? {
    guard case .link(let place) = cursor, document.links.indices.contains(place) else {
      return nil
    }
    return place
  }

  /// Where what is under the cursor stands.
  var cursorRange: TextRange? {
    currentOccurrence?.range ?? currentLink.map { document.links[$0].range }
  }

  /// Whether what is under the cursor is shown.
  var cursorIsInSight: Bool {
    cursorRange.map { $0.overlaps(article.visibleRange) } ?? false
  }

  mutating func selectPhrase(_ place: Int, of index: PhraseIndex) {
    select(.phrase(place), at: index.occurrences[place].range.lowerBound)
  }

  mutating func selectLink(_ place: Int) {
    select(.link(place), at: document.links[place].range.lowerBound)
  }

  private mutating func select(_ cursor: TextCursor, at offset: TextOffset) {
    places.leave(article.focus)
    self.cursor = cursor
    article.reveal(offset)
    trackContents()
  }
}
