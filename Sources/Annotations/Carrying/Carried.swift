import DocumentModel

/// What became of an annotation when its text was changed or succeeded by the next.
package struct Carried: Equatable, Sendable {
  package enum State: String, Equatable, Sendable, CaseIterable {
    /// The same words at the same place.
    case kept
    /// The same words, in another place of the order.
    case moved
    /// Other words at the same place, or the same words denied: the change is the news.
    case reworded
    /// Nothing stands in the place of its words.
    case dropped
    /// Several places are as good, or its words stand several times in the old text and nothing tells
    /// which is meant.
    case ambiguous
    /// Its text is not at hand, and its words, or words very like them, stand there: found by its quote
    /// alone, and for a reader to accept.
    case suggested
  }

  /// Why it is reworded though its words are the same: its clause gained a negation, or lost one.
  package enum Denial: String, Equatable, Sendable {
    case gained, lost
  }

  package var id: AnnotationID
  package var state: State
  /// Where it stands in the old text; nil where that does not have its words.
  package var old: TextRange?
  /// Where it stands in the new one, or what is there instead.
  package var new: TextRange?
  /// The places that are as good, when it is ambiguous.
  package var candidates: [TextRange] = []
  package var denial: Denial?
  /// How it was found in the old text.
  package var anchor: Anchoring.Anchor
}
