import CMarkdown
import DocumentModel

/// Reads the inlines of a leaf of Markdown.
enum MarkdownInlines {
  /// The text of `block`.
  ///
  /// - Complexity: O(*n*) in the nodes of `block`, without recursion however deep they are nested.
  static func text(of block: MarkdownNode) -> InlineText {
    var text = InlineText()
    guard let iterator = cmark_iter_new(block.pointer) else { return text }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator).map({ MarkdownNode($0) }), node != block else {
        continue
      }
      if event == CMARK_EVENT_ENTER {
        enter(node, &text)
      } else {
        text.end(name(of: node))
      }
    }
    text.endAll()
    return text
  }

  /// Whether a text in `block` holds a bracket, which is a link as soon as it is defined as one.
  static func holdsBracket(_ block: MarkdownNode) -> Bool {
    guard let iterator = cmark_iter_new(block.pointer) else { return false }
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator).map({ MarkdownNode($0) }) else { continue }
      if node.kind == CMARK_NODE_TEXT, node.literal.contains(0x5B) { return true }
    }
    return false
  }

  private static func enter(_ node: MarkdownNode, _ text: inout InlineText) {
    switch node.kind {
    case CMARK_NODE_TEXT:
      append(node.literal, to: &text)
    case CMARK_NODE_SOFTBREAK:
      text.joinLine(before: firstScalar(after: node))
    case CMARK_NODE_LINEBREAK: text.breakLine()
    case CMARK_NODE_CODE: text.append(.code, node.literal)
    case CMARK_NODE_HTML_INLINE: appendHTML(node.literal, to: &text)
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      let label = String(decoding: node.literal, as: UTF8.self)
      text.append(.footnoteReference(label: label), "[\(label)]".utf8)
    case CMARK_NODE_EMPH: text.begin(name(of: node), .emphasis)
    case CMARK_NODE_STRONG: text.begin(name(of: node), .strong)
    case CMARK_NODE_LINK: text.begin(name(of: node), .link(destination: address(of: node)))
    case CMARK_NODE_IMAGE: text.begin(name(of: node), .image(source: address(of: node)))
    default:
      if node.typeName == "strikethrough" { text.begin(name(of: node), .strikethrough) }
    }
  }

  /// Inlines of HTML are ended by name; those of Markdown by a name that no tag has.
  private static func name(of node: MarkdownNode) -> String {
    switch node.kind {
    case CMARK_NODE_EMPH: "*"
    case CMARK_NODE_STRONG: "**"
    case CMARK_NODE_LINK: "[]"
    case CMARK_NODE_IMAGE: "![]"
    default: "~~"
    }
  }

  private static func address(of node: MarkdownNode) -> String {
    cmark_node_get_url(node.pointer).map { String(cString: $0) } ?? ""
  }

  /// Appends the text without the marks that `EmphasisRepair` put in; a line end written as an entity
  /// is a space, as it is in a page.
  private static func append(_ literal: UnsafeBufferPointer<UInt8>, to text: inout InlineText) {
    // The spaces at the start of a line are none of it.
    var at = text.bytes.last == 0x0A ? literal.prefix { $0 == 0x20 }.count : 0
    var copied = at
    while at < literal.count {
      let isMark = literal[at] == 0xE1 && literal[at...].starts(with: EmphasisRepair.mark)
      if isMark || literal[at] == 0x0A {
        text.bytes.append(contentsOf: literal[copied..<at])
        if !isMark { text.joinLine(before: nil) }
        at += isMark ? 3 : 1
        copied = at
      } else {
        at += 1
      }
    }
    text.bytes.append(contentsOf: literal[copied...])
  }

  private static func appendHTML(_ literal: UnsafeBufferPointer<UInt8>, to text: inout InlineText) {
    guard let tag = HTMLTag(literal) else {
      // A comment or a declaration is for machines.
      return
    }
    guard tag.isKnown else {
      return text.bytes.append(contentsOf: literal.lazy.map { $0 == 0x0A ? 0x20 : $0 })
    }
    text.addAnchor(tag.anchor)
    if tag.name == "br" {
      text.breakLine()
    } else if tag.name == "img" {
      if let words = tag.attribute("alt") {
        text.append(.image(source: tag.attribute("src") ?? ""), words.utf8)
      }
    } else if tag.isClosing {
      text.end(tag.name)
    } else if !tag.isEmpty {
      text.begin(tag.name, tag.kind)
    }
  }

  private static func firstScalar(after node: MarkdownNode) -> Unicode.Scalar? {
    var next = node.next
    while let found = next, let child = found.firstChild { next = child }
    guard let literal = next?.literal, !literal.isEmpty else { return nil }
    return literal.scalar(at: 0)
  }
}
