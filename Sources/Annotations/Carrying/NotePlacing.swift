import DocumentModel
import KeywordIndexing
import TextComparison

/// Puts notes on a text when the text they were made on is not at hand, so that nothing but their quotes
/// tells where they belong.
///
/// Where the words stand at the very position, and around them what stood there, it is known; anything else is a
/// suggestion at most, and waits for the reader.
package struct NotePlacing: Sendable {
  private let search: QuoteSearch
  private let anchoring: Anchoring
  private let text: String

  /// Puts notes on `document`, whose text has the fingerprint `text`, as `anchoring` states it too.
  package init(on document: Document, _ text: String, _ anchoring: Anchoring) {
    search = QuoteSearch(document)
    self.anchoring = anchoring
    self.text = text
  }

  /// The note as it stands in the margin of the text, its state telling how sure that is.
  package func place(_ note: Note) -> Note {
    let target = note.certainTarget
    var placed = Note(note.annotation, text: text, earlier: target)
    placed.annotation.target = target
    let anchor = anchor(target)
    switch anchor {
    case .exact(let range) where target.snapshot == text || target.quote?.exact.isEmpty == false:
      placed.annotation.target = anchoring.describe(range)
      placed.earlier = nil
    case .exact(let range), .found(let range):
      if let quote = target.quote, !search.agrees(with: quote, at: range) { fallthrough }
      placed.annotation.target = anchoring.describe(range)
      placed.state = .suggested
    case .ambiguous, .orphaned:
      if let found = target.quote.flatMap(search.suggestion) {
        placed.annotation.target = anchoring.describe(found.range)
        placed.state = .suggested
      } else if case .ambiguous = anchor {
        placed.state = .ambiguous
      } else {
        placed.state = .dropped
      }
    }
    return placed
  }

  /// Where a target stands; where it did in another text only if nothing says that these are other words.
  private func anchor(_ target: AnnotationTarget) -> Anchoring.Anchor {
    let anchor = anchoring.anchor(target) { search }
    guard case .exact(let range) = anchor, target.snapshot != text, let quote = target.quote,
      !quote.exact.isEmpty,
      !search.stands(around: quote, at: range) || !search.agrees(with: quote, at: range)
    else { return anchor }
    return search.anchor(quote)
  }
}
