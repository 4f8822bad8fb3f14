import TerminalCore

extension ThemeFile {
  /// The theme, and the colours it names that do not exist.
  func theme(named name: String) -> (theme: Theme, unknownColors: [(role: Role, color: String)]) {
    var unknown: [(role: Role, color: String)] = []
    func color(_ text: String?, of role: Role) -> ThemeColor? {
      guard let text else { return nil }
      guard let color = ThemeColor(self.color(named: text) ?? text) else {
        unknown.append((role, text))
        return nil
      }
      return color
    }

    let body = style(of: .body)
    let foreground = color(body.foreground, of: .body) ?? .standard
    let background = color(body.background, of: .body) ?? .standard
    var theme = Theme(
      name: name, title: title ?? name, isDark: isDark ?? true, depth: depth ?? .colors256)
    for role in Role.allCases {
      let own = style(of: role)
      theme[role] = Style(
        foreground: (color(own.foreground, of: role) ?? foreground).color,
        background: (color(own.background, of: role) ?? background).color,
        attributes: attributes(of: role))
    }
    return (theme, unknown)
  }

  /// What tells the role apart without colour, as far as its colours do not do it better, and what
  /// the theme says of it.
  private func attributes(of role: Role) -> Style.Attributes {
    var attributes = role.attributesWithoutColor
    let own = style(of: role)
    if own.foreground != nil { attributes.remove(.dim) }
    if own.background != nil { attributes.remove(.reverse) }
    return attributes.subtracting(own.stated).union(own.attributes)
  }
}
