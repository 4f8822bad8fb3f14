/// The lexicons that come with the program.
package enum BuiltInLexicons {
  /// Their names, in the order in which they apply.
  package static let names = ["china-policy", "central-banks"]

  /// All of them, read anew: this takes some milliseconds and belongs off the start-up path.
  package static func all() -> [Lexicon] {
    names.compactMap(named)
  }

  /// The lexicon of that name, if there is one.
  package static func named(_ name: String) -> Lexicon? {
    read(name)?.lexicon
  }

  /// The lexicon of that name with whatever is wrong in it.
  static func read(_ name: String) -> (lexicon: Lexicon, problems: [LexiconProblem])? {
    let bytes: [UInt8]
    switch name {
    case "china-policy": bytes = PackageResources.china_policy_toml
    case "central-banks": bytes = PackageResources.central_banks_toml
    default: return nil
    }
    return LexiconReader(file: name + ".toml").read(bytes)
  }
}

extension PhraseMatcher {
  /// A matcher of all built-in lexicons.
  package static func builtIn() -> PhraseMatcher {
    PhraseMatcher(BuiltInLexicons.all())
  }
}
