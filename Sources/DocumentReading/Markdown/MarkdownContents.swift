import CMarkdown

/// A table of contents that a text states itself, which the reader's own makes needless.
enum MarkdownContents {
  /// The list below a label of a table of contents whose entries repeat headings, to be left out with it; the
  /// label itself where there is no list; nil for any other node.
  ///
  /// `headings` are the keys of the text's headings.
  static func last(of node: MarkdownNode, repeating headings: Set<String>) -> MarkdownNode? {
    guard node.kind == CMARK_NODE_HEADING || node.kind == CMARK_NODE_PARAGRAPH else { return nil }
    let label = MarkdownInlines.text(of: node).string
    if ["[toc]", "[[toc]]"].contains(label.lowercased()) { return node }
    guard HeadLine.isContentsLabel(label) else { return nil }
    guard let list = node.next, list.kind == CMARK_NODE_LIST else { return nil }
    var entries = 0
    var known = 0
    for item in list.children {
      guard let paragraph = item.firstChild else { continue }
      let text = MarkdownInlines.text(of: paragraph)
      entries += 1
      let isAnchor = text.inlines.contains {
        if case .link(let destination) = $0.kind { destination.hasPrefix("#") } else { false }
      }
      if isAnchor || headings.contains(EntryKey.of(text.string)) { known += 1 }
    }
    return entries > 0 && known == entries ? list : nil
  }
}
