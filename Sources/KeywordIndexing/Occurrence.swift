import DocumentModel

/// A place where a formulation stands in a text.
package struct Occurrence: Hashable, Sendable {
  /// An index of `PhraseMatcher.formulations`.
  package var formulation: Int
  package var range: TextRange
  /// Whether it stands by itself rather than inside a longer formulation.
  package var isOwn: Bool

  package init(formulation: Int, range: TextRange, isOwn: Bool) {
    self.formulation = formulation
    self.range = range
    self.isOwn = isOwn
  }
}
