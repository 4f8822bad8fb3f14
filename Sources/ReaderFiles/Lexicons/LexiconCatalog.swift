import BuiltInPhrases
import Glibc
import KeywordIndexing

/// The lexicons to choose from: those of the program and the user's own.
///
/// Only one that is asked for is read. A user's lexicon takes the place of the program's of the same
/// name. A name with a slash in it is the path of a file.
package struct LexiconCatalog: Sendable {
  package enum Origin: Hashable, Sendable {
    case builtIn
    case file(path: String)
  }

  /// A lexicon, where it comes from, and what is wrong in its file.
  package struct Loaded: Sendable {
    package var name: String
    package var origin: Origin
    package var lexicon: Lexicon
    package var problems: [FileProblem]
  }

  private let userDirectory: String?
  private let home: String?

  /// More bytes than this are no lexicon; a million formulations have fewer.
  static let largestFile = 1 << 30

  /// The catalog of a folder; `home` is what `~` stands for in the path of a file.
  package init(userDirectory: String?, home: String? = nil) {
    self.userDirectory = userDirectory
    self.home = home
  }

  package init(_ directories: ReaderDirectories) {
    self.init(userDirectory: directories.lexicons, home: directories.home)
  }

  /// The program's in their order, then the user's by name.
  package var names: [String] {
    BuiltInLexicons.names + userNames.filter { !BuiltInLexicons.names.contains($0) }
  }

  /// By name.
  package var userNames: [String] {
    guard let userDirectory else { return [] }
    return SmallFile.names(in: userDirectory).compactMap { name in
      name.hasSuffix(".toml") && !name.hasPrefix(".") ? String(name.dropLast(5)) : nil
    }
  }

  /// Where the lexicon of that name is; nil when there is none.
  package func origin(of name: String) -> Origin? {
    if name.contains("/") {
      let path = name.hasPrefix("~/") ? (home ?? "~") + name.dropFirst(1) : name
      return access(path, F_OK) == 0 ? .file(path: path) : nil
    }
    if let userDirectory, !name.isEmpty, !name.hasPrefix(".") {
      let path = "\(userDirectory)/\(name).toml"
      if access(path, F_OK) == 0 { return .file(path: path) }
    }
    return BuiltInLexicons.names.contains(name) ? .builtIn : nil
  }

  /// The path of the file of that name; nil when there is none.
  package func path(of name: String) -> String? {
    if case .file(let path) = origin(of: name) { path } else { nil }
  }

  /// The lexicon of that name, as much of it as can be read; nil when there is none.
  package func load(_ name: String) -> Loaded? {
    switch origin(of: name) {
    case nil: return nil
    case .builtIn:
      return BuiltInLexicons.named(name).map {
        Loaded(name: name, origin: .builtIn, lexicon: $0, problems: [])
      }
    case .file(let path):
      var loaded = Loaded(
        name: name, origin: .file(path: path),
        lexicon: Lexicon(name: name, title: name, formulations: []), problems: [])
      do {
        let bytes = try SmallFile.read(path, limit: Self.largestFile)
        let (lexicon, problems) = LexiconReader(file: path).read(bytes)
        loaded.lexicon = lexicon
        loaded.problems = problems.map(FileProblem.init)
      } catch {
        loaded.problems = [FileProblem(path: path, error)]
      }
      return loaded
    }
  }

  /// Why the file of the lexicon of that name cannot be read at all; nil when it can, and when there is
  /// none.
  package func obstacle(to name: String) -> FileProblem? {
    guard let path = path(of: name) else { return nil }
    return SmallFile.obstacle(to: path, limit: Self.largestFile)
      .map { FileProblem(path: path, $0) }
  }

  /// Names of which no two are of the same lexicon, in their order: whatever is named twice would count
  /// twice, such as a file under two paths.
  package func distinct(_ names: [String]) -> [String] {
    var seen: Set<Identity> = []
    return names.filter { seen.insert(identity(of: $0)).inserted }
  }

  private enum Identity: Hashable {
    case name(String)
    case file(device: dev_t, inode: ino_t)
  }

  private func identity(of name: String) -> Identity {
    var status = stat()
    guard let path = path(of: name), stat(path, &status) == 0 else { return .name(name) }
    return .file(device: status.st_dev, inode: status.st_ino)
  }

  /// The text of the file of that lexicon as it stands.
  package func source(of name: String) -> [UInt8]? {
    switch origin(of: name) {
    case nil: nil
    case .builtIn: BuiltInLexicons.source(of: name).map { Array($0.utf8) }
    case .file(let path): try? SmallFile.read(path, limit: Self.largestFile)
    }
  }

  /// Those of `names` that stand for no lexicon.
  package func unknown(in names: [String]) -> [String] {
    names.filter { origin(of: $0) == nil }
  }

  /// The matcher of the lexicons of those names, in that order, the families of the user's, and what
  /// is wrong in their files.
  ///
  /// The program's own that come first have been made ready by the build.
  package func matcher(
    of names: [String]
  ) -> (matcher: PhraseMatcher, families: [FormulationFamily], problems: [FileProblem]) {
    let names = distinct(names)
    let ready = Array(names.prefix { origin(of: $0) == .builtIn })
    var lexicons: [Lexicon] = []
    var problems: [FileProblem] = []
    for name in names.dropFirst(ready.count) {
      guard let loaded = load(name) else { continue }
      lexicons.append(loaded.lexicon)
      problems += loaded.problems
    }
    let matcher = BuiltInLexicons.matcher(of: ready)
    return (
      lexicons.isEmpty ? matcher : matcher.adding(lexicons), lexicons.flatMap(\.families), problems
    )
  }
}

extension FileProblem {
  fileprivate init(path: String, _ failure: SmallFile.Failure) {
    self.init(path: path, line: nil, what: "the lexicon cannot be read: \(failure.reason)")
  }

  package init(_ problem: LexiconProblem) {
    self.init(path: problem.file, line: problem.line, what: "\(problem.reason)")
  }
}
