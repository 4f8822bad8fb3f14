/// A YAML document as a tree of mappings, lists and plain values, each with its line.
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

  /// Reads the first document of a text; aliases are refused, since a few of them could stand for
  /// gigabytes.
  package static func read(_ text: String) throws(Problem) -> YAMLTree {
    guard text.utf8.count <= largest else { throw Problem(line: 1, failure: .tooLarge) }
    var events: YAMLEvents
    do throws(YAMLFailure) {
      events = try YAMLEvents(text)
    } catch {
      throw Problem(line: 1, failure: error)
    }
    do throws(YAMLFailure) {
      guard let tree = try node(&events, depth: 0) else { return .mapping([], line: 1) }
      return tree
    } catch {
      throw Problem(line: events.line, failure: error)
    }
  }

  /// The next node; nil at the end of the list or mapping it would stand in, or of the text.
  private static func node(
    _ events: inout YAMLEvents, depth: Int
  ) throws(YAMLFailure) -> YAMLTree? {
    guard depth <= deepest else { throw .tooLarge }
    var event = try events.next()
    while case .structure = event { event = try events.next() }
    let line = events.line
    switch event {
    case .scalar(let text, _): return .scalar(text, line: line)
    case .alias(let anchor): throw .unknownAnchor(anchor)
    case .sequenceStart:
      var elements: [YAMLTree] = []
      while let element = try node(&events, depth: depth + 1) { elements.append(element) }
      return .list(elements, line: line)
    case .mappingStart:
      var members: [Member] = []
      while let key = try node(&events, depth: depth + 1) {
        guard let value = try node(&events, depth: depth + 1) else { break }
        if case .scalar(let key, _) = key { members.append(Member(key: key, value: value)) }
      }
      return .mapping(members, line: line)
    case .end, .streamEnd, .structure: return nil
    }
  }
}
