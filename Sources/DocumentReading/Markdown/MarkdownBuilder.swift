import CMarkdown
import DocumentModel

/// Turns a tree of Markdown into a document.
struct MarkdownBuilder {
  private var builder: DocumentBuilder
  private var metadata: Metadata
  private let lineOffset: Int
  private let headings: Set<String>
  private let isOpening: Bool
  private var levels = MarkdownLevels()
  /// Whether only lines of the head were met so far.
  private var isHead = true
  private var hasTitle = false
  private var topBlocks = 0
  private var footnotes = 0
  private var markers = ListMarkers()
  private var nesting = Nesting()

  init(
    metadata: Metadata, lineOffset: Int, headings: Set<String>, isOpening: Bool, reserving: Int
  ) {
    self.metadata = metadata
    self.lineOffset = lineOffset
    self.headings = headings
    self.isOpening = isOpening
    builder = DocumentBuilder(reserving: reserving)
  }

  mutating func document() -> Document {
    builder.finish(metadata: metadata, isOpening: isOpening)
  }

  mutating func add(_ root: MarkdownNode) {
    addStatedTitle(root)
    let last = isOpening ? Self.lastSettled(root) : nil
    var skipped: MarkdownNode?
    for node in root.children {
      if node == skipped { continue }
      if isOpening, last == nil || node.kind == CMARK_NODE_FOOTNOTE_DEFINITION { break }
      if topBlocks < 12, let end = MarkdownContents.last(of: node, repeating: headings) {
        skipped = end
      } else {
        // A definition further down could still make a link of a bracket.
        if isOpening, MarkdownInlines.holdsBracket(node) { break }
        addTop(node)
        topBlocks += 1
      }
      if node == last { break }
    }
  }

  /// The last block of an opening that nothing further down can change.
  private static func lastSettled(_ root: MarkdownNode) -> MarkdownNode? {
    let blocks = Array(root.children.filter { $0.kind != CMARK_NODE_FOOTNOTE_DEFINITION }.suffix(3))
    return blocks.count == 3 ? blocks.first : nil
  }

  // MARK: - Head

  /// Puts the title of the front matter above a text that does not begin with it.
  private mutating func addStatedTitle(_ root: MarkdownNode) {
    guard let title = metadata.title else { return }
    let key = EntryKey.of(title)
    for node in root.children.prefix(3)
    where node.kind == CMARK_NODE_HEADING || node.kind == CMARK_NODE_PARAGRAPH {
      if EntryKey.of(MarkdownInlines.text(of: node).string) == key { return }
    }
    builder.add(.title, title.utf8, sourceLine: 1)
    hasTitle = true
  }

  // MARK: - Blocks

  /// Adds a block of the top and all in it, without recursion.
  private mutating func addTop(_ node: MarkdownNode) {
    guard let iterator = cmark_iter_new(node.pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let block = cmark_iter_get_node(iterator).map({ MarkdownNode($0) }) else { continue }
      if event == CMARK_EVENT_EXIT {
        leave(block)
      } else if enter(block, isTop: block == node) {
        // A leaf was read with its inlines.
        cmark_iter_reset(iterator, block.pointer, CMARK_EVENT_EXIT)
      }
    }
  }

