import DocumentModel

/// Puts a document together from front to back: text, blocks, headings.
struct DocumentBuilder {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var headings: [Heading] = []
  /// The places that the source names; of a name given twice the first counts.
  private(set) var anchors: [String: TextOffset] = [:]
  /// Names for what comes next.
  private var pendingAnchors: [String] = []
  private var containers: [Container] = []
  private var leafStart = 0

  /// A heading of the text: its depth and where its words stand.
  struct Heading {
    var level: Int
    var range: TextRange
  }

  private struct Container {
    var block: Int
    var isTightList: Bool?
    /// Where its first text stands, nil while it has none.
    var start: Int?
  }

  init(reserving bytes: Int = 0) {
    text.reserveCapacity(bytes)
  }

  /// Makes room for about so many blocks, but no more than the text has: to grow takes twice the memory.
  mutating func expect(blocks count: Int) {
    blocks.reserveCapacity(min(count, text.capacity / MemoryLayout<Block>.stride))
  }

  /// Whether no block holds text yet.
  var isEmpty: Bool { text.isEmpty }

  /// The offset of the next byte of text.
  var offset: Int { text.count }

  /// Opens a container; a list says whether its items stand close together.
  mutating func open(_ kind: Block.Kind, isTightList: Bool? = nil, sourceLine: Int) {
    let parent = containers.last?.block
    containers.append(Container(block: blocks.count, isTightList: isTightList, start: nil))
    blocks.append(
      Block(kind, in: TextRange(utf8: offset..<offset), parent: parent, sourceLine: sourceLine))
  }

  mutating func close() {
    guard let container = containers.popLast() else { return }
    let start = container.start ?? offset
    blocks[container.block].range = TextRange(utf8: start..<offset)
  }

  /// Begins a leaf's text; `write` then appends to it, and `endLeaf` makes the block.
  mutating func beginLeaf() {
    if !text.isEmpty {
      let around = containers.last { $0.isTightList != nil && $0.start != nil }
      text.append(0x0A)
      if around?.isTightList != true { text.append(0x0A) }
    }
    leafStart = offset
  }

  /// Gives a name to the place at `offset` of the text; without one, to the next leaf.
  mutating func addAnchor(_ name: String, at offset: Int? = nil) {
    guard let offset else { return pendingAnchors.append(name) }
    if anchors[name] == nil { anchors[name] = TextOffset(utf8: offset) }
  }

  mutating func write(_ bytes: some Sequence<UInt8>) {
    text.append(contentsOf: bytes)
  }

  /// Ends the leaf begun last, without its trailing white space.
  ///
  /// A leaf without text leaves nothing behind, unless it is a break. `isSection` tells whether a
  /// heading begins one.
  mutating func endLeaf(
    _ kind: Block.Kind, inlines: [Inline] = [], sourceLine: Int, keepsWhiteSpace: Bool = false,
    isSection: Bool = true
  ) {
    while !keepsWhiteSpace, offset > leafStart, let last = text.last,
      last == 0x20 || last == 0x0A || last == 0x09
    {
      text.removeLast()
    }
    guard offset > leafStart else { return dropSeparator() }
    for name in pendingAnchors { addAnchor(name, at: leafStart) }
    pendingAnchors = []
    let range = TextRange(utf8: leafStart..<offset)
    for index in containers.indices where containers[index].start == nil {
      containers[index].start = leafStart
    }
    let end = TextOffset(utf8: offset)
    let kept = inlines.compactMap { inline in
      inline.range.lowerBound < end
        ? Inline(inline.kind, in: inline.range.lowerBound..<min(inline.range.upperBound, end)) : nil
    }
    if isSection, case .heading(let level) = kind {
      headings.append(Heading(level: level, range: range))
    }
    blocks.append(
      Block(
        kind, in: range, parent: containers.last?.block,
        inlines: kept.inOrder, sourceLine: sourceLine))
  }

  /// A leaf of one stretch of bytes.
  mutating func add(_ kind: Block.Kind, _ bytes: some Sequence<UInt8>, sourceLine: Int) {
    beginLeaf()
    write(bytes)
    endLeaf(kind, sourceLine: sourceLine)
  }

  /// A leaf whose text `write` appends.
  mutating func addText(_ kind: Block.Kind, sourceLine: Int, write: (inout [UInt8]) -> Void) {
    beginLeaf()
    write(&text)
    endLeaf(kind, sourceLine: sourceLine)
  }

  mutating func addThematicBreak(sourceLine: Int) {
    blocks.append(
      Block(
        .thematicBreak, in: TextRange(utf8: offset..<offset), parent: containers.last?.block,
        sourceLine: sourceLine))
  }

  private mutating func dropSeparator() {
    text.removeLast(offset - leafStart)
    while text.last == 0x0A { text.removeLast() }
  }

  /// The document, once every container is closed; no text is left here, as memory is not to hold it twice.
  mutating func finish(metadata: Metadata, isOpening: Bool) -> Document {
    var metadata = metadata
    // Of an opening only the language is wanted, and at once; its counts say nothing yet.
    TextStatistics(isOpening ? Array(text.prefix(4096)) : text).record(in: &metadata)
    let text = text.spend { String(spending: $0, of: &$1) }
    let sections =
      headings.isEmpty
      ? DerivedOutline.sections(of: text, blocks: blocks)
      : SectionTree.sections(headings, end: TextOffset(utf8: text.utf8.count))
    return Document(
      text: text, blocks: blocks, sections: sections, anchors: anchors, metadata: metadata,
      isOpening: isOpening)
  }
}

extension String {
  /// The text of UTF-8 bytes whose memory is released as they are copied.
  fileprivate init(spending bytes: UnsafeBufferPointer<UInt8>, of memory: inout SpentMemory) {
    self.init(unsafeUninitializedCapacity: bytes.count) { text in
      var copied = 0
      while copied < bytes.count {
        let part = bytes[copied...].prefix(SpentMemory.portion)
        copied = text[copied..<part.endIndex].initialize(fromContentsOf: part)
        memory.release(upTo: copied)
      }
      return copied
    }
  }
}

extension [Inline] {
  /// By start, the longer first; of two that are as long, the one that was ended last, which is the
  /// outer.
  fileprivate var inOrder: [Inline] {
    guard count > 1 else { return self }
    return enumerated().sorted { left, right in
      let (first, second) = (left.element.range, right.element.range)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
      return left.offset > right.offset
    }.map(\.element)
  }
}
