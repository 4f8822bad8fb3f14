/// How the text of a role looks.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let italic = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let strikethrough = Attributes(rawValue: 8)
    package static let dim = Attributes(rawValue: 16)
    package static let reverse = Attributes(rawValue: 32)
  }

  /// Nil: the terminal's own.
  package var foreground: Color?
  /// Nil: the terminal's own.
  package var background: Color?
  package var attributes: Attributes

  package init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

extension Style.Attributes {
  package init(_ emphasis: Emphasis) {
    self = []
    if emphasis.contains(.bold) { insert(.bold) }
    if emphasis.contains(.italic) { insert(.italic) }
    if emphasis.contains(.underline) { insert(.underline) }
    if emphasis.contains(.strikethrough) { insert(.strikethrough) }
  }
}

/// How each role looks.
package struct Theme: Hashable, Sendable {
  /// Which table of colours a theme is made for.
  package enum Depth: String, CaseIterable, Hashable, Sendable {
    /// Colours of its own choice, which survive on a terminal of 256.
    case colors256 = "256"
    /// Only the 16 ANSI colours, in the shades of the user's terminal.
    case sixteen = "16"
    /// Attributes only.
    case mono
  }

  /// What a user calls it: the name of its file.
  package var name: String
  package var title: String
  package var isDark: Bool
  package var depth: Depth
  /// By the roles' ordinals; nil for a role that the theme does not mention.
  private var styles: [Style?]

  package init(name: String, title: String, isDark: Bool, depth: Depth = .colors256) {
    self.name = name
    self.title = title
    self.isDark = isDark
    self.depth = depth
    styles = Array(repeating: nil, count: Role.allCases.count)
  }

  /// A role the theme does not mention looks like the body.
  package subscript(role: Role) -> Style {
    get { styles[role.ordinal] ?? styles[Role.body.ordinal] ?? Style() }
    set { styles[role.ordinal] = newValue }
  }

  /// How `role` looks on a terminal with fewer colours than the theme is made for, too.
  package func style(of role: Role, on terminal: ColorDepth) -> Style {
    switch (terminal, depth) {
    case (.mono, _), (_, .mono): Style(attributes: role.attributesWithoutColor)
    case (.sixteen, .colors256): role.styleInSixteenColors
    default: self[role]
    }
  }
}
