import DocumentModel

/// Reads the parts of a page that are its article: containers, leaves and tables in order.
struct PageReader {
  private(set) var parts: [PagePart] = []

  private let tree: HTMLTree
  private let isLeftOut: [Bool]
  private let footnotes: PageFootnotes
  private let isConverted: Bool
  private var writer = ParagraphWriter()
  /// The elements open around the node being read, the outermost first.
  private var open: [Element] = []
  private var line = 1
  private var centered = 0
  private var verbatim = 0
  /// The heading that is being read.
  private var heading: Int?
  private var isSubtitle = false
  private var nesting = Nesting()
  private var lists: [ListState] = []
  private var bulletDepth = 0
  /// The elements `p` before each node.
  private let paragraphsUpTo: [Int]

  private struct Element {
    var end: Int
    var action: Action
  }

  /// What is to be done where an element ends.
  private enum Action {
    case inline(HTMLName)
    case block(isCentered: Bool)
    case heading
    case verbatim
    case container
    case list
    case quotationMark
    case caption
  }

  private struct ListState {
    var isOrdered: Bool
    var next: Int
    /// What the number of each entry adds to that before.
    var step = 1
  }

  init(_ tree: HTMLTree, isLeftOut: [Bool], footnotes: PageFootnotes, isConverted: Bool) {
    self.isConverted = isConverted
    self.tree = tree
    self.isLeftOut = isLeftOut
    self.footnotes = footnotes
    var count = 0
    paragraphsUpTo =
      tree.nodes.map { node in
        defer { count += node.name == .p ? 1 : 0 }
        return count
      } + [tree.nodes.count { $0.name == .p }]
  }

  /// Reads the part of the page whose top is `part`.
  ///
  /// - Complexity: O(*n*) in its size; nesting costs no stack.
  mutating func read(_ part: Int) {
    var index = part
    while index < tree.nodes[part].end {
      leave(until: index)
      let node = tree.nodes[index]
      if isLeftOut[index] || footnotes.isMark(index) {
        index = node.end
      } else if node.name == .text {
        write(node)
        index += 1
      } else {
        index = enter(index)
      }
    }
    leave(until: tree.nodes[part].end)
    flush()
  }

  private mutating func write(_ node: HTMLTree.Node) {
    if writer.isBlank { line = node.line }
    if verbatim > 0 {
      writer.writeVerbatim(tree.text[node.text])
    } else {
      writer.write(tree.text[node.text])
    }
  }

  // MARK: - Elements

