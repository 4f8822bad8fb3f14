import DocumentModel
import KeywordIndexing
import TextComparison

/// Puts notes on a text when the text they were made on is not at hand, so that nothing but their quotes
/// tells where they belong.
///
/// Where the words stand at the very position, it is known; anything else is a suggestion at most, and
/// waits for the reader.
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
    let anchor = anchoring.anchor(target) { search }
    switch anchor {
    case .exact(let range) where target.snapshot == text || isSure(target.quote, at: range):
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

  /// Whether the words of a quote, which stand at a place, are neither denied there nor denied no more.
  private func isSure(_ quote: TextQuoteSelector?, at range: TextRange) -> Bool {
    guard let quote, !quote.exact.isEmpty else { return false }
    return search.agrees(with: quote, at: range)
  }
}
