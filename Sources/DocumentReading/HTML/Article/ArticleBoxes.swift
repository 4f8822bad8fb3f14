/// The boxes in an article that say by their first line that they are none of it: other articles,
/// letters to sign up for, the author, comments.
///
/// The words alone decide nothing, as a chapter may begin with them: what stands below has to look
/// like such a box too.
struct ArticleBoxes {
  private let tree: HTMLTree
  private let measure: PageMeasure
  private let part: Int
  /// The bytes of text in the part.
  private let length: Int
  /// The neighbours of labels that may still be looked at, so that no page is gone through again and
  /// again.
  private var budget: Int

  /// The boxes are looked for in one part of an article.
  init(_ tree: HTMLTree, _ measure: PageMeasure, in part: Int) {
    self.tree = tree
    self.measure = measure
    self.part = part
    length = measure.amounts(of: part, in: tree).length
    budget = tree.nodes[part].end - part
  }

  /// The nodes of the boxes, whole elements and runs of text.
  ///
  /// - Complexity: O(*n*) in the part.
  mutating func found(_ runs: ArraySlice<TextRuns.Run>) -> [Range<Int>] {
    var boxes: [Range<Int>] = []
    for run in runs where run.nodes.lowerBound >= boxes.last?.upperBound ?? 0 {
      guard let label = label(of: run), let box = box(under: run, label) else { continue }
      boxes.append(box)
    }
    return boxes
  }

  private func label(of run: TextRuns.Run) -> BoxLabel? {
    let bytes = measure.amounts(in: run.nodes).length
    guard (1...BoxLabel.longest).contains(bytes) else { return nil }
    return BoxLabel(tree.words(of: run.nodes, most: BoxLabel.longest + 1))
  }

  /// The elements around a label that are looked at.
  private static let reach = 8

  /// The largest element that begins with the label, or the label with what follows it.
  private mutating func box(under run: TextRuns.Run, _ label: BoxLabel) -> Range<Int>? {
    var box = run.nodes
    var parent = run.holder
    for _ in 0..<Self.reach {
      guard parent > part, measure.amounts(in: parent..<run.nodes.lowerBound).length == 0,
        isSmall(parent..<tree.nodes[parent].end, label)
      else { break }
      box = parent..<tree.nodes[parent].end
      parent = tree.nodes[parent].parent
    }
    let own = measure.amounts(in: run.nodes).length
    if measure.amounts(in: box).length <= own { box = extended(box, in: parent, label) }
    return isBox(box, below: own, label) ? box : nil
  }

  /// The label with its neighbours down to the next heading or the first that is text.
  private mutating func extended(_ box: Range<Int>, in parent: Int, _ label: BoxLabel) -> Range<Int>
  {
    var end = box.upperBound
    while end < tree.nodes[parent].end, budget > 0 {
      budget -= 1
      let node = tree.nodes[end]
      if node.name.headingLevel != nil || !isSmall(box.lowerBound..<node.end, label) { break }
      let amounts = measure.amounts(in: end..<node.end)
      let isText =
        amounts.linkDensity < 0.3 && amounts.inHeadings == 0 && amounts.length > 120
      if isText, label == .related || label == .tags { break }
      end = node.end
    }
    return box.lowerBound..<end
  }

  /// Whether a box of that kind may hold so much.
  private func isSmall(_ box: Range<Int>, _ label: BoxLabel) -> Bool {
    let amount = measure.amounts(in: box).length
    switch label {
    case .comments: return measure.amounts(in: part..<box.lowerBound).length >= 200
    case .letter: return amount <= 700 && amount * 3 <= length
    case .author: return amount <= 1200 && amount * 3 <= length
    case .related, .tags: return amount * 2 <= length
    }
  }

  /// Whether what stands in a box is what its label says; the label has `own` bytes.
  private func isBox(_ box: Range<Int>, below own: Int, _ label: BoxLabel) -> Bool {
    guard isSmall(box, label) else { return false }
    let amounts = measure.amounts(in: box)
    let after = measure.amounts(in: box.upperBound..<tree.nodes[part].end).length
    switch label {
    case .related, .tags:
      return amounts.length <= own || amounts.linkDensity > 0.3
        || (amounts.inHeadings - own) * 4 > amounts.length
    case .letter:
      return amounts.inputs > 0 || after * 4 < length && amounts.linkDensity > 0.1
    case .author: return amounts.length > own && after * 4 < length
    case .comments: return after * 4 < length
    }
  }
}
