import TerminalCore

/// The themes to choose from: those of the program and the user's own.
///
/// Only a theme that is asked for is read. A user's theme goes before the program's of the same
/// name, and may build upon it.
package struct ThemeCatalog: Sendable {
  private let userDirectory: String?

  package init(userDirectory: String?) {
    self.userDirectory = userDirectory
  }

  /// The program's in their order, then the user's by name.
  package var names: [String] {
    BundledThemes.names + userNames.filter { !BundledThemes.names.contains($0) }
  }

  /// Nil when there is no theme of that name; what is wrong in its file is overlooked.
  package func theme(named name: String) -> Theme? {
    load(name)?.theme
  }

  /// A theme and what is wrong with its file.
  package func load(_ name: String) -> (theme: Theme, problems: [FileProblem])? {
    guard let source = source(named: name, isBundled: false) else { return nil }
    var chain = Chain(file: source.theme, visited: [source.file.path])
    inheritAll(into: &chain, from: source.file, isBundled: source.isBundled, name: name)
    let (theme, unknownColors) = chain.file.theme(named: name)
    let unknown = unknownColors.map { role, color in
      source.file.problem(
        at: source.file.root.line(of: ["roles", role.rawValue]), "there is no color '\(color)'",
        instead: "the body's color is used")
    }
    return (theme, chain.file.problems + chain.problems + unknown)
  }

  private struct Chain {
    var file: ThemeFile
    var visited: [String]
    var problems: [FileProblem] = []
  }

  private struct Source {
    var file: ReaderFile
    var theme: ThemeFile
    var isBundled: Bool
  }

  private func inheritAll(
    into chain: inout Chain, from first: ReaderFile, isBundled: Bool, name: String
  ) {
    var (child, childName, isBundled) = (first, name, isBundled)
    var next = chain.file.parent
    while let parentName = next {
      // A user's theme of a bundled one's name inherits from the bundled one, not from itself.
      let wantsBundled = isBundled || parentName == childName
      guard let parent = source(named: parentName, isBundled: wantsBundled) else {
        chain.problems.append(
          child.problem(
            at: child.root["inherits"]?.line, "there is no theme '\(parentName)'",
            instead: "nothing is inherited"))
        return
      }
      guard !chain.visited.contains(parent.file.path) else {
        chain.problems.append(
          child.problem(
            at: child.root["inherits"]?.line, "'\(parentName)' inherits from this theme itself",
            instead: "the circle is cut here"))
        return
      }
      chain.visited.append(parent.file.path)
      chain.file.inherit(parent.theme)
      (child, childName, isBundled) = (parent.file, parentName, parent.isBundled)
      next = parent.theme.parent
    }
  }

  private func source(named name: String, isBundled: Bool) -> Source? {
    if !isBundled, let file = userFile(of: name) {
      return Source(file: file, theme: ThemeFile(file), isBundled: false)
    }
    guard let bytes = BundledThemes.bytes(of: name) else { return nil }
    let file = ReaderFile(bytes, path: "themes/\(name).toml")
    return Source(file: file, theme: ThemeFile(file), isBundled: true)
  }

  private func userFile(of name: String) -> ReaderFile? {
    guard let userDirectory, !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
      return nil
    }
    let path = "\(userDirectory)/\(name).toml"
    return (try? SmallFile.read(path)).map { ReaderFile($0, path: path) }
  }

  private var userNames: [String] {
    guard let userDirectory else { return [] }
    return SmallFile.names(in: userDirectory).compactMap { name in
      name.hasSuffix(".toml") && !name.hasPrefix(".") ? String(name.dropLast(5)) : nil
    }
  }
}
