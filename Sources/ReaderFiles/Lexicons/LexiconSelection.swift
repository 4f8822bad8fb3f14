/// Which lexicons apply to a text, as the settings and the command line have it.
package struct LexiconSelection: Hashable, Sendable {
  /// What applies to some texts only: `[[lexicons-for]]`.
  package struct Choice: Hashable, Sendable {
    /// As written; `PathPattern` says how they are understood.
    package var files: [String]
    package var lexicons: [String]

    package init(files: [String], lexicons: [String]) {
      self.files = files
      self.lexicons = lexicons
    }
  }

  /// For all texts; nil: all that there are.
  package var names: [String]?
  /// The first one that fits a text counts.
  package var choices: [Choice] = []

  package init(names: [String]? = nil, choices: [Choice] = []) {
    self.names = names
    self.choices = choices
  }

  /// The names of those that apply to a text; nil for all that there are.
  ///
  /// `path` is where the text stands, absolute, or its address, and nil for what comes through a pipe;
  /// `home` is what `~` stands for in a pattern.
  package func names(for path: String?, home: String?) -> [String]? {
    guard let path, !choices.isEmpty else { return names }
    let choice = choices.first { choice in
      choice.files.contains { PathPattern($0, home: home).matches(path) }
    }
    return choice?.lexicons ?? names
  }
}
