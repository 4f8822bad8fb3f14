/// A stretch of the text that leads elsewhere: a link, or a reference to a footnote.
package struct Link: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// As the source writes it: an address, a file, or `#name` inside the document.
    case destination(String)
    case footnote(label: String)
  }

  package var range: TextRange
  package var target: Target

  package init(_ target: Target, in range: TextRange) {
    self.target = target
    self.range = range
  }

  /// Nil for an inline that leads nowhere.
  init?(_ inline: Inline) {
    switch inline.kind {
    case .link(let destination): target = .destination(destination)
    case .footnoteReference(let label): target = .footnote(label: label)
    case .emphasis, .strong, .strikethrough, .underline, .code, .image: return nil
    }
    range = inline.range
  }
}

extension Document {
  /// So many links around an offset are looked at for the one that holds it: they hardly nest.
  private static let deepestLinks = 8

  /// The first link that begins at or after `offset`, as an index of `links`; their number when
  /// there is none.
  ///
  /// - Complexity: O(log *n*) in the number of links.
  package func firstLink(from offset: TextOffset) -> Int {
    links.partitioningIndex { $0.range.lowerBound >= offset }
  }

  /// The innermost link that holds `offset`, as an index of `links`.
  ///
  /// - Complexity: O(log *n*) in the number of links.
  package func link(at offset: TextOffset) -> Int? {
    let next = firstLink(from: offset + 1)
    return links.indices[..<next].suffix(Self.deepestLinks).last {
      links[$0].range.contains(offset)
    }
  }

  /// The first reference to the footnote of that label, as an index of `links`.
  ///
  /// - Complexity: O(*n*) in the number of links.
  package func firstReference(toFootnote label: String) -> Int? {
    links.firstIndex { $0.target == .footnote(label: label) }
  }

  /// The footnote in whose text `offset` lies.
  ///
  /// - Complexity: O(log *n*) in the number of blocks.
  package func footnote(containing offset: TextOffset) -> (label: String, block: Int)? {
    guard let leaf = leaf(at: offset) else { return nil }
    for container in containers(of: leaves[leaf]).reversed() {
      if case .footnote(let label) = blocks[container].kind { return (label, container) }
    }
    return nil
  }

  /// A document of nothing but what a container holds; offsets stay as they are.
  ///
  /// - Complexity: O(*n*) in the number of blocks in it.
  package func contents(ofContainer block: Int) -> Document {
    var held: [Block] = []
    for index in blocks.indices.dropFirst(block + 1) {
      var inner = blocks[index]
      // A block that stands under none of these begins what comes after the container.
      guard let parent = inner.parent, parent >= block else { break }
      inner.parent = parent == block ? nil : parent - block - 1
      held.append(inner)
    }
    return Document(
      text: text, blocks: held, sections: [], metadata: metadata, isOpening: isOpening)
  }
}
