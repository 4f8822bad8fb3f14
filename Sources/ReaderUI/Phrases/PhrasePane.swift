import DocumentModel
import KeywordIndexing

/// What the reader sees of the document's phrases.
struct PhrasePane: Equatable, Sendable {
  /// Nil until the phrases have been found.
  var index: PhraseIndex?
  /// The steps asked for before the phrases were found.
  var awaitedSteps: Int?
  /// The phrase under the cursor, as an index of `PhraseIndex.occurrences`.
  var current: Int?
  /// The categories switched off.
  var hidden: Set<Category> = []
  /// Whether the side pane with the card is shown.
  var showsCard = false

  func isShown(_ occurrence: Occurrence, of index: PhraseIndex) -> Bool {
    hidden.isEmpty || !hidden.contains(index.formulations[occurrence.formulation].category)
  }

  /// The occurrence under the cursor.
  var currentOccurrence: Occurrence? {
    guard let index, let current, index.occurrences.indices.contains(current) else { return nil }
    return index.occurrences[current]
  }
}
