/// Trims from an article what stands in it and is no text of it: bars for sharing, lists of links to
/// other articles, forms, headings of what was left out.
struct ArticleTrimming {
  private(set) var isLeftOut: [Bool]
  private let tree: HTMLTree
  private let measure: PageMeasure
  private let hints: [ElementHints]
  private let notes: ArticleNotes

  init(
    _ tree: HTMLTree, _ measure: PageMeasure, hints: [ElementHints], notes: ArticleNotes,
    leftOut: [Bool]
  ) {
    self.tree = tree
    self.notes = notes
    self.measure = measure
    self.hints = hints
    isLeftOut = leftOut
  }

  /// Trims the parts of an article; `conditionally`, they are judged by what stands in them too.
  mutating func trim(_ parts: [Int], conditionally: Bool) {
    let runs = TextRuns(tree, leftOut: isLeftOut).runs
    let lists = LinkLists(tree, measure, runs: runs, in: parts)
    for part in parts {
      var index = part
      // Where the table of data, the piece of code or the footnote ends that holds what comes next.
      var endOfWhole = 0
      while index < tree.nodes[part].end {
        let node = tree.nodes[index]
        if !isLeftOut[index], index >= endOfWhole, node.name != .text {
          let isWhole =
            node.name == .code || node.name == .table && HTMLTableShape(tree, index).isData
            || notes.isNote(index)
          if isWhole {
            endOfWhole = node.end
          } else if !notes.standIn(index),
            isForeign(index, in: part)
              || conditionally
                && (isListOfLinks(index) || index != part && lists.leadsAway(index))
          {
            isLeftOut[index] = true
          }
        }
        index = isLeftOut[index] ? node.end : index + 1
      }
    }
    if conditionally { trimBoxes(of: parts) }
  }

  /// Trims what its first line tells from the article.
  private mutating func trimBoxes(of parts: [Int]) {
    let runs = TextRuns(tree, leftOut: isLeftOut).runs
    var first = 0
    for part in parts {
      while first < runs.count, runs[first].nodes.lowerBound < part { first += 1 }
      var last = first
      while last < runs.count, runs[last].nodes.lowerBound < tree.nodes[part].end { last += 1 }
      var boxes = ArticleBoxes(tree, measure, in: part)
      for box in boxes.found(runs[first..<last]) {
        var index = box.lowerBound
        while index < box.upperBound {
          let isKept = notes.standIn(index)
          isLeftOut[index] = !isKept
          index = isKept && !notes.isNote(index) ? index + 1 : tree.nodes[index].end
        }
      }
      first = last
    }
  }

  private func isForeign(_ node: Int, in part: Int) -> Bool {
    let amounts = measure.amounts(of: node, in: tree)
    switch tree.nodes[node].name {
    case .h1, .h2: return hints[node].weight < 0
    case .a where amounts.length <= PageControl.longest && amounts.length > 0:
      if PageControl.isOne(tree.words(of: node, most: PageControl.longest + 1)) { return true }
    case .form, .fieldset: return amounts.commas < 10 && amounts.inputs * 3 > amounts.paragraphs
    default: break
    }
    guard node != part else { return false }
    if isSignUp(amounts) { return true }
    if hints[node].isSharing || hints[node].isOfAuthor { return amounts.length < 500 }
    return amounts.length < 300 && amounts.linkDensity > 0.5
      && Self.isPointer(tree.words(of: node, most: 60))
  }

  /// Whether there is little more than a field to fill in and what it is for.
  private func isSignUp(_ amounts: PageMeasure.Amounts) -> Bool {
    amounts.inputs > 0 && amounts.length < 500 && amounts.commas < 8
  }

  private static let pointers = [
    "read more", "read also", "also read", "read next", "see also", "related", "more on this",
    "recommended", "don't miss", "click here", "相关阅读", "相关链接", "相关报道", "相关新闻", "延伸阅读",
    "推荐阅读", "更多阅读", "更多精彩", "点击进入", "点击查看",
  ]

  /// Whether words lead on to another article.
  private static func isPointer(_ words: String) -> Bool {
    let lowered = words.lowercased()
    return pointers.contains(where: lowered.hasPrefix)
  }

  /// Whether a part is more likely a list of links, a gallery or a box than text.
  private func isListOfLinks(_ node: Int) -> Bool {
    let name = tree.nodes[node].name
    switch name {
    case .form, .fieldset, .table, .ul, .ol, .div, .section, .dl: break
    default: return false
    }
    let weight = hints[node].weight
    if weight < 0 { return true }
    let amounts = measure.amounts(of: node, in: tree)
    if amounts.commas >= 10 { return false }
    let isList =
      name == .ul || name == .ol || Double(amounts.inLists) > 0.9 * Double(amounts.length)
    let linkDensity = amounts.linkDensity
    if amounts.images > 1, amounts.paragraphs * 2 < amounts.images, !isInFigure(node) {
      return true
    }
    if !isList, amounts.items - 100 > amounts.paragraphs { return true }
    if amounts.inputs > amounts.paragraphs / 3 { return true }
    let inHeadings = Double(amounts.inHeadings) / Double(max(amounts.length, 1))
    if !isList, inHeadings < 0.9, amounts.length < 25, amounts.images == 0 || amounts.images > 2,
      linkDensity > 0, !isInFigure(node)
    {
      return true
    }
    if !isList, weight < 1, linkDensity > 0.2 { return true }
    if weight >= 1, linkDensity > 0.5 { return true }
    return false
  }

  private func isInFigure(_ node: Int) -> Bool {
    tree.ancestors(of: node).prefix(3).contains { tree.nodes[$0].name == .figure }
  }
}
