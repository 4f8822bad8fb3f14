import DocumentModel

/// A place where a formulation stands in a text.
package struct Occurrence: Hashable, Sendable {
  /// An index of `PhraseMatcher.formulations`.
  package var formulation: Int
  package var range: TextRange
  /// Whether it stands by itself rather than inside a longer formulation.
  package var isOwn: Bool
  /// The word before it that strengthens or weakens it, such as 更加 or "moderately".
  package var modifier: TextRange?
  /// Whether a "not", 不 or the like stands before it, or before its modifier.
  package var isNegated: Bool

  package init(
    formulation: Int, range: TextRange, isOwn: Bool, modifier: TextRange? = nil,
    isNegated: Bool = false
  ) {
    self.formulation = formulation
    self.range = range
    self.isOwn = isOwn
    self.modifier = modifier
    self.isNegated = isNegated
  }
}
