/// A YAML document as a tree of mappings, lists and plain values, each with its line.
///
/// What an alias repeats has the line of its anchor.
package indirect enum YAMLTree: Hashable, Sendable {
  case scalar(String, line: Int)
  case list([YAMLTree], line: Int)
  /// In the order of the text, a key given twice included; keys that are no plain values are passed
  /// over.
  case mapping([Member], line: Int)

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: YAMLTree
  }

  /// Why there is no tree, and where.
  package struct Problem: Error, Hashable, Sendable {
    package var line: Int
    package var failure: YAMLFailure
  }

  /// More bytes than this are no file that a person wrote.
  package static let largest = 16 << 20
  private static let deepest = 32

  /// Reads the first document of a text.
  ///
  /// Aliases may repeat as much again as the largest text has, since a few of them could stand for
  /// gigabytes.
  package static func read(_ text: String) throws(Problem) -> YAMLTree {
    guard text.utf8.count <= largest else { throw Problem(line: 1, failure: .tooLarge) }
    var reader: Reader
    do throws(YAMLFailure) {
      reader = Reader(events: try YAMLEvents(text))
    } catch {
      throw Problem(line: 1, failure: error)
    }
    do throws(YAMLFailure) {
      return try reader.node(depth: 0) ?? .mapping([], line: 1)
    } catch {
      throw Problem(line: reader.events.line, failure: error)
    }
  }

  private struct Reader: ~Copyable {
    var events: YAMLEvents
    /// By their anchors, with what it costs to go over them; nil while they are read.
    private var anchored: [String: (tree: YAMLTree, size: Int)?] = [:]
    /// What aliases may still repeat, in bytes of plain values and one more for each node.
    private var budget = YAMLTree.largest
    /// What was read so far, in the same measure, what aliases repeated included.
    private var size = 0

    init(events: consuming YAMLEvents) {
      self.events = events
    }

    /// The next node; nil at the end of the list or mapping it would stand in, or of the text.
    mutating func node(depth: Int) throws(YAMLFailure) -> YAMLTree? {
      guard depth <= YAMLTree.deepest else { throw .tooLarge }
      var event = try events.next()
      while case .structure = event { event = try events.next() }
      let (line, start) = (events.line, size)
      size += 1
      switch event {
      case .scalar(let text, let anchor):
        size += text.utf8.count
        return remember(.scalar(text, line: line), anchor, from: start)
      case .alias(let anchor): return try repeated(anchor)
      case .sequenceStart(let anchor):
        open(anchor)
        var elements: [YAMLTree] = []
        while let element = try node(depth: depth + 1) { elements.append(element) }
        return remember(.list(elements, line: line), anchor, from: start)
      case .mappingStart(let anchor):
        open(anchor)
        return remember(.mapping(try members(depth: depth + 1), line: line), anchor, from: start)
      case .end, .streamEnd, .structure: return nil
      }
    }

    private mutating func members(depth: Int) throws(YAMLFailure) -> [Member] {
      var members: [Member] = []
      var merged: [Member] = []
      while let key = try node(depth: depth), let value = try node(depth: depth) {
        guard case .scalar(let key, _) = key else { continue }
        if key == "<<", let others = value.merged {
          merged += others
        } else {
          members.append(Member(key: key, value: value))
        }
      }
      guard !merged.isEmpty else { return members }
      var keys = Set(members.map(\.key))
      return members + merged.filter { keys.insert($0.key).inserted }
    }

    private mutating func open(_ anchor: String?) {
      if let anchor { anchored[anchor] = .some(nil) }
    }

    private mutating func remember(
      _ tree: YAMLTree, _ anchor: String?, from start: Int
    ) -> YAMLTree {
      if let anchor { anchored[anchor] = (tree, size - start) }
      return tree
    }

    private mutating func repeated(_ anchor: String) throws(YAMLFailure) -> YAMLTree {
      guard let entry = anchored[anchor] else { throw .unknownAnchor(anchor) }
      guard let (tree, size) = entry else { throw .endlessAlias(anchor) }
      budget -= size
      guard budget >= 0 else { throw .tooLarge }
      self.size += size
      return tree
    }
  }

  /// The members that the key `<<` brings in from a mapping, or from a list of some.
  private var merged: [Member]? {
    switch self {
    case .scalar: nil
    case .mapping(let members, _): members
    case .list(let trees, _):
      trees.allSatisfy(\.isMapping) ? trees.flatMap { $0.merged ?? [] } : nil
    }
  }

  private var isMapping: Bool {
    if case .mapping = self { true } else { false }
  }
}
