extension Formulation.Language {
  /// The language of a phrase by its characters: Chinese where any of them is Han.
  package init(ofScriptIn phrase: String) {
    let hasHan = phrase.unicodeScalars.contains { FoldedScalar(folding: $0.value).isHan }
    self = hasHan ? .chinese : .english
  }
}
