import DocumentModel
import TerminalCore

extension ReaderState {
  /// Shows the footnote of that label, or says that the text has none.
  mutating func openFootnote(_ label: String, referredToAt reference: TextRange) {
    guard let block = document.footnotes[label] else {
      if document.isOpening {
        awaited = .footnote(label, reference)
        notice = Notice("Reading the rest…")
      } else {
        notice = Notice("The text has no footnote “\(label)”.", isError: true)
      }
      return
    }
    let contents = document.contents(ofContainer: block)
    let pane = ArticlePane(
      contents, measure: FootnoteGeometry.measure(in: geometry), widths: settings.widths, height: 1)
    let popup = FootnotePopup(
      label: label, reference: reference, place: document.blocks[block].range.lowerBound,
      pane: pane)
    mode = .footnote(arranged(popup))
  }

  /// The pop-up laid out for the present geometry.
  func arranged(_ popup: FootnotePopup) -> FootnotePopup {
    var popup = popup
    let contents = popup.pane.layout.document
    let measure = FootnoteGeometry.measure(in: geometry)
    popup.pane.arrange(contents, measure: measure, widths: settings.widths, height: 1)
    let height = area(of: popup).text.height
    popup.pane.arrange(contents, measure: measure, widths: settings.widths, height: height)
    return popup
  }

  func area(of popup: FootnotePopup) -> FootnoteGeometry {
    let geometry = geometry
    let layout = popup.pane.layout
    let rows = layout.rows(from: layout.first, count: FootnoteGeometry.mostRows(in: geometry))
    return FootnoteGeometry(
      geometry, rows: rows.count, reference: screenCell(of: popup.reference.lowerBound))
  }

  /// A key while a footnote is shown.
  mutating func updateFootnote(_ key: KeyPress, popup: FootnotePopup) -> [ReaderEffect] {
    if key.key == .escape || key == .control("c") {
      closeFootnote(popup)
      return []
    }
    // As in lists: this key takes, whatever it does in the text.
    if key.key == .enter { return take(popup) }
    guard let request = input.take(key, with: keyMap) else { return [] }
    var popup = popup
    let count = request.count ?? 1
    let page = max(1, popup.pane.height - 1)
    switch request.command {
    case .card: return take(popup)
    case .nextPhrase, .previousPhrase:
      let step = request.command == .nextPhrase ? count : -count
      if !popup.selectLink(by: step) { notice = Notice("No link in this footnote.") }
    case .lineDown: popup.pane.scroll(by: count)
    case .lineUp: popup.pane.scroll(by: -count)
    case .halfPageDown: popup.pane.scroll(by: count * max(1, page / 2))
    case .halfPageUp: popup.pane.scroll(by: -count * max(1, page / 2))
    case .pageDown: popup.pane.scroll(by: count * page)
    case .pageUp: popup.pane.scroll(by: -count * page)
    case .top: popup.pane.goToTop()
    case .bottom: popup.pane.goToEnd()
    case .back, .quit, .cancel:
      closeFootnote(popup)
      return []
    default: return []
    }
    mode = .footnote(popup)
    return []
  }

  /// Follows the link selected in a footnote; without one, goes to where the footnote stands.
  mutating func take(_ popup: FootnotePopup) -> [ReaderEffect] {
    guard let link = popup.selectedLink else {
      leave(popup.reference.lowerBound)
      moveArticle { $0.reveal(popup.place) }
      moveCursor(to: .footnote(label: popup.label))
      return []
    }
    switch link.target {
    case .footnote: return follow(link)
    case .destination(let source):
      return follow(LinkDestination(source), from: popup.reference.lowerBound, in: popup)
    }
  }

  /// Goes back to the text, the cursor on what refers to the footnote.
  mutating func closeFootnote(_ popup: FootnotePopup) {
    mode = .reading(.article)
    takeCursor(at: popup.reference.lowerBound)
  }

  /// The footnote that is being read: the one under the cursor, or else the one at the top of the
  /// screen.
  var footnoteBeingRead: String? {
    cursorIsInSight
      ? currentFootnote?.label : document.footnote(containing: article.focus)?.label
  }

  /// Goes from a footnote to the first place that refers to it.
  mutating func goToReference(ofFootnote label: String) {
    guard let link = document.firstReference(toFootnote: label) else {
      notice = Notice("Nothing in the text refers to this footnote.")
      return
    }
    selectLink(link)
  }
}
