/// A briefing as every pane sees it: its text, and ranges of that text that say what stands where.
///
/// The text is what `tifa text` prints: hard-wrapped lines joined, markup gone, blocks separated by
/// an empty line (the items of a tight list by a line break). A document never changes; all else is
/// a function of it, keyed by ranges of its text.
///
/// ```swift
/// let document = try DocumentReader().read(source)
/// document.section(containing: offset)        // index of the innermost section
/// document.text[document.sections[0].heading]  // its heading
/// ```
package struct Document: Equatable, Sendable {
  package let text: String
  /// In document order, a container before what it holds.
  package let blocks: [Block]
  /// The blocks that hold text, as indices of `blocks`, in document order; their ranges are
  /// disjoint and ascending.
  package let leaves: [Int]
  /// The sections in document order, one before those in it.
  package let sections: [Section]
  /// What leads elsewhere, by its start.
  package let links: [Link]
  /// Where the footnote of each label stands, as indices of `blocks`.
  package let footnotes: [String: Int]
  /// The places that the source itself names, such as with an `id` of HTML.
  package let anchors: [String: TextOffset]
  package private(set) var metadata: Metadata
  /// Whether this is only the opening of a longer text, which follows.
  package let isOpening: Bool

  package init(
    text: String, blocks: [Block], sections: [Section], anchors: [String: TextOffset] = [:],
    metadata: Metadata, isOpening: Bool = false
  ) {
    self.text = text
    self.blocks = blocks
    var leaves: [Int] = []
    leaves.reserveCapacity(blocks.count)
    var links: [Link] = []
    var footnotes: [String: Int] = [:]
    for (index, block) in blocks.enumerated() {
      if case .footnote(let label) = block.kind, footnotes[label] == nil {
        footnotes[label] = index
      }
      guard !block.isContainer else { continue }
      leaves.append(index)
      if !block.inlines.isEmpty { links += block.inlines.compactMap(Link.init) }
    }
    self.leaves = leaves
    self.links = links
    self.footnotes = footnotes
    self.sections = sections
    self.anchors = anchors
    self.metadata = metadata
    self.isOpening = isOpening
  }

  /// The same document with other metadata.
  package func with(_ metadata: Metadata) -> Document {
    var document = self
    document.metadata = metadata
    return document
  }

  package var end: TextOffset {
    TextOffset(utf8: text.utf8.count)
  }

  /// The leaf block that holds `offset`, or the last one before it, as an index of `leaves`; nil
  /// before the first.
  ///
  /// - Complexity: O(log *n*) in the number of blocks.
  package func leaf(at offset: TextOffset) -> Int? {
    let next = leaves.partitioningIndex { blocks[$0].range.lowerBound > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The leaf block in which line `line` of the source lies, as an index of `leaves`.
  ///
  /// - Complexity: O(log *n*) in the number of blocks.
  package func leaf(atSourceLine line: Int) -> Int? {
    let next = leaves.partitioningIndex { blocks[$0].sourceLine > line }
    return next > 0 ? next - 1 : nil
  }

  /// The last section that begins at or before `offset`, whether or not it reaches that far.
  ///
  /// - Complexity: O(log *n*) in the number of sections.
  package func lastSection(startingBy offset: TextOffset) -> Int? {
    let next = sections.partitioningIndex { $0.range.lowerBound > offset }
    return next > 0 ? next - 1 : nil
  }

  /// The innermost section that contains `offset`, nil before the first heading.
  ///
  /// - Complexity: O(log *n*) in the number of sections.
  package func section(containing offset: TextOffset) -> Int? {
    var candidate = lastSection(startingBy: offset)
    while let index = candidate, sections[index].range.upperBound <= offset, offset != end {
      candidate = sections[index].parent
    }
    return candidate
  }

  /// The containers around a block, the outermost first, as indices of `blocks`.
  package func containers(of block: Int) -> [Int] {
    var containers: [Int] = []
    var parent = blocks[block].parent
    while let index = parent {
      containers.append(index)
      parent = blocks[index].parent
    }
    return containers.reversed()
  }
}
