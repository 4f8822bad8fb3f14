/// A page as its elements and runs of text, in the order of the source.
///
/// Nodes stand in preorder and each knows where those in it end, so a walk through any part is a
/// loop over indices, and no depth of nesting costs stack.
struct HTMLTree {
  struct Node {
    var name: HTMLName
    var parent: Int
    /// The index after the last node in it.
    var end: Int
    /// What it says of itself, as indices of `attributes`; empty for text.
    var attributes: Range<Int> = 0..<0
    /// Where its text stands in `text`; empty for elements.
    var text: Range<Int> = 0..<0
    /// The line of the source, from 1.
    var line: Int
  }

  struct Attribute {
    var name: String
    var value: String
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var text: [UInt8] = []
  /// What relative links count from; nil where the page does not say.
  var base: PageAddress?

  /// The value of an attribute of a node, empty for one without a value.
  func attribute(_ name: String, of node: Int) -> String? {
    for attribute in attributes[nodes[node].attributes] where attribute.name == name {
      return attribute.value
    }
    return nil
  }

  /// The nodes directly in a node.
  func children(of node: Int) -> Children {
    Children(nodes: nodes, upcoming: node + 1, end: nodes[node].end)
  }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var upcoming: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = nodes[upcoming].end }
      return upcoming
    }
  }

  /// The elements around a node, the innermost first.
  func ancestors(of node: Int) -> some Sequence<Int> {
    sequence(first: nodes[node].parent) { nodes[$0].parent }.lazy.prefix { $0 >= 0 }
  }

  /// The text in a node, white space as one space.
  func words(of node: Int, most: Int = .max) -> String {
    words(of: node..<nodes[node].end, most: most)
  }

  /// Where UTF-8 can be cut so that at most `most` bytes are left and no character is broken.
  private static func cut(_ bytes: [UInt8], _ most: Int) -> Int {
    guard bytes.count > most else { return bytes.count }
    var end = most
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// The text in nodes, white space as one space; at most the first `most` bytes of it.
  ///
  /// Pages set pieces of a line apart by looks alone: with `apart`, two spaces stand between them.
  func words(of range: Range<Int>, most: Int = .max, apart: Bool = false) -> String {
    var words: [UInt8] = []
    for index in range where nodes[index].name == .text || nodes[index].name == .br {
      if words.count > most { break }
      if apart, !words.isEmpty {
        while words.last == 0x20 { words.removeLast() }
        words += [0x20, 0x20]
      }
      if nodes[index].name == .br, words.last ?? 0x20 != 0x20 { words.append(0x20) }
      for byte in text[nodes[index].text] {
        if byte > 0x20 {
          words.append(byte)
        } else if words.last ?? 0x20 != 0x20 {
          words.append(0x20)
        }
      }
    }
    return String(decoding: words.prefix(Self.cut(words, most)), as: UTF8.self).trimmed
  }
}