  /// Adds a leaf or opens a container; returns whether it was a leaf that has inlines.
  private mutating func enter(_ node: MarkdownNode, isTop: Bool) -> Bool {
    let line = node.sourceLine + lineOffset
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE:
      if nesting.enter() { builder.open(.quotation, sourceLine: line) }
    case CMARK_NODE_LIST: openList(node, line)
    case CMARK_NODE_ITEM: openItem(node, line)
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      footnotes += 1
      if nesting.enter() { builder.open(.footnote(label: "\(footnotes)"), sourceLine: line) }
    case CMARK_NODE_CODE_BLOCK: addCode(node, line)
    case CMARK_NODE_HTML_BLOCK: addHTML(node, line, isTop: isTop)
    case CMARK_NODE_THEMATIC_BREAK: builder.addThematicBreak(sourceLine: line)
    case CMARK_NODE_HEADING:
      addHeading(
        inlines(of: node).namedByAttributes(),
        Int(cmark_node_get_heading_level(node.pointer)), line, isTop: isTop)
      return true
    case CMARK_NODE_PARAGRAPH:
      addParagraph(inlines(of: node), line, isTop: isTop, isLast: node.next == nil)
      return true
    default:
      switch node.typeName {
      case "table":
        isHead = false
        addTable(node, line)
        return true
      case "tasklist": openItem(node, line)
      default: return false
      }
    }
    return false
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case CMARK_NODE_LIST:
      markers.close()
      if nesting.leave() { builder.close() }
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION:
      if nesting.leave() { builder.close() }
    default:
      if node.typeName == "tasklist", nesting.leave() { builder.close() }
    }
  }

  private mutating func inlines(of node: MarkdownNode) -> InlineText {
    MarkdownInlines.text(of: node).trimmed()
  }

  private mutating func openList(_ node: MarkdownNode, _ line: Int) {
    isHead = false
    let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
    markers.open(node, isOrdered: isOrdered)
    guard nesting.enter(isList: true) else { return }
    builder.open(
      .list(isOrdered: isOrdered), isTightList: cmark_node_get_list_tight(node.pointer) != 0,
      sourceLine: line)
  }

  private mutating func openItem(_ node: MarkdownNode, _ line: Int) {
    let marker = markers.next()
    guard nesting.enterItem() else { return }
    let isTask = node.typeName == "tasklist"
    builder.open(
      .listItem(
        marker: marker,
        isChecked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node.pointer) : nil),
      sourceLine: line)
  }

  private mutating func addCode(_ node: MarkdownNode, _ line: Int) {
    isHead = false
    let info = cmark_node_get_fence_info(node.pointer).map { String(cString: $0) } ?? ""
    let language = info.split(separator: " ").first.map(String.init)
    builder.add(.code(language: language), node.literal, sourceLine: line)
  }

  private mutating func addTable(_ node: MarkdownNode, _ line: Int) {
    builder.add(TableText(node), sourceLine: line)
  }

  private mutating func addHTML(_ node: MarkdownNode, _ line: Int, isTop: Bool) {
    let fragment = HTMLFragment(Array(node.literal))
    var inList = false
    for piece in fragment.pieces {
      // Nothing but the name of a place.
      if piece.text.isBlank {
        builder.add(.paragraph, piece.text, sourceLine: line)
        continue
      }
      if piece.kind == .item, !inList {
        builder.open(.list(isOrdered: false), isTightList: true, sourceLine: line)
      } else if piece.kind != .item, inList {
        builder.close()
      }
      inList = piece.kind == .item
      switch piece.kind {
      case .heading(let level): addHeading(piece.text, level, line, isTop: isTop)
      // Bold lines in HTML under headings of Markdown are labels of what stands below.
      case .paragraph:
        addParagraph(
          piece.text, line, isTop: isTop, isLast: node.next == nil || levels.isMarked)
      case .code: builder.add(.code(language: nil), piece.text, sourceLine: line)
      case .item:
        builder.open(.listItem(marker: "•", isChecked: nil), sourceLine: line)
        builder.add(.paragraph, piece.text, sourceLine: line)
        builder.close()
      }
    }
    if inList { builder.close() }
  }

  // MARK: - Headings and paragraphs

  private mutating func addHeading(_ text: InlineText, _ level: Int, _ line: Int, isTop: Bool) {
    guard !text.isBlank else { return builder.add(.paragraph, text, sourceLine: line) }
    if isTop, isHead, !hasTitle, builder.headings.isEmpty {
      let words = text.string
      if metadata.title.map({ EntryKey.of($0) == EntryKey.of(words) }) ?? (level == 1) {
        metadata.title = metadata.title ?? words
        return addTitle(text, line)
      }
    }
    isHead = false
    guard isTop else {
      // A heading inside a quotation or a list is no section of the text.
      return builder.add(.heading(level: level), text, sourceLine: line, isSection: false)
    }
    builder.add(.heading(level: levels.marked(level)), text, sourceLine: line)
  }

  private mutating func addTitle(_ text: InlineText, _ line: Int) {
    hasTitle = true
    builder.add(.title, text, sourceLine: line)
  }

  private mutating func addParagraph(
    _ text: InlineText, _ line: Int, isTop: Bool, isLast: Bool
  ) {
    guard isTop else { return builder.add(.paragraph, text, sourceLine: line) }
    if isHead, addHeadLine(text, line) { return }
    guard let opening = PseudoHeading(text), !(isLast && opening.rest.isBlank) else {
      if isHead, text.bytes.count > 120 { isHead = false }
      return builder.add(.paragraph, text, sourceLine: line)
    }
    isHead = false
    builder.add(.heading(level: levels.pseudo(opening.weight)), opening.heading, sourceLine: line)
    builder.add(.paragraph, opening.rest, sourceLine: line)
  }

  /// Adds a line that belongs to the head of a briefing; returns false for what does not.
  private mutating func addHeadLine(_ text: InlineText, _ line: Int) -> Bool {
    guard text.bytes.count < 1200 else { return false }
    let words = text.string
    if !hasTitle, metadata.title.map({ EntryKey.of($0) == EntryKey.of(words) }) == true {
      addTitle(text, line)
      return true
    }
    switch HeadLine(words) {
    case .byline(let byline):
      byline.record(in: &metadata)
      builder.add(.byline, text, sourceLine: line)
    case .summary(let summary):
      metadata.summary = metadata.summary ?? summary
      builder.add(.summary, text, sourceLine: line)
    default:
      guard text.bytes.count < 240, metadata.title != nil, HeadingShape(words) != nil,
        let date = DateReader.firstDate(in: words)
      else { return false }
      metadata.date = metadata.date ?? date
      builder.add(.byline, text, sourceLine: line)
    }
    return true
  }
}
