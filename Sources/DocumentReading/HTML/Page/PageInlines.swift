import DocumentModel

extension HTMLTree {
  /// What an element sets its text apart as, nil for one that only holds it.
  func inlineKind(of node: Int) -> Inline.Kind? {
    switch nodes[node].name {
    case .em, .i, .cite, .dfn, .var: return .emphasis
    case .strong, .b: return .strong
    case .u, .ins: return .underline
    case .s, .del, .strike: return .strikethrough
    case .code, .kbd, .tt, .samp: return .code
    case .a:
      // White space around an address, and lines broken in it, are not part of it.
      guard
        let target = attribute("href", of: node)?.trimmed.filter({ !$0.isNewline && $0 != "\t" }),
        !Self.isForPrograms(target)
      else { return nil }
      return .link(destination: base?.resolved(target) ?? target)
    case .span, .font:
      let style = style(of: node)
      if style.holds("text-decoration:underline") || style.holds("text-decoration-line:underline") {
        return .underline
      }
      return Self.isBold(style) ? .strong : nil
    default: return nil
    }
  }

  /// The names by which links lead to an element.
  func anchors(of node: Int) -> [String] {
    attributes[nodes[node].attributes].compactMap { attribute in
      attribute.name == "id" || attribute.name == "name" && nodes[node].name == .a
        ? attribute.value : nil
    }
  }

  private static func isForPrograms(_ target: String) -> Bool {
    target.isEmpty || target.prefix(11).lowercased() == "javascript:"
  }

  /// The style of an element, in small letters and without white space.
  func style(of node: Int) -> String {
    attribute("style", of: node)?.lowercased().filter { !$0.isWhitespace } ?? ""
  }

  /// Whether a style asks for bold: by the word or a weight of 600 or more.
  private static func isBold(_ style: String) -> Bool {
    guard style.holds("font-weight:") else { return false }
    return style.split(separator: ";").contains { rule in
      guard rule.hasPrefix("font-weight:") else { return false }
      let weight = rule.dropFirst("font-weight:".count)
      return weight.hasPrefix("bold") || Int(weight.prefix { $0.isNumber }) ?? 0 >= 600
    }
  }

  /// Whether an element sets its text in the middle.
  func isCentered(_ node: Int) -> Bool {
    if nodes[node].name == .center { return true }
    if attribute("align", of: node)?.lowercased() == "center" { return true }
    return style(of: node).holds("text-align:center")
  }
}
