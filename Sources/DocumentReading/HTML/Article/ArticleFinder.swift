/// Finds the part of a page that is its article.
struct ArticleFinder {
  /// The article: its parts in the order of the page, none in another.
  struct Article {
    var parts: [Int]
    /// The parts of the page that are left out, by the node at their top.
    var isLeftOut: [Bool]
    /// The bytes of text in it.
    var length: Int
  }

  private let tree: HTMLTree
  private let hints: [ElementHints]
  /// What is read where no article is found: the body, or all there is.
  private let whole: [Int]

  /// How many times as much text it takes.
  private static let muchMore = 3

  /// An article shorter than this is looked for again with fewer assumptions.
  private static let enough = 500

  init(_ tree: HTMLTree) {
    self.tree = tree
    hints = Self.hints(tree)
    whole = Self.whole(of: tree)
  }

  /// The article of the page.
  ///
  /// Where what is left has hardly any text, an assumption is given up, and of all attempts the one
  /// with the most text counts.
  func article() -> Article {
    var best: Article?
    for assumptions in Assumptions.attempts {
      let found = article(assumptions)
      if found.length >= Self.enough { return found }
      // An article may be short; only much more text shows that it was missed.
      if found.length > (best?.length ?? -1) * Self.muchMore { best = found }
    }
    return best
      ?? Article(
        parts: whole, isLeftOut: [Bool](repeating: false, count: tree.nodes.count), length: 0)
  }

  /// The body of a page, or else what stands at its top.
  static func whole(of tree: HTMLTree) -> [Int] {
    if let body = tree.nodes.lastIndex(where: { $0.name == .body }) { return [body] }
    return tree.nodes.indices.filter { tree.nodes[$0].parent < 0 }
  }

  private struct Assumptions {
    /// Names tell what is no article.
    var unlikely = true
    /// Names weigh in the scores.
    var weighsNames = true
    /// Parts that look like lists of links and the like do not belong.
    var trims = true
    /// What a browser does not show is not read.
    var hidden = true

    static let attempts = [
      Assumptions(), Assumptions(unlikely: false), Assumptions(unlikely: false, weighsNames: false),
      Assumptions(unlikely: false, weighsNames: false, trims: false),
      Assumptions(unlikely: false, weighsNames: false, trims: false, hidden: false),
    ]
  }

  private func article(_ assumptions: Assumptions) -> Article {
    var options: PageSweep.Options = []
    if assumptions.unlikely { options.insert(.unlikely) }
    if assumptions.hidden { options.insert(.hidden) }
    let sweep = PageSweep(tree, hints: hints, options)
    let measure = PageMeasure(tree, leftOut: sweep.isLeftOut)
    let scores = ArticleScores(
      tree, measure, leftOut: sweep.isLeftOut, hints: assumptions.weighsNames ? hints : nil)
    let choice = ArticleChoice(tree, measure, scores)
    var parts = choice.parts(leftOut: sweep.isLeftOut) ?? whole
    let notes = ArticleNotes(tree, in: parts, leftOut: sweep.isLeftOut)
    var trimming = ArticleTrimming(
      tree, measure, hints: hints, notes: notes, leftOut: sweep.isLeftOut)
    trimming.trim(parts, conditionally: assumptions.trims)
    let kept = PageMeasure(tree, leftOut: trimming.isLeftOut)
    let length = parts.reduce(0) { $0 + kept.amounts(of: $1, in: tree).length }
    var isLeftOut = trimming.isLeftOut
    notes.add(to: &parts, leftOut: &isLeftOut)
    return Article(parts: parts, isLeftOut: isLeftOut, length: length)
  }

  private static func hints(_ tree: HTMLTree) -> [ElementHints] {
    let none = ElementHints(class: "", id: "")
    var known: [String: ElementHints] = [:]
    return tree.nodes.indices.map { node in
      let names = tree.attribute("class", of: node) ?? ""
      let id = tree.attribute("id", of: node) ?? ""
      if names.isEmpty, id.isEmpty { return none }
      let key = names + "\n" + id
      if let hints = known[key] { return hints }
      let hints = ElementHints(class: names, id: id)
      known[key] = hints
      return hints
    }
  }
}
