extension Document {
  /// The same text with only those leaf blocks that one of `ranges` touches, and what holds them;
  /// offsets stay as they are.
  ///
  /// The ranges are disjoint and ascend.
  ///
  /// - Complexity: O(*n* + *m*) in the numbers of blocks and ranges.
  package func keepingBlocks(overlapping ranges: [TextRange]) -> Document {
    var isKept = [Bool](repeating: false, count: blocks.count)
    var next = 0
    for leaf in leaves {
      let range = blocks[leaf].range
      while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
      guard next < ranges.count, ranges[next].lowerBound < range.upperBound else { continue }
      var block: Int? = leaf
      while let index = block, !isKept[index] {
        isKept[index] = true
        block = blocks[index].parent
      }
    }
    var place: [Int: Int] = [:]
    var kept: [Block] = []
    for (index, block) in blocks.enumerated() where isKept[index] {
      place[index] = kept.count
      var block = block
      block.parent = block.parent.flatMap { place[$0] }
      kept.append(block)
    }
    return Document(
      text: text, blocks: kept, sections: sections, anchors: anchors, metadata: metadata,
      isOpening: isOpening)
  }
}
