/// Why a text could not be read as YAML.
package enum YAMLFailure: Error, Hashable, Sendable {
  /// Not YAML, in the parser's words.
  case syntax(String)
  case notMapping
  case unknownAnchor(String)
  /// An alias stands within what it would repeat.
  case endlessAlias(String)
  case tooLarge
}

extension YAMLFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let words): words
    case .notMapping: "this is no mapping of keys to values"
    case .unknownAnchor(let name): "there is no anchor \(name)"
    case .endlessAlias(let name): "the alias \(name) stands within what it repeats"
    case .tooLarge: "it is too large, or nested too deep"
    }
  }
}
