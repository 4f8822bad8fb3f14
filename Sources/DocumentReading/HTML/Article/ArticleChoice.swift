/// Chooses the part of a page that is its article by the scores of all parts, and its neighbours that
/// belong to it.
struct ArticleChoice {
  private let tree: HTMLTree
  private let measure: PageMeasure
  private let scores: ArticleScores

  init(_ tree: HTMLTree, _ measure: PageMeasure, _ scores: ArticleScores) {
    self.tree = tree
    self.measure = measure
    self.scores = scores
  }

  /// The parts of the article in the order of the page; nil for a page without paragraphs.
  func parts(leftOut: [Bool]) -> [Int]? {
    guard let best = best else { return nil }
    let top = raised(best)
    let parent = tree.nodes[top].parent
    guard parent >= 0 else { return [top] }
    let threshold = max(10, scores.scores[top] * 0.2)
    return tree.children(of: parent).filter { node in
      node == top || !leftOut[node] && belongs(node, beside: top, threshold)
    }
  }

  /// The number of parts with a high score that are looked at.
  private static let candidates = 5

  /// The part with the highest score, or one around it that holds several as good.
  private var best: Int? {
    let order = scores.scored.sorted { scores.scores[$0] > scores.scores[$1] }
      .prefix(Self.candidates)
    guard let first = order.first, scores.scores[first] > 0 else { return nil }
    let others = order.dropFirst().filter { scores.scores[$0] >= scores.scores[first] * 0.75 }
    guard others.count >= 3 else { return first }
    for ancestor in tree.ancestors(of: first) where tree.nodes[ancestor].name != .html {
      let range = ancestor..<tree.nodes[ancestor].end
      if others.count(where: range.contains) >= 3 { return ancestor }
    }
    return first
  }

  /// The part, or one around it that gains from further paragraphs elsewhere in it.
  private func raised(_ part: Int) -> Int {
    var top = part
    var last = scores.scores[part]
    let least = last / 3
    for ancestor in tree.ancestors(of: part) where tree.nodes[ancestor].name != .body {
      let score = scores.scores[ancestor]
      if score == 0 { continue }
      if score < least { break }
      if score > last {
        top = ancestor
        break
      }
      last = score
    }
    // An only child stands for its parent, whose neighbours may belong to it.
    while tree.nodes[top].parent >= 0 {
      let parent = tree.nodes[top].parent
      guard tree.nodes[parent].name != .body, tree.nodes[parent].name != .html,
        isOnlyElement(top, of: parent)
      else { break }
      top = parent
    }
    return top
  }

  private func isOnlyElement(_ node: Int, of parent: Int) -> Bool {
    tree.children(of: parent).allSatisfy { $0 == node || tree.nodes[$0].name == .text }
  }

  /// Whether a neighbour of the article is a part of it: by its score, or as a paragraph of its own.
  private func belongs(_ node: Int, beside top: Int, _ threshold: Double) -> Bool {
    let amounts = measure.amounts(of: node, in: tree)
    if amounts.inputs > 0 && amounts.length < 500 || opensWithLabel(node) { return false }
    if scores.scores[node] != 0, !isTeaser(node, amounts) {
      let bonus = isAlike(node, top) && holdsProse(amounts) ? scores.scores[top] * 0.2 : 0
      if scores.scores[node] + bonus >= threshold { return true }
    }
    guard tree.nodes[node].name == .p else { return false }
    if amounts.length > 80 { return amounts.linkDensity < 0.25 }
    return amounts.length > 0 && amounts.linked == 0 && endsSentence(node)
  }

  /// Whether the first line in it says that it is a box.
  private func opensWithLabel(_ node: Int) -> Bool {
    let first = (node..<tree.nodes[node].end).first {
      tree.nodes[$0].name == .text && measure.amounts(of: $0, in: tree).length > 1
    }
    guard var line = first else { return false }
    while tree.nodes[line].name.isPhrasing, line > node { line = tree.nodes[line].parent }
    guard measure.amounts(of: line, in: tree).length <= BoxLabel.longest else { return false }
    return BoxLabel(tree.words(of: line, most: BoxLabel.longest + 1)) != nil
  }

  private func isAlike(_ node: Int, _ top: Int) -> Bool {
    guard let names = tree.attribute("class", of: top), !names.isEmpty else { return false }
    return tree.attribute("class", of: node) == names
  }

  /// Names say little: what is named like the article has to read like it, in more than a line.
  private func holdsProse(_ amounts: PageMeasure.Amounts) -> Bool {
    amounts.length >= 250 && amounts.linkDensity < 0.1
  }

  /// Whether it is the opening of another article: what stands first in it, but for pictures, leads
  /// there.
  private func isTeaser(_ node: Int, _ amounts: PageMeasure.Amounts) -> Bool {
    guard amounts.length < 600, amounts.linked > 0 else { return false }
    for index in node..<tree.nodes[node].end where tree.nodes[index].name == .text {
      guard measure.amounts(of: index, in: tree).length > 1 else { continue }
      return measure.amounts(of: index, in: tree).linked > 0
    }
    return false
  }

  private func endsSentence(_ node: Int) -> Bool {
    let words = tree.words(of: node)
    return words.hasSuffix(".") || words.hasSuffix("。") || words.holds(". ")
  }
}
