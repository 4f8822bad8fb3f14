import TOMLReading
import TerminalCore

/// A theme as written: what it says itself, with what it inherits beneath.
struct ThemeFile {
  struct RoleStyle: Hashable {
    /// The name of a colour, or `#rrggbb`.
    var foreground: String?
    var background: String?
    /// What it says of attributes, and which of those it turns on.
    var stated: Style.Attributes = []
    var attributes: Style.Attributes = []
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
  /// The colours that it names.
  private var palette: [(name: String, color: String)] = []
  /// By the roles' ordinals; a list, as a dictionary's type is dear to set up before the first screen.
  private var roles = [RoleStyle](repeating: RoleStyle(), count: Role.allCases.count)
  private(set) var problems: [FileProblem] = []

  init(_ file: ReaderFile) {
    problems = file.problems
    for entry in file.root.entries {
      let (key, value) = (entry.key, entry.value)
      switch (key, value.content) {
      case ("title", .string(let title)): self.title = title
      case ("dark", .boolean(let isDark)): self.isDark = isDark
      case ("inherits", .string(let name)): parent = name
      case ("colors", .string(let name)) where Theme.Depth(rawValue: name) != nil:
        depth = Theme.Depth(rawValue: name)
      case ("colors", .string(let name)):
        note(file, value, "there are no '\(name)' colors, only 256, 16 and mono", "256 is used")
      case ("palette", .table(let colors)): readPalette(colors, file)
      case ("roles", .table(let roles)): readRoles(roles, file)
      case ("title", _), ("inherits", _), ("colors", _):
        note(file, value, "'\(key)' is \(value.kind), not a text", "it is skipped")
      case ("dark", _):
        note(file, value, "'dark' is \(value.kind), not true or false", "it is skipped")
      case ("palette", _), ("roles", _):
        note(file, value, "'\(key)' is \(value.kind), not a table", "it is skipped")
      default: note(file, value, "a theme has no '\(key)'", "it is skipped")
      }
    }
    problems.sort { ($0.line ?? 0, $0.what) < ($1.line ?? 0, $1.what) }
  }

  /// Adds what the theme does not say itself.
  mutating func inherit(_ parent: ThemeFile) {
    isDark = isDark ?? parent.isDark
    depth = depth ?? parent.depth
    // The first of a name counts.
    palette += parent.palette
    for role in roles.indices {
      let (own, inherited) = (roles[role], parent.roles[role])
      roles[role] = RoleStyle(
        foreground: own.foreground ?? inherited.foreground,
        background: own.background ?? inherited.background,
        stated: own.stated.union(inherited.stated),
        attributes: own.attributes.union(inherited.attributes.subtracting(own.stated)))
    }
  }

  /// The colour to which the palette gives that name.
  func color(named name: String) -> String? {
    palette.first { $0.name == name }?.color
  }

  /// What the theme says of a role.
  func style(of role: Role) -> RoleStyle {
    roles[role.ordinal]
  }

  private mutating func readPalette(_ colors: TOMLTable, _ file: ReaderFile) {
    for entry in colors.entries {
      guard let color = entry.value.string, ThemeColor(color) != nil else {
        note(
          file, entry.value,
          "'\(entry.key)' is not a color (#rrggbb, or the name of an ANSI color)", "it is skipped")
        continue
      }
      palette.append((entry.key, color))
    }
  }

  private mutating func readRoles(_ roles: TOMLTable, _ file: ReaderFile) {
    for entry in roles.entries {
      let (name, value) = (entry.key, entry.value)
      guard let role = Role(rawValue: name) else {
        note(file, value, "there is no role '\(name)'", "it is skipped")
        continue
      }
      guard let members = value.table else {
        note(file, value, "'\(name)' is \(value.kind), not a table", "it is skipped")
        continue
      }
      self.roles[role.ordinal] = roleStyle(members, file)
    }
  }

  private mutating func roleStyle(_ members: TOMLTable, _ file: ReaderFile) -> RoleStyle {
    var style = RoleStyle()
    for entry in members.entries {
      let (key, value) = (entry.key, entry.value)
      switch (key, value.content) {
      case ("fg", .string(let color)): style.foreground = color
      case ("bg", .string(let color)): style.background = color
      case ("fg", _), ("bg", _):
        note(
          file, value, "'\(key)' is \(value.kind), not the name of a color",
          "it is skipped")
      default:
        if let attribute = Attribute(rawValue: key), let isOn = value.boolean {
          style.stated.insert(attribute.value)
          if isOn { style.attributes.insert(attribute.value) }
        } else if Attribute(rawValue: key) != nil {
          note(
            file, value, "'\(key)' is \(value.kind), not true or false",
            "it is skipped")
        } else {
          note(file, value, "a role has no '\(key)'", "it is skipped")
        }
      }
    }
    return style
  }

  private mutating func note(
    _ file: ReaderFile, _ value: TOMLValue, _ what: String, _ instead: String
  ) {
    problems.append(file.problem(at: value.line, what, instead: instead))
  }
}
