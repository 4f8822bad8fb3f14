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
      guard let target = attribute("href", of: node), !Self.isForPrograms(target) else {
        return nil
      }
      return .link(destination: base?.resolved(target) ?? target)
    case .span, .font:
      guard let style = attribute("style", of: node)?.lowercased() else { return nil }
      if style.holds("underline") { return .underline }
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

  /// Whether a style asks for bold: by the word or a weight of 600 or more.
  private static func isBold(_ style: String) -> Bool {
    guard style.holds("font-weight") else { return false }
    let compact = style.filter { $0 != " " }
    return ["bold", "600", "700", "800", "900"].contains { compact.holds("font-weight:" + $0) }
  }

  /// Whether an element sets its text in the middle.
  func isCentered(_ node: Int) -> Bool {
    if nodes[node].name == .center { return true }
    if attribute("align", of: node)?.lowercased() == "center" { return true }
    guard let style = attribute("style", of: node)?.lowercased() else { return false }
    return style.filter { $0 != " " }.holds("text-align:center")
  }
}
