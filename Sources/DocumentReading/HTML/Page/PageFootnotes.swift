/// The footnotes of a page: short links to a place further down, and what stands there.
struct PageFootnotes {
  /// The labels of references and what the page shows for them, by the link's node.
  private var references: [Int: (label: String, shown: String)] = [:]
  /// The labels of footnotes, by the node that holds the text.
  private var definitions: [Int: String] = [:]
  /// The labels in use, and how often the page gives each.
  private var labels: Set<String> = []
  private var uses: [String: Int] = [:]
  /// Links in a footnote that lead back.
  private var marks: Set<Int> = []

  /// The blocks that hold the footnotes, in no order.
  var blocks: some Collection<Int> { definitions.keys }

  func reference(at node: Int) -> (label: String, shown: String)? { references[node] }
  func definition(at node: Int) -> String? { definitions[node] }
  func isMark(_ node: Int) -> Bool { marks.contains(node) }

  /// A label is no longer than this, brackets left out.
  private static let longestLabel = 4

  init() {}

  /// The footnotes to which the parts of a page refer, those in the parts or, with `anywhere`, on the
  /// page; what is left out of the parts refers to none.
  init(_ tree: HTMLTree, in parts: [Int], leftOut: [Bool], anywhere: Bool = false) {
    let nodes = Self.nodes(tree, in: parts, leftOut: leftOut)
    let links = nodes.compactMap { node in Self.place(of: node, in: tree).map { (node, $0) } }
    if links.isEmpty { return }
    let targets =
      anywhere ? Self.targets(tree, among: tree.nodes.indices) : Self.targets(tree, among: nodes)
    for (link, name) in links {
      guard let target = targets[name], target > link, let label = Self.label(of: link, in: tree),
        let block = Self.block(of: target, in: tree),
        block > link, definitions[block] != nil || Self.isShort(block, in: tree)
      else { continue }
      references[link] = (define(block, as: label), label)
    }
    for block in definitions.keys {
      for link in block..<tree.nodes[block].end {
        guard let name = Self.place(of: link, in: tree), let target = targets[name], target < link,
          tree.words(of: link, most: 12).count <= Self.longestLabel + 2
        else { continue }
        marks.insert(link)
      }
      markSigns(in: block, of: tree)
    }
  }

  /// Signs before the links that lead back, such as `^`, are marks like them.
  private mutating func markSigns(in block: Int, of tree: HTMLTree) {
    guard let last = (block..<tree.nodes[block].end).last(where: marks.contains) else { return }
    for node in block..<last where tree.nodes[node].name == .text {
      let words = tree.words(of: node, most: Self.longestLabel * 4)
      if !words.isEmpty, words.allSatisfy({ "^↑↩, ".contains($0) }) { marks.insert(node) }
    }
  }

  /// Whether a footnote looks like one by itself, not only because a link leads there.
  func answers(_ block: Int, in tree: HTMLTree) -> Bool {
    if tree.nodes[block].name == .li || tree.nodes[block].name == .dd { return true }
    let range = block..<tree.nodes[block].end
    if range.contains(where: marks.contains) { return true }
    let isNamed = ([block] + Array(tree.ancestors(of: block).prefix(3)) + Array(range.prefix(4)))
      .contains { node in
        ["id", "class", "role"].contains { name in
          tree.attribute(name, of: node)?.lowercased().holds("note") ?? false
        }
      }
    let opening = tree.words(of: block, most: 16).drop { "[(（［【〔^ ".contains($0) }
    return isNamed || opening.hasPrefix(definitions[block] ?? " ")
  }

  /// Makes a block a footnote, unless it is one; returns its label, which no other footnote has.
  private mutating func define(_ block: Int, as label: String) -> String {
    if let known = definitions[block] { return known }
    // A page that begins anew with 1 in each part, or has * for all, means another note each time.
    var own = label
    while !labels.insert(own).inserted {
      uses[label, default: 1] += 1
      own = "\(label)·\(uses[label, default: 1])"
    }
    definitions[block] = own
    return own
  }

