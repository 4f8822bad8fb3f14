/// Sweeps out of a page what is no article in any page: what holds no text, what is hidden, what says
/// of itself that it is navigation, and, where asked, what is named like it.
struct PageSweep {
  struct Options: OptionSet {
    let rawValue: Int

    /// Elements named like what stands around an article.
    static let unlikely = Options(rawValue: 1)
    /// Elements that a browser does not show.
    static let hidden = Options(rawValue: 2)
  }

  /// The parts left out, by the node at their top.
  private(set) var isLeftOut: [Bool]

  /// The hints are what each element's names let expect.
  init(_ tree: HTMLTree, hints: [ElementHints], _ options: Options) {
    isLeftOut = [Bool](repeating: false, count: tree.nodes.count)
    let texts = Self.textUpTo(tree)
    var index = 0
    // The parts of a table or a piece of code are named for themselves.
    var namedUntil = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let byName = options.contains(.unlikely) && index >= namedUntil
      // What holds most of the text waits to be shown by a script.
      let holdsMost = (texts[node.end] - texts[index]) * 2 > texts[tree.nodes.count]
      let options = holdsMost ? options.subtracting(.hidden) : options
      if Self.leavesOut(index, of: tree, hints: byName ? hints[index] : nil, options) {
        isLeftOut[index] = true
        index = node.end
        continue
      }
      if node.name == .table || node.name == .code { namedUntil = max(namedUntil, node.end) }
      index += 1
    }
  }

  /// The bytes of text before each node, and of all of them; what is for programs does not count.
  private static func textUpTo(_ tree: HTMLTree) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      let isText = node.parent < 0 || !tree.nodes[node.parent].name.holdsNoText
      sums.append((sums.last ?? 0) + (isText ? node.text.count : 0))
    }
    return sums
  }

  private static func leavesOut(
    _ node: Int, of tree: HTMLTree, hints: ElementHints?, _ options: Options
  ) -> Bool {
    let name = tree.nodes[node].name
    switch name {
    case .text, .html, .body: return false
    case .nav, .menu, .footer, .search: return true
    case .aside: return !isFootnote(tree.attributes[tree.nodes[node].attributes])
    default: break
    }
    if name.holdsNoText { return true }
    let attributes = tree.attributes[tree.nodes[node].attributes]
    guard !attributes.isEmpty else { return false }
    if options.contains(.hidden), isHidden(node, attributes, of: tree) { return true }
    for attribute in attributes {
      switch attribute.name {
      case "role" where isAround(role: attribute.value): return true
      case "aria-modal" where attribute.value == "true": return true
      default: break
      }
    }
    guard let hints, name != .a else { return false }
    return hints.isUnlikely && !hints.isLikely
  }

  /// Whether a browser does not show an element with these attributes.
  private static func isHidden(
    _ node: Int, _ attributes: ArraySlice<HTMLTree.Attribute>, of tree: HTMLTree
  ) -> Bool {
    let holdsFallback = attributes.contains {
      $0.name == "class" && $0.value.holds("fallback-image")
    }
    return attributes.contains { attribute in
      switch attribute.name {
      case "hidden": return true
      case "class": return isForSpeech(attribute.value)
      case "aria-hidden": return attribute.value == "true" && !holdsFallback
      case "style":
        let style = tree.style(of: node)
        return style.holds("display:none") || style.holds("visibility:hidden")
      default: return false
      }
    }
  }

  /// Whether what stands aside is a footnote, by its role or the type that EPUB gives it.
  private static func isFootnote(_ attributes: ArraySlice<HTMLTree.Attribute>) -> Bool {
    attributes.contains {
      ["role", "epub:type", "class"].contains($0.name) && $0.value.holds("footnote")
    }
  }

  /// Whether a class says that the text is for programs that read the page aloud.
  private static func isForSpeech(_ names: String) -> Bool {
    names.split(whereSeparator: \.isWhitespace).contains { name in
      switch name.lowercased() {
      case "off-screen", "offscreen", "sr-only", "sronly", "visually-hidden", "visuallyhidden",
        "screen-reader-text", "screen-reader", "screenreader", "screen-reader-only", "u-hidden",
        "assistive-text", "a11y-hidden":
        true
      default: false
      }
    }
  }

  private static func isAround(role: String) -> Bool {
    switch role {
    case "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
      "search", "contentinfo", "banner", "toolbar":
      true
    default: false
    }
  }

  /// What is left out of a page that is read as a whole: only what holds no text.
  static func textless(of tree: HTMLTree) -> [Bool] {
    tree.nodes.map { $0.name.holdsNoText && $0.name != .noscript }
  }
}
