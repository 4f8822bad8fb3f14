import DocumentModel
import KeywordIndexing

/// What the reader sees of the document's phrases.
struct PhrasePane: Equatable, Sendable {
  /// Nil until the phrases have been found.
  var index: PhraseIndex?
  /// The steps asked for before the phrases were found, and whether links are stops too.
  var awaitedSteps: AwaitedSteps?
  /// The categories switched off.
  var hidden: Set<Category> = []
  /// Whether the side pane with the card is shown.
  var showsCard = false

  struct AwaitedSteps: Equatable, Sendable {
    var count: Int
    var withLinks: Bool
  }

  func isShown(_ occurrence: Occurrence, of index: PhraseIndex) -> Bool {
    hidden.isEmpty || !hidden.contains(index.formulations[occurrence.formulation].category)
  }
}
