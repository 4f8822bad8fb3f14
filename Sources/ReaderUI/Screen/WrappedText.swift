import DocumentModel
import TextLayout

/// A short text of the program's own broken into lines by the rules of the article.
struct WrappedText {
  let lines: [Substring]

  init(_ text: String, width: Int, widths: CellWidths) {
    let range = TextOffset.start..<TextOffset(utf8: text.utf8.count)
    let document = Document(
      text: text, blocks: [Block(.paragraph, in: range)], sections: [], metadata: Metadata())
    let layout = ArticleLayout(document, measure: max(1, width), widths: widths)
    lines = layout.rows(from: layout.first, count: 40)
      .compactMap { $0.row.range.map { text[$0] } }
      .map { line in
        line.last?.isWhitespace == true ? line.dropLast() : line
      }
  }
}