  /// Begins an element; returns the node to go on with.
  private mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    for name in tree.anchors(of: index) { writer.addAnchor(name) }
    if let reference = footnotes.reference(at: index) {
      writer.append(.footnoteReference(label: reference.label), "[\(reference.shown)]")
      return node.end
    }
    if let label = footnotes.definition(at: index), heading == nil {
      flush()
      begin(.footnote(label: label), index, .container, opens: nesting.enter())
      return index + 1
    }
    switch node.name {
    case .br: writer.breakLine()
    case .hr:
      flush()
      parts.append(.rule(line: node.line))
    case .img: addImage(index)
    case .table where HTMLTableShape(tree, index, converted: isConverted).isData && heading == nil:
      addTable(index)
      return node.end
    case .q:
      writer.write(ArraySlice("“".utf8))
      open.append(Element(end: node.end, action: .quotationMark))
    case _ where node.name.isPhrasing:
      let kind = tree.inlineKind(of: index)
      writer.begin(node.name, verbatim > 0 && kind == .code ? nil : kind)
      open.append(Element(end: node.end, action: .inline(node.name)))
    case _ where heading != nil:
      writer.space()
    default: enterBlock(index)
    }
    return index + 1
  }

  private mutating func enterBlock(_ index: Int) {
    let node = tree.nodes[index]
    flush()
    switch node.name {
    case .blockquote: begin(.quotation, index, .container, opens: nesting.enter())
    case .ul where !holdsFootnotes(index), .ol where !holdsFootnotes(index), .dir, .menu:
      beginList(index)
    case .li where !lists.isEmpty: beginItem(index)
    case .pre:
      verbatim += 1
      open.append(Element(end: node.end, action: .verbatim))
    case _ where node.name.headingLevel != nil:
      heading = node.name.headingLevel
      isSubtitle = Self.namesSubtitle(tree.attribute("class", of: index) ?? "")
      line = node.line
      open.append(Element(end: node.end, action: .heading))
    case .figcaption:
      writer.begin(.figcaption, .emphasis)
      open.append(Element(end: node.end, action: .caption))
    default:
      let isCentered = tree.isCentered(index)
      if isCentered { centered += 1 }
      open.append(Element(end: node.end, action: .block(isCentered: isCentered)))
    }
  }

  private static func namesSubtitle(_ names: String) -> Bool {
    names.lowercased().split(separator: " ").contains {
      ["subtitle", "sub-title", "sub", "dek", "deck", "standfirst", "subhead", "subheadline"]
        .contains($0)
    }
  }

  /// Whether a list is one of footnotes, which stand for themselves.
  private func holdsFootnotes(_ list: Int) -> Bool {
    tree.children(of: list).first { tree.nodes[$0].name == .li }
      .map { footnotes.definition(at: $0) != nil } ?? false
  }

  private mutating func begin(
    _ kind: Block.Kind, _ index: Int, _ action: Action, opens: Bool
  ) {
    let node = tree.nodes[index]
    if opens { parts.append(.open(kind, isTightList: isTight(kind, index), line: node.line)) }
    open.append(Element(end: node.end, action: action))
  }

  /// Whether the entries of a list stand close together: those of a few words do.
  private func isTight(_ kind: Block.Kind, _ index: Int) -> Bool? {
    guard case .list = kind else { return nil }
    return paragraphsUpTo[index] == paragraphsUpTo[tree.nodes[index].end]
  }

  private mutating func beginList(_ index: Int) {
    let isOrdered = tree.nodes[index].name == .ol
    let isReversed = isOrdered && tree.attribute("reversed", of: index) != nil
    let stated = tree.attribute("start", of: index).flatMap { Int($0.trimmed) }
    let first = stated ?? (isReversed ? tree.children(of: index).count(where: isItem) : 1)
    lists.append(ListState(isOrdered: isOrdered, next: first, step: isReversed ? -1 : 1))
    bulletDepth += isOrdered ? 0 : 1
    begin(.list(isOrdered: isOrdered), index, .list, opens: nesting.enter(isList: true))
  }

  private func isItem(_ node: Int) -> Bool {
    tree.nodes[node].name == .li && !isLeftOut[node]
  }

  private static let bullets = ["•", "◦", "▪"]

  private mutating func beginItem(_ index: Int) {
    let list = lists[lists.count - 1]
    let number = tree.attribute("value", of: index).flatMap { Int($0.trimmed) } ?? list.next
    lists[lists.count - 1].next = number &+ list.step
    let marker = list.isOrdered ? "\(number)." : Self.bullets[min(max(bulletDepth - 1, 0), 2)]
    begin(
      .listItem(marker: marker, isChecked: nil), index, .container, opens: nesting.enterItem())
  }

  /// Adds a table of data, its caption above it.
  private mutating func addTable(_ index: Int) {
    flush()
    line = tree.nodes[index].line
    for child in tree.children(of: index) where tree.nodes[child].name == .caption {
      var reader = CellReader(tree, isLeftOut: isLeftOut, footnotes: footnotes)
      reader.read(child..<tree.nodes[child].end)
      let caption = reader.take()
      if !caption.isBlank, !isSaid(caption) { add(.paragraph, caption) }
    }
    let table = TableText(tree, index, isLeftOut: isLeftOut, footnotes: footnotes)
    // A browser shows what stands between the cells above them.
    if !table.stray.isBlank { add(.paragraph, table.stray) }
    if !table.isBlank { parts.append(.table(table, line: line)) }
  }

  /// Whether the paragraph before says the same, as in documents whose captions are lines of their own.
  private func isSaid(_ caption: InlineText) -> Bool {
    guard case .leaf(let leaf)? = parts.last else { return false }
    return leaf.text.bytes == caption.bytes
  }

  /// An image in a line of text is read as the words that stand for it; one by itself is not.
  private mutating func addImage(_ index: Int) {
    guard !writer.isBlank, let words = tree.attribute("alt", of: index).map(StatedWords.plain),
      !words.isEmpty,
      words.utf8.count < 200
    else { return }
    writer.append(.image(source: tree.attribute("src", of: index) ?? ""), words)
  }

  // MARK: - Ends

  /// Ends the elements that end before node `index`.
  private mutating func leave(until index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      leave(last.action)
    }
  }

  private mutating func leave(_ action: Action) {
    switch action {
    case .inline(let name): writer.end(name)
    case .caption:
      flush()
      writer.end(.figcaption)
    case .quotationMark: writer.write(ArraySlice("”".utf8))
    case .block(let isCentered):
      flush()
      if isCentered { centered -= 1 }
    case .heading:
      flush()
      heading = nil
    case .verbatim:
      flush()
      verbatim -= 1
    case .container, .list:
      flush()
      if case .list = action, let list = lists.popLast() { bulletDepth -= list.isOrdered ? 0 : 1 }
      if nesting.leave() { parts.append(.close) }
    }
  }

  /// Ends the paragraph that is being read.
  private mutating func flush() {
    if verbatim > 0 {
      let code = writer.take(isVerbatim: true)
      if !code.isBlank { add(.code, code) }
      return
    }
    let text = writer.take()
    if text.isBlank { return }
    if let level = heading {
      add(.heading(level), PagePermalink.removed(from: text))
    } else {
      for paragraph in BrokenLines.paragraphs(of: text) { add(.paragraph, paragraph) }
    }
  }

  private mutating func add(_ kind: PageLeaf.Kind, _ text: InlineText) {
    parts.append(
      .leaf(
        PageLeaf(
          kind: kind, isSubtitle: heading != nil && isSubtitle, text: text, line: line,
          isCentered: centered > 0, isTop: nesting.isOutside)))
  }
}
