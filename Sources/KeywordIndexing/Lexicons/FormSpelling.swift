/// A form as it is searched: two that are found at the same places are equal.
package struct FormSpelling: Hashable, Sendable {
  private let values: [UInt32]
  private let text: String

  package init(_ text: String) {
    self.text = text
    values = FoldedForm(text).values
  }

  /// Why nothing could be found by it; nil when that could be.
  package var defect: LexiconProblem.Reason? {
    if values.count > FoldedForm.limit { return .tooLongForm(text) }
    if !FoldedForm(values: values).isSearchable { return .emptyForm(text) }
    return FoldedForm(values: values).isShort ? .shortForm(text) : nil
  }

  package static func == (one: FormSpelling, other: FormSpelling) -> Bool {
    one.values == other.values
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(values)
  }
}
