/// The footnotes of a page: short links to a place further down, and what stands there.
struct PageFootnotes {
  /// The labels of references, by the link's node.
  private var references: [Int: String] = [:]
  /// The labels of footnotes, by the node that holds the text.
  private var definitions: [Int: String] = [:]
  /// How many footnotes the page gives each label.
  private var uses: [String: Int] = [:]
  /// Links in a footnote that lead back.
  private var marks: Set<Int> = []

  func reference(at node: Int) -> String? { references[node] }
  func definition(at node: Int) -> String? { definitions[node] }
  func isMark(_ node: Int) -> Bool { marks.contains(node) }

  /// A label is no longer than this, brackets left out.
  private static let longestLabel = 4

  init() {}

  init(_ tree: HTMLTree, in parts: [Int]) {
    let targets = Self.targets(tree, in: parts)
    var backlinks: [(link: Int, target: Int)] = []
    for part in parts {
      for link in part..<tree.nodes[part].end where tree.nodes[link].name == .a {
        guard let address = tree.attribute("href", of: link), address.hasPrefix("#"),
          let target = targets[String(address.dropFirst())]
        else { continue }
        guard target > link else {
          backlinks.append((link, target))
          continue
        }
        guard let label = Self.label(of: link, in: tree),
          let block = Self.block(of: target, in: tree),
          block > link
        else { continue }
        references[link] = define(block, as: label)
      }
    }
    for backlink in backlinks where isInDefinition(backlink.link, of: tree) {
      if tree.words(of: backlink.link, most: 12).count <= Self.longestLabel + 2 {
        marks.insert(backlink.link)
      }
    }
  }

  /// Makes a block a footnote, unless it is one; returns its label, which no other footnote has.
  private mutating func define(_ block: Int, as label: String) -> String {
    if let known = definitions[block] { return known }
    let count = uses[label, default: 0] + 1
    uses[label] = count
    // A sign such as * stands for another note on every page of a book.
    let own = count == 1 ? label : "\(label)\(count)"
    definitions[block] = own
    return own
  }

  /// The places that links can lead to, by name.
  private static func targets(_ tree: HTMLTree, in parts: [Int]) -> [String: Int] {
    var targets: [String: Int] = [:]
    for part in parts {
      for node in part..<tree.nodes[part].end {
        for name in tree.anchors(of: node) { targets[name] = targets[name] ?? node }
      }
    }
    return targets
  }

  /// The label of a link that looks like a reference: a raised or bracketed number, letter or sign.
  private static func label(of link: Int, in tree: HTMLTree) -> String? {
    let words = tree.words(of: link, most: 16)
    let bare = words.filter { !"[]()（）［］【】〔〕".contains($0) }
    guard !bare.isEmpty, bare.count <= longestLabel,
      bare.allSatisfy({ $0.isNumber || $0.isLetter || "*†‡§注".contains($0) })
    else { return nil }
    let isBracketed = words.count > bare.count
    let isRaised =
      tree.ancestors(of: link).prefix(3).contains { tree.nodes[$0].name == .sup }
      || tree.nodes[link..<tree.nodes[link].end].contains { $0.name == .sup }
    let isCalledSo =
      tree.attribute("role", of: link) == "doc-noteref"
      || tree.attribute("class", of: link)?.lowercased().holds("footnote") == true
    return isBracketed || isRaised || isCalledSo ? bare : nil
  }

  /// The block that holds the text of a footnote: the target or what it stands in.
  private static func block(of target: Int, in tree: HTMLTree) -> Int? {
    var node = target
    while tree.nodes[node].name.isPhrasing {
      node = tree.nodes[node].parent
      guard node >= 0 else { return nil }
    }
    switch tree.nodes[node].name {
    case .li, .p, .div, .dd, .dt, .aside: return node
    default: return nil
    }
  }

  private func isInDefinition(_ node: Int, of tree: HTMLTree) -> Bool {
    tree.ancestors(of: node).prefix(6).contains { definitions[$0] != nil }
  }
}
