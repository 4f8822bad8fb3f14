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
    /// Other spellings of the same words, such as a verb's other forms; found, never shown.
    package var variants: [String]

    package init(_ text: String, _ language: Language, variants: [String] = []) {
      self.text = text
      self.language = language
      self.variants = variants
    }
  }

  /// How its forms are to be matched, by the word that a lexicon uses.
  package enum Flag: String, Hashable, Sendable, CaseIterable {
    /// Capitals must be as written: for an abbreviation that is also a word.
    case exactCase = "exact-case"
    /// No plural is made of its last word.
    case noInflection = "no-inflection"
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
  package var flags: Set<Flag>

  package init(
    id: String, category: Category, gloss: String, family: String? = nil, forms: [Form],
    flags: Set<Flag> = []
  ) {
    self.id = id
    self.category = category
    self.gloss = gloss
    self.family = family
    self.forms = forms
    self.flags = flags
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
