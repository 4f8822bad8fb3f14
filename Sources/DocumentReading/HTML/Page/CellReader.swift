import DocumentModel

/// Reads the text of cells, each as one paragraph, whatever blocks stand in it.
struct CellReader {
  /// Names for the place where the next text stands.
  var names: [String] = []

  private let tree: HTMLTree
  private let isLeftOut: [Bool]
  private let footnotes: PageFootnotes
  private var writer = ParagraphWriter()
  private var open: [(end: Int, name: HTMLName)] = []

  init(_ tree: HTMLTree, isLeftOut: [Bool], footnotes: PageFootnotes) {
    self.tree = tree
    self.isLeftOut = isLeftOut
    self.footnotes = footnotes
  }

  /// Reads nodes on into the paragraph; returns the one to go on with, which may lie beyond them.
  @discardableResult
  mutating func read(_ nodes: Range<Int>) -> Int {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      leave(until: index)
      if isLeftOut[index] || footnotes.isMark(index) {
        index = tree.nodes[index].end
      } else {
        index = enter(index)
      }
    }
    return index
  }

  /// The paragraph so far.
  mutating func take() -> InlineText {
    leave(until: .max)
    return writer.take()
  }

  /// White space stands here, as between blocks.
  mutating func space() {
    writer.space()
  }

  /// Begins a node; returns the one to go on with.
  private mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    names += tree.anchors(of: index)
    if let reference = footnotes.reference(at: index) {
      placeNames()
      writer.append(.footnoteReference(label: reference.label), "[\(reference.shown)]")
      return node.end
    }
    switch node.name {
    case .text:
      let bytes = tree.text[node.text]
      if !names.isEmpty, !Self.isBlank(bytes) { placeNames() }
      writer.write(bytes)
    case .q:
      placeNames()
      writer.write(ArraySlice("“".utf8))
      open.append((node.end, .q))
    case .img: addImage(index)
    case _ where node.name.isPhrasing && node.name != .br:
      writer.begin(node.name, tree.inlineKind(of: index))
      open.append((node.end, node.name))
    default: writer.space()
    }
    return index + 1
  }

  /// A place with nothing to show is no place to go to; what follows is.
  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 }
      || String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.isSpace)
  }

  private mutating func placeNames() {
    for name in names { writer.addAnchor(name) }
    names = []
  }

  /// An image in a line of text is read as the words that stand for it; one by itself is not.
  private mutating func addImage(_ index: Int) {
    guard !writer.isBlank, let words = tree.attribute("alt", of: index).map(StatedWords.plain),
      !words.isEmpty,
      words.utf8.count < 200
    else { return writer.space() }
    writer.append(.image(source: tree.attribute("src", of: index) ?? ""), words)
  }

  private mutating func leave(until index: Int) {
    while let last = open.last, last.end <= index {
      if last.name == .q {
        writer.write(ArraySlice("”".utf8))
      } else {
        writer.end(last.name)
      }
      open.removeLast()
    }
  }
}
