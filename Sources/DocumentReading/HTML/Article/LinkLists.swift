/// The lists in an article that lead to other articles, told by their shape: each entry opens with a
/// link that has its line for itself.
struct LinkLists {
  private let tree: HTMLTree
  private let measure: PageMeasure
  private let runs: [TextRuns.Run]
  /// Where the article ends, and how much text is in it.
  private let end: Int
  private let length: Int

  init(_ tree: HTMLTree, _ measure: PageMeasure, runs: [TextRuns.Run], in parts: [Int]) {
    self.tree = tree
    self.measure = measure
    self.runs = runs
    end = parts.last.map { tree.nodes[$0].end } ?? 0
    length = parts.reduce(0) { $0 + measure.amounts(of: $1, in: tree).length }
  }

  /// Whether an element is such a list: of entries with more than their link anywhere, of bare links at
  /// the end.
  ///
  /// - Complexity: O(*k* log *n*) for *k* entries.
  func leadsAway(_ node: Int) -> Bool {
    switch tree.nodes[node].name {
    case .ul, .ol, .div, .section: break
    default: return false
    }
    let amounts = measure.amounts(of: node, in: tree)
    // What holds most of an article is no list in it.
    guard amounts.linked > 0, amounts.length * 2 < length else { return false }
    let isList = tree.nodes[node].name == .ul || tree.nodes[node].name == .ol
    if isList, amounts.linkDensity > 0.85, amounts.items > 1, isLast(node) {
      return leadsWithinSite(node) && !isAnnounced(node)
    }
    return amounts.linkDensity < 0.9 ? isOfCards(node) : false
  }

  /// Whether hardly any text follows.
  private func isLast(_ node: Int) -> Bool {
    guard tree.nodes[node].end <= end else { return false }
    return measure.amounts(in: tree.nodes[node].end..<end).length * 10 <= length
  }

  /// Whether the line above says what the list is, and not that it leads elsewhere: `附件：`.
  private func isAnnounced(_ node: Int) -> Bool {
    let first = firstIndex(from: node)
    guard first > 0, measure.amounts(in: runs[first - 1].nodes).length < 400 else { return false }
    let words = tree.words(of: runs[first - 1].nodes)
    return [":", "："].contains(where: words.hasSuffix) && BoxLabel(words) == nil
  }

  // MARK: - Cards

  private static let leastCards = 3
  /// The bytes of text of a link, from which on it is a title, and of an entry at most.
  private static let leastTitle = 16
  private static let longestCard = 600

  private func isOfCards(_ node: Int) -> Bool {
    var entries = 0
    var cards = 0
    for child in tree.children(of: node) where !tree.nodes[child].name.isPhrasing {
      let amounts = measure.amounts(of: child, in: tree)
      if amounts.length == 0 || tree.nodes[child].name.headingLevel != nil { continue }
      entries += 1
      if isCard(child, amounts) { cards += 1 }
    }
    return cards >= Self.leastCards && cards * 5 >= entries * 4
  }

  private func isCard(_ node: Int, _ amounts: PageMeasure.Amounts) -> Bool {
    guard amounts.length <= Self.longestCard, tree.nodes[node].name != .p,
      let run = firstRun(in: node)
    else { return false }
    let opening = measure.amounts(in: run.nodes)
    return opening.length >= Self.leastTitle && opening.linkDensity >= 0.6
      && amounts.length > opening.length
  }

  /// The place of the first run that begins at a node or after it, found by halving.
  private func firstIndex(from node: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].nodes.lowerBound < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first run of text that lies in a node.
  private func firstRun(in node: Int) -> TextRuns.Run? {
    var low = firstIndex(from: node)
    // Marks and pictures without words may stand before it.
    for _ in 0..<4
    where low < runs.count && measure.amounts(in: runs[low].nodes).length <= 1 {
      low += 1
    }
    guard low < runs.count, runs[low].nodes.upperBound <= tree.nodes[node].end else { return nil }
    return runs[low]
  }

  /// Whether its links, as far as a few tell, lead to other pages of the site rather than to files or
  /// to other sites, which an article names as its sources.
  private func leadsWithinSite(_ node: Int) -> Bool {
    var targets = 0
    for index in node..<min(tree.nodes[node].end, node + Self.lookedAt)
    where tree.nodes[index].name == .a {
      guard let target = tree.attribute("href", of: index)?.lowercased() else { continue }
      let path = target.prefix { $0 != "?" && $0 != "#" }
      if Self.files.contains(where: path.hasSuffix) { return false }
      if target.holds("//"), tree.base?.isOfSameSite(target) != true { return false }
      targets += 1
    }
    return targets > 0
  }

  private static let lookedAt = 500

  private static let files = [
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".zip", ".rar", ".ofd", ".wps", ".ods",
    ".odt",
  ]
}
