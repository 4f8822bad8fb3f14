/// An Aho–Corasick automaton over folded characters.
///
/// Its nodes stand in breadth-first order, so the children of a node are neighbours and need no
/// links: a node costs 20 bytes. As a phrase begins and ends at the edges of words, a node falls
/// back only to a phrase that could begin there, and the inside of other words is passed over.
struct PhraseAutomaton: Sendable {
  /// The character that leads to each node.
  private(set) var labels: [UInt32] = [0]
  /// The first child of each node; the last ends where the next node's begin.
  private(set) var firstChild: [UInt32] = []
  /// The longest proper suffix of each node at which another phrase could have begun.
  private(set) var fallback: [UInt32] = [0]
  /// The pattern that ends at each node, if any.
  private(set) var pattern: [Int32] = [-1]
  /// The nearest node along the fallbacks at which a pattern ends; 0 for none.
  private(set) var shorter: [UInt32] = [0]
  /// The children of the root, by label.
  private(set) var starts: [UInt32] = []
  /// The length of each pattern in characters.
  private(set) var lengths: [Int] = []
  private(set) var longest = 0

  /// Builds the automaton of `patterns`, which must be sorted, distinct and not empty.
  init(_ patterns: [[UInt32]]) {
    lengths = patterns.map(\.count)
    longest = lengths.max() ?? 0
    var parents: [UInt32] = [0]
    grow(patterns, parents: &parents)
    indexStarts()
    link(parents: parents)
  }

  /// Lays the nodes out, each for a run of patterns with a common beginning.
  private mutating func grow(_ patterns: [[UInt32]], parents: inout [UInt32]) {
    var runs = [0..<patterns.count]
    var depth = 0
    var levelEnd = 1
    var node = 0
    while node < labels.count {
      if node == levelEnd {
        depth += 1
        levelEnd = labels.count
      }
      firstChild.append(UInt32(labels.count))
      var run = runs[node]
      if let first = run.first, patterns[first].count == depth {
        pattern[node] = Int32(first)
        run = run.dropFirst()
      }
      while let first = run.first {
        let label = patterns[first][depth]
        var next = first + 1
        while next < run.upperBound, patterns[next][depth] == label { next += 1 }
        labels.append(label)
        parents.append(UInt32(node))
        pattern.append(-1)
        runs.append(first..<next)
        run = next..<run.upperBound
      }
      node += 1
    }
    firstChild.append(UInt32(labels.count))
  }

  private mutating func indexStarts() {
    let children = Int(firstChild[0])..<Int(firstChild[1])
    // Beyond the basic plane a start is searched for.
    let highest = children.last { labels[$0] < 0x10000 }.map { labels[$0] } ?? 0
    starts = [UInt32](repeating: 0, count: Int(highest) + 1)
    for child in children where labels[child] <= highest {
      starts[Int(labels[child])] = UInt32(child)
    }
  }

  private mutating func link(parents: [UInt32]) {
    fallback = [UInt32](repeating: 0, count: labels.count)
    shorter = fallback
    let isWord = labels.map { FoldedScalar(folding: $0).traits.contains(.word) }
    for node in 1..<labels.count {
      let parent = Int(parents[node])
      let label = labels[node]
      var target = 0
      if parent != 0 {
        var candidate = Int(fallback[parent])
        while true {
          if candidate == 0 {
            if !(isWord[parent] && isWord[node]) { target = start(label) }
            break
          }
          target = child(of: candidate, by: label)
          if target != 0 { break }
          candidate = Int(fallback[candidate])
        }
      }
      fallback[node] = UInt32(target)
      shorter[node] = pattern[target] >= 0 ? UInt32(target) : shorter[target]
    }
  }

  /// The child of the root by that label; 0 for none.
  @inline(__always)
  func start(_ label: UInt32) -> Int {
    if Int(label) < starts.count { return Int(starts[Int(label)]) }
    return label < 0x10000 ? 0 : child(of: 0, by: label)
  }

  /// The child of `node` by that label; 0 for none.
  @inline(__always)
  func child(of node: Int, by label: UInt32) -> Int {
    var low = Int(firstChild[node])
    var high = Int(firstChild[node + 1])
    while high - low > 8 {
      let middle = (low + high) / 2
      if labels[middle] <= label { low = middle } else { high = middle }
    }
    while low < high {
      if labels[low] == label { return low }
      low += 1
    }
    return 0
  }
}