  /// The nodes of parts that are not left out, in order.
  private static func nodes(_ tree: HTMLTree, in parts: [Int], leftOut: [Bool]) -> [Int] {
    var nodes: [Int] = []
    for part in parts {
      var node = part
      while node < tree.nodes[part].end {
        if !leftOut[node] { nodes.append(node) }
        node = leftOut[node] ? tree.nodes[node].end : node + 1
      }
    }
    return nodes
  }

  /// The name of the place in the page to which a link leads, nil for other links; a page that was
  /// saved by a browser has its whole address before it.
  private static func place(of node: Int, in tree: HTMLTree) -> String? {
    guard tree.nodes[node].name == .a, let address = tree.attribute("href", of: node),
      address.utf8.contains(0x23)
    else { return nil }
    let place = tree.base?.resolved(address) ?? address
    return place.hasPrefix("#") ? String(place.dropFirst()) : nil
  }

  /// The places that links can lead to, by name.
  private static func targets(
    _ tree: HTMLTree, among nodes: some Sequence<Int>
  ) -> [String: Int] {
    var targets: [String: Int] = [:]
    for node in nodes {
      for name in tree.anchors(of: node) { targets[name] = targets[name] ?? node }
    }
    return targets
  }

  /// The label of a link that looks like a reference: a raised or bracketed number, letter or sign.
  private static func label(of link: Int, in tree: HTMLTree) -> String? {
    let nodes = link..<min(tree.nodes[link].end, link + mostNodes)
    let words = tree.words(of: nodes, most: 16)
    let bare = words.filter { !"[]()（）［］【】〔〕".contains($0) }
    guard !bare.isEmpty, bare.count <= longestLabel,
      isLabel(bare)
    else { return nil }
    let isBracketed = words.count > bare.count
    let isRaised =
      tree.ancestors(of: link).prefix(3).contains { tree.nodes[$0].name == .sup }
      || tree.nodes[nodes].contains { $0.name == .sup }
    let isCalledSo =
      tree.attribute("role", of: link) == "doc-noteref"
      || tree.attribute("data-type", of: link) == "noteref"
      || tree.attribute("class", of: link)?.lowercased().holds("footnote") == true
    return isBracketed || isRaised || isCalledSo ? bare : nil
  }

  /// The elements in a link that is a reference.
  private static let mostNodes = 8
  /// The nodes and the bytes of a footnote.
  private static let longest = (nodes: 400, bytes: 6000)

  /// Whether words are a number, a letter or two, or a sign.
  private static func isLabel(_ words: String) -> Bool {
    if words.allSatisfy({ $0.isNumber || "*†‡§注".contains($0) }) { return true }
    let isRoman = words.allSatisfy { "ivxlIVXL".contains($0) }
    return words.allSatisfy(\.isLetter) && (isRoman || words.count <= 2)
      || words.first == "注" && words.dropFirst().allSatisfy(\.isNumber)
      || words.first?.isLetter == true && words.count <= 3
        && words.dropFirst().allSatisfy(\.isNumber)
  }

  /// Whether a block is no longer than a footnote and holds no heading.
  private static func isShort(_ block: Int, in tree: HTMLTree) -> Bool {
    let nodes = tree.nodes[block..<tree.nodes[block].end]
    guard nodes.count <= longest.nodes else { return false }
    return nodes.reduce(0) { $0 + $1.text.count } <= longest.bytes
      && !nodes.contains { $0.name.headingLevel != nil }
  }

  /// The block that holds the text of a footnote: the target or what it stands in.
  private static func block(of target: Int, in tree: HTMLTree) -> Int? {
    var node = target
    while tree.nodes[node].name.isPhrasing {
      node = tree.nodes[node].parent
      guard node >= 0 else { return nil }
    }
    // A part that begins an entry of a list is all of it.
    let parent = tree.nodes[node].parent
    if tree.nodes[node].name == .div, parent >= 0, parent == node - 1,
      tree.nodes[parent].name == .li
    {
      node = parent
    }
    switch tree.nodes[node].name {
    case .li, .p, .div, .dd, .dt, .aside: return node
    default: return nil
    }
  }
}
