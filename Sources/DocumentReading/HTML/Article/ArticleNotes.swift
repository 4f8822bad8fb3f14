/// The footnotes of an article: what its references lead to belongs to it, whatever it looks like and
/// wherever on the page it stands.
struct ArticleNotes {
  private let tree: HTMLTree
  private let footnotes: PageFootnotes
  /// The blocks that hold them, in the order of the page.
  private let blocks: [Int]
  /// By node, whether one lies in it.
  private var holdsOne: [Bool]

  /// - Complexity: O(*n*) in the number of nodes.
  init(_ tree: HTMLTree, in parts: [Int], leftOut: [Bool]) {
    self.tree = tree
    footnotes = PageFootnotes(tree, in: parts, leftOut: leftOut, anywhere: true)
    blocks = footnotes.blocks.sorted()
    holdsOne = [Bool](repeating: false, count: blocks.isEmpty ? 0 : tree.nodes.count)
    for block in blocks {
      var node = block
      while node >= 0, !holdsOne[node] {
        holdsOne[node] = true
        node = tree.nodes[node].parent
      }
    }
  }

  /// Whether a node is a footnote or has one in it.
  func standIn(_ node: Int) -> Bool { !holdsOne.isEmpty && holdsOne[node] }

  func isNote(_ node: Int) -> Bool { footnotes.definition(at: node) != nil }

  /// Adds to the parts of an article, in the order of the page, the footnotes that are not in them.
  func add(to parts: inout [Int], leftOut: inout [Bool]) {
    if blocks.isEmpty { return }
    let shown = shown(in: parts, leftOut: &leftOut)
    var end = 0
    for block in blocks where block >= end && !shown.contains(block) {
      guard footnotes.answers(block, in: tree) else { continue }
      end = tree.nodes[block].end
      leftOut[block] = false
      for node in block..<end where tree.nodes[node].name.holdsNoText { leftOut[node] = true }
      parts.append(block)
    }
    parts.sort()
  }

  /// The footnotes that stand in the parts, those among them that were left out for their own looks.
  private func shown(in parts: [Int], leftOut: inout [Bool]) -> Set<Int> {
    var shown: Set<Int> = []
    for part in parts {
      var node = part
      while node < tree.nodes[part].end {
        let isNote = isNote(node)
        if isNote, leftOut[node], footnotes.answers(node, in: tree) { leftOut[node] = false }
        if isNote, !leftOut[node] { shown.insert(node) }
        node = holdsOne[node] && !leftOut[node] ? node + 1 : tree.nodes[node].end
      }
    }
    return shown
  }
}
