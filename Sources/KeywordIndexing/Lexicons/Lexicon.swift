/// The set formulations of a field, as a person wrote them down.
package struct Lexicon: Hashable, Sendable {
  /// More are no list of set phrases any more.
  package static let mostFormulations = 200_000

  /// A short word by which it is asked for, such as `china-policy`.
  package var name: String
  /// What it is called where there is room.
  package var title: String
  /// The families of its ladders, in the order of the file.
  package var families: [FormulationFamily]
  /// In the order of the file.
  package var formulations: [Formulation]

  package init(
    name: String, title: String, families: [FormulationFamily] = [], formulations: [Formulation]
  ) {
    self.name = name
    self.title = title
    self.families = families
    self.formulations = formulations
  }
}
