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
    let isAlike =
      tree.attribute("class", of: top).map {
        !$0.isEmpty && tree.attribute("class", of: node) == $0
      } ?? false
    let bonus = isAlike ? scores.scores[top] * 0.2 : 0
    if scores.scores[node] != 0, scores.scores[node] + bonus >= threshold { return true }
    guard tree.nodes[node].name == .p else { return false }
    let amounts = measure.amounts(of: node, in: tree)
    if amounts.length > 80 { return amounts.linkDensity < 0.25 }
    return amounts.length > 0 && amounts.linked == 0 && endsSentence(node)
  }

  private func endsSentence(_ node: Int) -> Bool {
    let words = tree.words(of: node)
    return words.hasSuffix(".") || words.hasSuffix("。") || words.holds(". ")
  }
}
