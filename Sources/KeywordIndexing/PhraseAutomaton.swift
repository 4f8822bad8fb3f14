/// An Aho–Corasick automaton over folded characters.
///
/// Its nodes stand in breadth-first order, so the children of a node are neighbours and need no
/// links: a node costs 20 bytes. As a phrase begins and ends at the edges of words, a node falls
/// back only to a phrase that could begin there, and the inside of other words is passed over.
struct PhraseAutomaton: Sendable {
  struct Node: Equatable {
    /// The character that leads to it.
    var label: UInt32
    /// Its first child; the last stands before the next node's first.
    var firstChild: UInt32 = 0
    /// The longest proper suffix at which another phrase could have begun.
    var fallback: UInt32 = 0
    /// The pattern that ends at it, if any.
    var pattern: Int32 = -1
    /// The nearest node along the fallbacks at which a pattern ends; 0 for none.
    var shorter: UInt32 = 0
  }

  /// The root, then all nodes level by level; the last only ends the children of the one before.
  private(set) var nodes: [Node] = []
  /// The children of the root, by label.
  private(set) var starts: [UInt32] = []
  /// The length of each pattern in characters.
  let lengths: [Int32]
  let longest: Int

  /// An automaton that was built before.
  init(nodes: [Node], lengths: [Int32]) {
    self.nodes = nodes
    self.lengths = lengths
    longest = Int(lengths.max() ?? 0)
    indexStarts()
  }

  init(_ patterns: PatternTable) {
    lengths = patterns.patterns.map { Int32($0.count) }
    longest = Int(lengths.max() ?? 0)
    var parents: [UInt32] = []
    grow(patterns, parents: &parents)
    indexStarts()
    link(parents: parents)
  }

  /// Lays the nodes out, each for a run of patterns with a common beginning.
  private mutating func grow(_ table: PatternTable, parents: inout [UInt32]) {
    let patterns = table.patterns
    let values = table.values
    var nodes = [Node(label: 0)]
    // The run of patterns of each node: where it begins and ends.
    var runs = [(first: 0, end: patterns.count)]
    parents = [0]
    var depth = 0
    var levelEnd = 1
    var node = 0
    while node < nodes.count {
      if node == levelEnd {
        depth += 1
        levelEnd = nodes.count
      }
      nodes[node].firstChild = UInt32(nodes.count)
      var (first, end) = runs[node]
      if first < end, patterns[first].count == depth {
        nodes[node].pattern = Int32(first)
        first += 1
      }
      while first < end {
        let label = values[patterns[first].lowerBound + depth]
        var next = first + 1
        while next < end, values[patterns[next].lowerBound + depth] == label { next += 1 }
        nodes.append(Node(label: label))
        parents.append(UInt32(node))
        runs.append((first, next))
        first = next
      }
      node += 1
    }
    nodes.append(Node(label: 0, firstChild: UInt32(nodes.count)))
    self.nodes = nodes
  }

  private mutating func indexStarts() {
    let children = Int(nodes[0].firstChild)..<Int(nodes[1].firstChild)
    // Beyond the basic plane a start is searched for.
    let highest = children.last { nodes[$0].label < 0x10000 }.map { nodes[$0].label } ?? 0
    starts = [UInt32](repeating: 0, count: Int(highest) + 1)
    for child in children where nodes[child].label <= highest {
      starts[Int(nodes[child].label)] = UInt32(child)
    }
  }

  private mutating func link(parents: [UInt32]) {
    let starts = starts
    nodes.withUnsafeMutableBufferPointer { nodes in
      let links = Links(nodes: UnsafeBufferPointer(nodes), starts: starts)
      for node in parents.indices.dropFirst() {
        let target = links.fallback(of: nodes[node].label, under: Int(parents[node]))
        nodes[node].fallback = UInt32(target)
        nodes[node].shorter = nodes[target].pattern >= 0 ? UInt32(target) : nodes[target].shorter
      }
    }
  }

  /// The automaton's tables in reach, without bounds checks or reference counts.
  struct Links {
    let nodes: UnsafeBufferPointer<Node>
    let starts: [UInt32]

    /// The child of the root by that label; 0 for none.
    @inline(__always)
    func start(_ label: UInt32) -> Int {
      if Int(label) < starts.count { return Int(starts[Int(label)]) }
      return label < 0x10000 ? 0 : child(of: 0, by: label)
    }

    /// The child of `node` by that label; 0 for none.
    @inline(__always)
    func child(of node: Int, by label: UInt32) -> Int {
      var low = Int(nodes[node].firstChild)
      var high = Int(nodes[node + 1].firstChild)
      while high - low > 8 {
        let middle = (low + high) / 2
        if nodes[middle].label <= label { low = middle } else { high = middle }
      }
      while low < high {
        if nodes[low].label == label { return low }
        low += 1
      }
      return 0
    }

    /// Where the child of `parent` by that label falls back to; the nodes above must be linked.
    fileprivate func fallback(of label: UInt32, under parent: Int) -> Int {
      if parent == 0 { return 0 }
      var candidate = Int(nodes[parent].fallback)
      while candidate != 0 {
        let target = child(of: candidate, by: label)
        if target != 0 { return target }
        candidate = Int(nodes[candidate].fallback)
      }
      let isInsideWord =
        FoldedScalar(folding: nodes[parent].label).traits.contains(.word)
        && FoldedScalar(folding: label).traits.contains(.word)
      return isInsideWord ? 0 : start(label)
    }
  }
}
