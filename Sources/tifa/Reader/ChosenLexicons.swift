import BuiltInPhrases
import KeywordIndexing
import Synchronization

/// The lexicons that the reader's settings name, and their matcher, built when it is first asked
/// for: after the first screen.
final class ChosenLexicons: Sendable {
  /// As the settings have them.
  private let names: [String]
  private let built = Mutex<PhraseMatcher?>(nil)

  /// Without names, all that come with the program.
  init(_ names: [String]?) {
    self.names = names ?? BuiltInLexicons.names
  }

  /// What to tell of names that stand for no lexicon.
  var problems: [String] {
    names.filter { !BuiltInLexicons.names.contains($0) }.map {
      "there is no lexicon “\($0)”; there are \(BuiltInLexicons.names.joined(separator: ", "))"
    }
  }

  var matcher: PhraseMatcher {
    built.withLock { built in
      if let built { return built }
      let matcher = BuiltInLexicons.matcher(of: BuiltInLexicons.names.filter(names.contains))
      built = matcher
      return matcher
    }
  }
}
