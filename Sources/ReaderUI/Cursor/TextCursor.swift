import Annotations
import DocumentModel
import KeywordIndexing

/// What of the text is under the cursor.
enum TextCursor: Equatable, Sendable {
  case none
  /// An index of `PhraseIndex.occurrences`.
  case phrase(Int)
  /// An index of `Document.links`.
  case link(Int)
  /// The footnote of that label, where it stands itself.
  case footnote(label: String)
  /// Words that were gone to for a note, which is known then, or that one was just put on.
  case passage(TextRange, of: AnnotationID?)
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

  /// The footnote under the cursor: its label, and where it begins.
  var currentFootnote: (label: String, place: TextOffset)? {
    guard case .footnote(let label) = cursor, let block = document.footnotes[label] else {
      return nil
    }
    return (label, document.blocks[block].range.lowerBound)
  }

  /// The words that a note stands on, or shall, as far as the cursor is on such.
  var currentPassage: TextRange? {
    guard case .passage(let range, _) = cursor else { return nil }
    return range
  }

  /// What is under the cursor, as it stands in the text.
  var cursorRange: TextRange? {
    currentOccurrence?.range ?? currentLink.map { document.links[$0].range } ?? currentPassage
  }

  /// Whether what is under the cursor is shown.
  var cursorIsInSight: Bool {
    if let footnote = currentFootnote { return article.visibleRange.contains(footnote.place) }
    return cursorRange.map(isInSight) ?? false
  }

  /// Makes something of the text current; a hit that was is so no more.
  mutating func moveCursor(to cursor: TextCursor) {
    self.cursor = cursor
    search.current = nil
    settleCard()
  }

  /// Puts the cursor on the link or the footnote that begins at `offset`, if one does.
  mutating func takeCursor(at offset: TextOffset) {
    let place = document.firstLink(from: offset)
    if document.links.indices.contains(place), document.links[place].range.lowerBound == offset {
      moveCursor(to: .link(place))
    } else if let footnote = document.footnote(containing: offset),
      document.blocks[footnote.block].range.lowerBound == offset
    {
      moveCursor(to: .footnote(label: footnote.label))
    }
  }

  mutating func selectPhrase(_ place: Int, of index: PhraseIndex) {
    select(.phrase(place), at: index.occurrences[place].range.lowerBound)
  }

  mutating func selectLink(_ place: Int) {
    select(.link(place), at: document.links[place].range.lowerBound)
  }

  private mutating func select(_ cursor: TextCursor, at offset: TextOffset) {
    places.leave(article.focus)
    bringBack(offset)
    moveCursor(to: cursor)
    phrases.cardTop = 0
    article.reveal(offset)
    trackContents()
  }
}
