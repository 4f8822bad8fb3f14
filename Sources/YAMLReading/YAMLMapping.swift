/// The top of a YAML mapping: its keys with a plain value, or with a list of them.
///
/// That is all a document says of itself; what is nested deeper is passed over.
package struct YAMLMapping {
  /// In the order of the text, a key given twice included; a plain value is a list of one.
  package private(set) var entries: [(key: String, values: [String])] = []

  /// More than this is no front matter; the parser's time grows faster than the text.
  private static let largest = 64 << 10
  private static let deepest = 32

  package init(_ text: String) throws(YAMLFailure) {
    guard text.utf8.count <= Self.largest else { throw .tooLarge }
    var reader = Reader(events: try YAMLEvents(text), budget: Self.largest)
    try reader.readTop(into: &entries)
  }

  private enum Node {
    case scalar(String)
    case list([String])
    /// Of no use here.
    case other
  }

  private struct Reader: ~Copyable {
    var events: YAMLEvents
    /// How many bytes aliases may still repeat: a few of them could otherwise make gigabytes.
    var budget: Int
    private var anchored: [String: Node] = [:]

    init(events: consuming YAMLEvents, budget: Int) {
      self.events = events
      self.budget = budget
    }

    mutating func readTop(into entries: inout [(key: String, values: [String])]) throws(YAMLFailure)
    {
      var event = try events.next()
      while case .structure = event { event = try events.next() }
      guard case .mappingStart = event else { throw .notMapping }
      while let key = try node(depth: 1) {
        guard let value = try node(depth: 1) else { return }
        guard case .scalar(let name) = key else { continue }
        switch value {
        case .scalar(let text): entries.append((name, [text]))
        case .list(let texts): entries.append((name, texts))
        case .other: break
        }
      }
      // An error may also stand behind the mapping.
      while true {
        switch try events.next() {
        case .streamEnd: return
        case .structure: break
        default: throw .notMapping
        }
      }
    }

    /// The next node; nil at the end of the list or mapping it would stand in.
    private mutating func node(depth: Int) throws(YAMLFailure) -> Node? {
      guard depth <= YAMLMapping.deepest else { throw .tooLarge }
      switch try events.next() {
      case .scalar(let text, let anchor): return remember(.scalar(text), anchor)
      case .alias(let anchor): return try repeated(anchor)
      case .sequenceStart(let anchor):
        var texts: [String] = []
        while let element = try node(depth: depth + 1) {
          if case .scalar(let text) = element { texts.append(text) }
        }
        return remember(.list(texts), anchor)
      case .mappingStart(let anchor):
        while try node(depth: depth + 1) != nil {}
        return remember(.other, anchor)
      case .end, .streamEnd: return nil
      case .structure: return .other
      }
    }

    private mutating func remember(_ node: Node, _ anchor: String?) -> Node {
      if let anchor { anchored[anchor] = node }
      return node
    }

    private mutating func repeated(_ anchor: String) throws(YAMLFailure) -> Node {
      guard let node = anchored[anchor] else { throw .unknownAnchor(anchor) }
      switch node {
      case .scalar(let text): budget -= text.utf8.count
      case .list(let texts): budget -= texts.reduce(0) { $0 + $1.utf8.count }
      case .other: break
      }
      guard budget >= 0 else { throw .tooLarge }
      return node
    }
  }
}
