import CMarkdown
import DocumentModel

extension TableText {
  /// A table of Markdown.
  init(_ node: MarkdownNode) {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
    let signs = cmark_gfm_extensions_get_table_alignments(node.pointer)
    let alignments = (0..<columns).map { column -> Table.Alignment in
      switch signs?[column] {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .trailing
      default: .leading
      }
    }
    self.init(alignments: alignments, hasHeader: true)
    for row in node.children { addRow(row.children.lazy.map { MarkdownInlines.text(of: $0) }) }
  }
}
