/// How often a formulation stands in a text, and in what company.
package struct FormulationTally: Hashable, Sendable {
  /// A word before it that strengthens or weakens it, in lower case.
  package struct Modifier: Hashable, Sendable {
    package var words: String
    package var count: Int
  }

  /// The places where it stands by itself.
  package var own = 0
  /// The places where it is part of a longer formulation.
  package var nested = 0
  /// Those of its own with a "not", 不 or the like before them.
  package var negated = 0
  /// Of its own places, the most frequent first.
  package var modifiers: [Modifier] = []

  package init() {}
}
