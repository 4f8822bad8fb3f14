import TerminalCore

/// A theme as written: what it says itself, with what it inherits beneath.
struct ThemeFile {
  struct RoleStyle: Hashable {
    /// The name of a colour, or `#rrggbb`.
    var foreground: String?
    var background: String?
    var attributes: [Attribute: Bool] = [:]
  }

  enum Attribute: String, CaseIterable {
    case bold, italic, underline, strikethrough, dim, reverse

    var value: Style.Attributes {
      switch self {
      case .bold: .bold
      case .italic: .italic
      case .underline: .underline
      case .strikethrough: .strikethrough
      case .dim: .dim
      case .reverse: .reverse
      }
    }
  }

  var title: String?
  var isDark: Bool?
  var depth: Theme.Depth?
  var parent: String?
  private(set) var palette: [String: String] = [:]
  private(set) var roles: [Role: RoleStyle] = [:]
  private(set) var problems: [FileProblem] = []

  init(_ file: ReaderFile) {
    problems = file.problems
    for (key, value) in file.root {
      switch (key, value) {
      case ("title", .string(let title)): self.title = title
      case ("dark", .boolean(let isDark)): self.isDark = isDark
      case ("inherits", .string(let name)): parent = name
      case ("colors", .string(let name)) where Theme.Depth(rawValue: name) != nil:
        depth = Theme.Depth(rawValue: name)
      case ("colors", .string(let name)):
        note(file, [key], "there are no '\(name)' colors, only 256, 16 and mono", "256 is used")
      case ("palette", .table(let colors)): readPalette(colors, file)
      case ("roles", .table(let roles)): readRoles(roles, file)
      case ("title", _), ("inherits", _), ("colors", _):
        note(file, [key], "'\(key)' is \(value.kind), not a text", "it is skipped")
      case ("dark", _):
        note(file, [key], "'dark' is \(value.kind), not true or false", "it is skipped")
      case ("palette", _), ("roles", _):
        note(file, [key], "'\(key)' is \(value.kind), not a table", "it is skipped")
      default: note(file, [key], "a theme has no '\(key)'", "it is skipped")
      }
    }
    problems.sort { ($0.line ?? 0, $0.what) < ($1.line ?? 0, $1.what) }
  }

  /// Adds what the theme does not say itself.
  mutating func inherit(_ parent: ThemeFile) {
    isDark = isDark ?? parent.isDark
    depth = depth ?? parent.depth
    palette.merge(parent.palette) { own, _ in own }
    roles.merge(parent.roles) { own, inherited in
      RoleStyle(
        foreground: own.foreground ?? inherited.foreground,
        background: own.background ?? inherited.background,
        attributes: own.attributes.merging(inherited.attributes) { own, _ in own })
    }
  }

  private mutating func readPalette(_ colors: [String: FileValue], _ file: ReaderFile) {
    for (name, value) in colors {
      guard case .string(let color) = value, ThemeColor(color) != nil else {
        note(
          file, ["palette", name],
          "'\(name)' is not a color (#rrggbb, or the name of an ANSI color)", "it is skipped")
        continue
      }
      palette[name] = color
    }
  }

  private mutating func readRoles(_ roles: [String: FileValue], _ file: ReaderFile) {
    for (name, value) in roles {
      guard let role = Role(rawValue: name) else {
        note(file, ["roles", name], "there is no role '\(name)'", "it is skipped")
        continue
      }
      guard case .table(let members) = value else {
        note(file, ["roles", name], "'\(name)' is \(value.kind), not a table", "it is skipped")
        continue
      }
      self.roles[role] = roleStyle(name, members, file)
    }
  }

  private mutating func roleStyle(
    _ name: String, _ members: [String: FileValue], _ file: ReaderFile
  ) -> RoleStyle {
    var style = RoleStyle()
    for (key, value) in members {
      switch (key, value) {
      case ("fg", .string(let color)): style.foreground = color
      case ("bg", .string(let color)): style.background = color
      case ("fg", _), ("bg", _):
        note(
          file, ["roles", name, key], "'\(key)' is \(value.kind), not the name of a color",
          "it is skipped")
      default:
        if let attribute = Attribute(rawValue: key), case .boolean(let isOn) = value {
          style.attributes[attribute] = isOn
        } else if Attribute(rawValue: key) != nil {
          note(
            file, ["roles", name, key], "'\(key)' is \(value.kind), not true or false",
            "it is skipped")
        } else {
          note(file, ["roles", name, key], "a role has no '\(key)'", "it is skipped")
        }
      }
    }
    return style
  }

  private mutating func note(
    _ file: ReaderFile, _ key: [String], _ what: String, _ instead: String
  ) {
    problems.append(file.problem(at: key, what, instead: instead))
  }
}
