/// A set phrase (提法) of a field, in the languages in which it is official.
package struct Formulation: Hashable, Sendable {
  package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
    /// Where it is worded otherwise than the Simplified form; a form that differs in its characters
    /// only is found anyway.
    case traditionalChinese = "zh-hant"
  }

  /// One way of writing it.
  package struct Form: Hashable, Sendable {
    package var text: String
    package var language: Language
    /// Other spellings of the same words, such as a verb's other forms; found, never shown.
    package var variants: [String]
    /// Whether it is found and counted, but never shown as the formulation's name.
    package var isAlias: Bool

    package init(
      _ text: String, _ language: Language, variants: [String] = [], isAlias: Bool = false
    ) {
      self.text = text
      self.language = language
      self.variants = variants
      self.isAlias = isAlias
    }
  }

  /// How its forms are to be matched, by the word that a lexicon uses.
  package enum Flag: String, Hashable, Sendable, CaseIterable {
    /// Capitals must be as written: for an abbreviation that is also a word.
    case exactCase = "exact-case"
    /// No plural is made of its last word.
    case noInflection = "no-inflection"
    /// A hyphen in its forms may also be missing: `counter-cyclical`, `countercyclical`.
    case hyphenOptional = "hyphen-optional"
  }

  /// Which way a formulation points.
  package enum Polarity: String, Hashable, Sendable, CaseIterable {
    /// It supports, promises or loosens.
    case positive
    /// It restrains, warns or tightens.
    case negative
  }

  /// When and where a formulation was first used, from public record.
  package struct FirstUse: Hashable, Sendable {
    /// `2024-12-09`, `2024-12` or `2024`.
    package var date: String
    package var source: String?

    package init(date: String, source: String? = nil) {
      self.date = date
      self.source = source
    }
  }

  /// Unique in its lexicon.
  package var id: String
  package var category: Category
  /// What it means, in the project's own words.
  package var gloss: String
  /// Its place among formulations that say the same thing more or less strongly.
  package var rung: Rung?
  package var polarity: Polarity?
  package var firstUse: FirstUse?
  /// The forms in each language, the usual one first.
  package var forms: [Form]
  package var flags: Set<Flag>

  package init(
    id: String, category: Category, gloss: String, rung: Rung? = nil, polarity: Polarity? = nil,
    firstUse: FirstUse? = nil, forms: [Form], flags: Set<Flag> = []
  ) {
    self.id = id
    self.category = category
    self.gloss = gloss
    self.rung = rung
    self.polarity = polarity
    self.firstUse = firstUse
    self.forms = forms
    self.flags = flags
  }

  /// The id of its family.
  package var family: String? { rung?.family }

  /// Its usual name in a language, if it has one there.
  package func name(in language: Language) -> String? {
    forms.first { $0.language == language && !$0.isAlias }?.text
  }

  /// Its usual name, the English one if there is one.
  package var name: String {
    forms.first { !$0.isAlias }?.text ?? forms.first?.text ?? id
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
