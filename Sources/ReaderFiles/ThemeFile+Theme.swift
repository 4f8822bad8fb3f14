import TerminalCore

extension ThemeFile {
  /// The theme, and the colours it names that do not exist.
  func theme(named name: String) -> (theme: Theme, unknownColors: [(role: Role, color: String)]) {
    var unknown: [(role: Role, color: String)] = []
    var colors: [String: ThemeColor] = [:]

    func color(_ text: String?, of role: Role) -> ThemeColor? {
      guard let text else { return nil }
      if let color = colors[text] { return color }
      guard let color = ThemeColor(palette[text] ?? text) else {
        unknown.append((role, text))
        return nil
      }
      colors[text] = color
      return color
    }

    let body = roles[.body]
    let foreground = color(body?.foreground, of: .body) ?? .standard
    let background = color(body?.background, of: .body) ?? .standard
    var styles: [Role: Style] = [:]
    for role in Role.allCases {
      let own = roles[role]
      styles[role] = Style(
        foreground: (color(own?.foreground, of: role) ?? foreground).color,
        background: (color(own?.background, of: role) ?? background).color,
        attributes: attributes(of: role))
    }
    let theme = Theme(
      name: name, title: title ?? name, isDark: isDark ?? true, depth: depth ?? .colors256,
      styles: styles)
    return (theme, unknown)
  }

  /// What tells the role apart without colour, as far as its colours do not do it better, and what
  /// the theme says of it.
  private func attributes(of role: Role) -> Style.Attributes {
    var attributes = role.attributesWithoutColor
    if roles[role]?.foreground != nil { attributes.remove(.dim) }
    if roles[role]?.background != nil { attributes.remove(.reverse) }
    for (attribute, isOn) in roles[role]?.attributes ?? [:] {
      if isOn {
        attributes.insert(attribute.value)
      } else {
        attributes.remove(attribute.value)
      }
    }
    return attributes
  }
}
