/// How much each part of a page looks like its article, judged by the paragraphs in it.
///
/// A paragraph speaks for what holds it, and less for what holds that: long sentences with commas
/// weigh most. (The way of Arc90's Readability, which most readers of pages follow.)
struct ArticleScores {
  /// The scores of those parts that hold paragraphs, links discounted, by node.
  private(set) var scores: [Double]
  /// The nodes with a score, in the order of the page.
  private(set) var scored: [Int] = []

  /// The number of elements around a paragraph that it speaks for.
  private static let reach = 5
  /// Shorter pieces of text say nothing.
  private static let leastLength = 25

  private let tree: HTMLTree
  private let hints: [ElementHints]?
  private var isScored: [Bool]

  /// Without hints, the names of elements weigh nothing.
  init(_ tree: HTMLTree, _ measure: PageMeasure, leftOut: [Bool], hints: [ElementHints]?) {
    self.tree = tree
    self.hints = hints
    scores = [Double](repeating: 0, count: tree.nodes.count)
    isScored = [Bool](repeating: false, count: tree.nodes.count)
    let runs = TextRuns(tree, leftOut: leftOut)
    for run in runs.runs where runs.speaks(run, in: tree) {
      let amounts = measure.amounts(in: run.nodes)
      guard amounts.length >= Self.leastLength else { continue }
      speak(2 + Double(amounts.commas) + Double(min(amounts.length / 100, 3)), for: run.holder)
    }
    scored = scores.indices.filter { isScored[$0] }
    for node in scored {
      scores[node] *= 1 - measure.amounts(of: node, in: tree).linkDensity
    }
  }

  private mutating func speak(_ score: Double, for holder: Int) {
    var node = holder
    for distance in 0..<Self.reach where node > 0 {
      if !isScored[node] {
        isScored[node] = true
        scores[node] = start(of: node)
      }
      scores[node] += score / (distance == 0 ? 1 : distance == 1 ? 2 : Double(distance) * 3)
      node = tree.nodes[node].parent
    }
  }

  /// What an element is worth before anything speaks for it.
  private func start(of node: Int) -> Double {
    let byName: Double =
      switch tree.nodes[node].name {
      case .div, .article, .main: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return byName + Double(hints?[node].weight ?? 0) * 25
  }
}
