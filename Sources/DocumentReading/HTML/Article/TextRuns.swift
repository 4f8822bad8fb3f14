/// The paragraphs of a page: elements that hold text and no block, and the stretches of text that
/// stand between blocks.
struct TextRuns {
  struct Run {
    /// From the first node of the run to after its last.
    var nodes: Range<Int>
    /// The element that the run stands in.
    var holder: Int
  }

  private(set) var runs: [Run] = []

  /// - Complexity: O(*n*) in the number of nodes.
  init(_ tree: HTMLTree, leftOut: [Bool]) {
    let holdsBlock = Self.holdsBlock(tree, leftOut: leftOut)
    var index = 0
    // The run being read: where it began and what holds it.
    var current: (start: Int, holder: Int)?
    func isLeaf(_ node: Int) -> Bool { !holdsBlock[node] }
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if leftOut[index] {
        close(&current, at: index)
        index = node.end
        continue
      }
      if let open = current, node.parent != open.holder { close(&current, at: index) }
      if node.name.isPhrasing, isLeaf(index), node.parent >= 0 {
        if current == nil { current = (index, node.parent) }
        index = node.end
        continue
      }
      close(&current, at: index)
      if isLeaf(index), node.parent >= 0 {
        runs.append(Run(nodes: index..<node.end, holder: node.parent))
        index = node.end
      } else {
        index += 1
      }
    }
    close(&current, at: tree.nodes.count)
  }

  /// Whether a run is a paragraph rather than an entry or a label.
  func speaks(_ run: Run, in tree: HTMLTree) -> Bool {
    let first = tree.nodes[run.nodes.lowerBound].name
    switch first.isPhrasing ? tree.nodes[run.holder].name : first {
    case .li, .dd, .dt, .figcaption, .caption, .th, .label, .address, .summary, .legend, .h1:
      return false
    default: return true
    }
  }

  private mutating func close(_ run: inout (start: Int, holder: Int)?, at end: Int) {
    if let run { runs.append(Run(nodes: run.start..<end, holder: run.holder)) }
    run = nil
  }

  /// Whether each element holds one that begins a block.
  private static func holdsBlock(_ tree: HTMLTree, leftOut: [Bool]) -> [Bool] {
    var holds = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() where !leftOut[index] {
      let node = tree.nodes[index]
      if node.parent >= 0, holds[index] || !node.name.isPhrasing { holds[node.parent] = true }
    }
    return holds
  }
}
