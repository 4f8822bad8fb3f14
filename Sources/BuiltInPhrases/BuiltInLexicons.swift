import KeywordIndexing

/// The lexicons that come with the program.
package enum BuiltInLexicons {
  /// Their names, in the order in which they apply.
  package static let names = EmbeddedLexicons.sources.map { "\($0.name)" }

  /// The lexicon of that name, if there is one, read anew from its text.
  package static func named(_ name: String) -> Lexicon? {
    source(of: name).map { LexiconReader(file: name + ".toml").read($0).lexicon }
  }

  /// The text of its file.
  package static func source(of name: String) -> String? {
    EmbeddedLexicons.sources.first { "\($0.name)" == name }.map { "\($0.text)" }
  }

  /// The families of all of them, in their order.
  package static func families() -> [FormulationFamily] {
    EmbeddedLexicons.families.map { family in
      FormulationFamily(
        id: "\(family.id)", name: "\(family.name)", parent: family.parent.map { "\($0)" })
    }
  }

  /// The matcher of all of them, which the build made ready.
  package static func matcher() -> PhraseMatcher {
    PhraseMatcher(compiled: EmbeddedLexicons.matcher)
  }

  /// The matcher of those of that name; unknown names count for nothing.
  ///
  /// In their own order, they are a part of what the build made ready.
  package static func matcher(of names: [String]) -> PhraseMatcher {
    let known = names.filter(Self.names.contains)
    guard !known.isEmpty, known == Self.names.filter(known.contains) else {
      return PhraseMatcher(known.compactMap(named))
    }
    guard known != Self.names else { return matcher() }
    var places: [Int] = []
    var end = 0
    for source in EmbeddedLexicons.sources {
      let start = end
      end += source.formulations
      if known.contains("\(source.name)") { places += start..<end }
    }
    return matcher().keeping(places)
  }
}
