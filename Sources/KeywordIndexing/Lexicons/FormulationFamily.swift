/// Formulations that say the same thing more or less strongly: a ladder of wordings.
package struct FormulationFamily: Hashable, Sendable {
  /// Lexicons that use the same id share the ladder.
  package var id: String
  package var name: String
  /// The id of the wider family that it is a part of.
  package var parent: String?

  package init(id: String, name: String, parent: String? = nil) {
    self.id = id
    self.name = name
    self.parent = parent
  }
}

/// A step of a family's ladder.
package struct Rung: Hashable, Sendable {
  /// The id of the family.
  package var family: String
  /// From 1, the weakest or tightest first; wordings of the same strength share a number.
  package var step: Int

  package init(family: String, step: Int) {
    self.family = family
    self.step = step
  }
}
