import Glibc

/// Where the reader's own files are, as the XDG Base Directory Specification has it.
package struct ReaderDirectories: Hashable, Sendable {
  /// Settings and themes; nil, like the others, when the user has no home.
  package var config: String?
  package var state: String?
  /// What the reader has made: notes.
  package var data: String?
  /// What `~` stands for.
  package var home: String?

  /// - Parameter environment: the value of a variable, nil when unset.
  package init(environment: (String) -> String?) {
    let home = environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    self.home = home
    func directory(_ variable: String, _ standard: String) -> String? {
      // "All paths must be absolute. If an implementation encounters a relative path … it should
      // consider the path invalid and ignore it."
      if let base = environment(variable), base.hasPrefix("/") { return "\(base)/tifa" }
      return home.map { "\($0)/\(standard)/tifa" }
    }
    config = directory("XDG_CONFIG_HOME", ".config")
    state = directory("XDG_STATE_HOME", ".local/state")
    data = directory("XDG_DATA_HOME", ".local/share")
  }

  /// The user's own.
  package init() {
    self.init { name in getenv(name).map { String(cString: $0) } }
  }

  /// A path of the settings, in which `~/` stands for the home.
  package func expanding(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst(1)
  }

  package var settings: String? { config.map { "\($0)/config.toml" } }
  package var themes: String? { config.map { "\($0)/themes" } }
  package var lexicons: String? { config.map { "\($0)/lexicons" } }
  package var archive: String? { data.map { "\($0)/archive.sqlite" } }
  package var places: String? { state.map { "\($0)/places" } }
}
