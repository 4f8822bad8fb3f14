/// The set formulations of a field, as a person wrote them down.
package struct Lexicon: Hashable, Sendable {
  /// A short word by which it is asked for, such as `china-policy`.
  package var name: String
  /// What it is called where there is room.
  package var title: String
  /// In the order of the file, which is also the order of the rungs of a family.
  package var formulations: [Formulation]

  package init(name: String, title: String, formulations: [Formulation]) {
    self.name = name
    self.title = title
    self.formulations = formulations
  }
}
