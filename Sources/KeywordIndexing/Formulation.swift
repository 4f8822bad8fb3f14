/// A set phrase (提法) of a field, in the languages in which it is official.
package struct Formulation: Hashable, Sendable {
  package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
  }

  /// One way of writing it.
  package struct Form: Hashable, Sendable {
    package var text: String
    package var language: Language

    package init(_ text: String, _ language: Language) {
      self.text = text
      self.language = language
    }
  }

  /// Unique in its lexicon.
  package var id: String
  package var category: Category
  /// What it means, in the project's own words.
  package var gloss: String
  /// The family of formulations that say the same thing more or less strongly.
  package var family: String?
  /// The forms in each language, the usual one first.
  package var forms: [Form]

  package init(
    id: String, category: Category, gloss: String, family: String? = nil, forms: [Form]
  ) {
    self.id = id
    self.category = category
    self.gloss = gloss
    self.family = family
    self.forms = forms
  }
}

/// What a formulation is about; it decides the highlight.
package struct Category: Hashable, Sendable {
  package enum Hue: String, Hashable, Sendable, CaseIterable {
    case amber, blue, green, rose, violet, teal, orange, gray
  }

  /// A short word, shown in the legend.
  package var name: String
  package var hue: Hue

  package init(name: String, hue: Hue) {
    self.name = name
    self.hue = hue
  }
}
