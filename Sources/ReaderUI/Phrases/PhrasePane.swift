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
  /// The family that alone is highlighted, whatever its categories.
  var focus: FamilyFocus?
  /// How the list of phrases was sorted the last time.
  var order = PhraseOrder.count
  /// The first row of the card that is shown while it has the keys.
  var cardTop = 0

  struct AwaitedSteps: Equatable, Sendable {
    var count: Int
    var withLinks: Bool
  }

  func isShown(_ occurrence: Occurrence, of index: PhraseIndex) -> Bool {
    if let focus { return focus.members.contains(occurrence.formulation) }
    if hidden.isEmpty { return true }
    return !hidden.contains(index.formulations.category(of: occurrence.formulation))
  }
}
