import DocumentModel
import TextLayout

/// A footnote shown near where it is referred to.
package struct FootnotePopup: Equatable, Sendable {
  let label: String
  /// Where it is referred to.
  let reference: TextRange
  /// Where it stands in the text.
  let place: TextOffset
  /// Its text, laid out and scrolled by itself.
  var pane: ArticlePane
  /// The link in it that is selected, an index of the pane's links.
  var selection: Int?

  var links: [Link] { pane.layout.document.links }

  var selectedLink: Link? {
    selection.flatMap { links.indices.contains($0) ? links[$0] : nil }
  }

  /// Selects the link `count` further on, back when negative, going on from the other end; false
  /// where there is none.
  mutating func selectLink(by count: Int) -> Bool {
    guard !links.isEmpty else { return false }
    let start = selection ?? (count > 0 ? -1 : links.count)
    let next = ((start + count) % links.count + links.count) % links.count
    selection = next
    pane.reveal(links[next].range.lowerBound)
    return true
  }
}
