import BuiltInPhrases
import KeywordIndexing
import ReaderFiles
import Synchronization

/// The lexicons that the settings or the command line name for a text, and their matchers, each built
/// when it is first asked for: after the first screen.
final class ChosenLexicons: Sendable {
  /// The lexicons that apply to a text.
  struct Applied: Sendable {
    var names: [String]
    var matcher: PhraseMatcher
  }

  private struct Built {
    /// By the names of their lexicons.
    var matchers: [[String]: PhraseMatcher] = [:]
    /// Of the lexicons that are no part of the program.
    var families: [FormulationFamily] = []
    var problems: [String] = []
    /// Those of `problems` that were told already.
    var told = 0
  }

  private let catalog: LexiconCatalog
  private let selection: LexiconSelection
  /// On the command line, for whatever text.
  private let named: [String]
  private let directories: ReaderDirectories
  private let built = Mutex(Built())

  init(
    _ directories: ReaderDirectories, selection: LexiconSelection, named: [String] = []
  ) {
    self.directories = directories
    self.selection = selection
    self.named = named
    catalog = LexiconCatalog(directories)
  }

  /// Those that apply to a text, by its absolute path or its address; nil for what comes through a
  /// pipe.
  func applied(to path: String?) -> Applied {
    built.withLock { built in
      let names = names(for: path, problems: &built.problems)
      if let matcher = built.matchers[names] { return Applied(names: names, matcher: matcher) }
      let (matcher, families, problems) = catalog.matcher(of: names)
      built.families += families
      for problem in problems.map(\.description) where !built.problems.contains(problem) {
        built.problems.append(problem)
      }
      built.matchers[names] = matcher
      return Applied(names: names, matcher: matcher)
    }
  }

  /// Reads the lexicons anew the next time, such as after one was added to.
  func forget() {
    built.withLock { built in
      built.matchers = [:]
      built.families = []
    }
  }

  /// The families of the program's lexicons, and of all others that were asked for so far.
  var families: [FormulationFamily] {
    BuiltInLexicons.families() + built.withLock { $0.families }
  }

  /// The names of those that apply to a text, without reading them.
  func names(for path: String?) -> [String] {
    built.withLock { names(for: path, problems: &$0.problems) }
  }

  /// What was wrong in the lexicons that were asked for so far, each told once.
  func untoldProblems() -> [String] {
    built.withLock { built in
      defer { built.told = built.problems.count }
      return Array(built.problems[built.told...])
    }
  }

  /// All that was wrong in the lexicons that were asked for.
  var problems: [String] { built.withLock { $0.problems } }

  /// The names of the lexicons for a text, each of another lexicon.
  private func names(for path: String?, problems: inout [String]) -> [String] {
    catalog.distinct(wantedNames(for: path, problems: &problems))
  }

  private func wantedNames(for path: String?, problems: inout [String]) -> [String] {
    if !named.isEmpty { return named }
    guard let wanted = selection.names(for: path, home: directories.home) else {
      return catalog.names
    }
    let unknown = Set(catalog.unknown(in: wanted))
    guard !unknown.isEmpty else { return wanted }
    let place = directories.settings.map { "\($0): " } ?? ""
    for name in unknown.sorted() {
      let problem = place + Self.message(unknown: name, catalog)
      if !problems.contains(problem) { problems.append(problem) }
    }
    return wanted.filter { !unknown.contains($0) }
  }

  static func message(unknown name: String, _ catalog: LexiconCatalog) -> String {
    "there is no lexicon “\(name)”; there are \(catalog.names.joined(separator: ", "))"
  }
}
