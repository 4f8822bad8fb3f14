import TerminalCore

/// Where the parts of the screen stand, from its size and from what is to be shown.
///
/// What does not fit gives way in this order: side pane, contents, the line above the status bar,
/// header, sticky heading. The text always has at least one row.
struct ScreenGeometry: Equatable, Sendable {
  var header: Rect
  /// Empty when hidden.
  var contents: Rect
  /// Empty when hidden.
  var sidePane: Rect
  /// The whole area of the article, margins and sticky heading included.
  var article: Rect
  /// The section's heading while its own row is out of sight.
  var stickyHeading: Rect
  /// The rows of text; as wide as the measure.
  var text: Rect
  /// The line above the status bar; empty on a low screen.
  var rule: Rect
  var status: Rect

  /// The columns of a line of text.
  var measure: Int { text.width }

  /// Contents stand beside the article from this width on.
  static let widthForContents = 90
  static let widthForSidePane = 100

  init(
    screen: Size, measure: Int, contents visibility: ReaderSettings.Contents,
    contentsHaveFocus: Bool,
    showsSidePane: Bool
  ) {
    let rows = screen.rows
    let hasHeader = rows >= 4
    let hasRule = rows >= 16
    let top = hasHeader ? 1 : 0
    let bodyHeight = max(1, rows - top - (rows >= 2 ? 1 : 0) - (hasRule ? 1 : 0))
    header = Rect(column: 0, row: 0, width: screen.columns, height: hasHeader ? 1 : 0)
    status = Rect(
      column: 0, row: rows - 1, width: screen.columns, height: rows >= 2 ? 1 : 0)
    rule = Rect(column: 0, row: rows - 2, width: screen.columns, height: hasRule ? 1 : 0)

    let contentsWidth = Self.contentsWidth(
      screen: screen, measure: measure, visibility: visibility, hasFocus: contentsHaveFocus)
    let isBeside = screen.columns >= Self.widthForSidePane
    let sideWidth = showsSidePane && isBeside ? min(38, screen.columns * 3 / 10) : 0
    let sideHeight = showsSidePane && !isBeside ? Self.heightBelow(bodyHeight) : 0
    // A contents pane laid over a narrow screen leaves the article where it was.
    let taken = screen.columns >= Self.widthForContents ? contentsWidth : 0
    let articleHeight = bodyHeight - sideHeight
    contents = Rect(column: 0, row: top, width: contentsWidth, height: bodyHeight)
    sidePane =
      sideHeight > 0
      ? Rect(
        column: taken, row: top + articleHeight, width: screen.columns - taken,
        height: sideHeight)
      : Rect(column: screen.columns - sideWidth, row: top, width: sideWidth, height: bodyHeight)
    article = Rect(
      column: taken, row: top, width: screen.columns - taken - sideWidth, height: articleHeight)
    let margin = article.width >= 40 ? 3 : article.width >= 12 ? 1 : 0
    let width = max(1, min(measure, article.width - 2 * margin))
    let sticky = articleHeight >= 12 ? 2 : articleHeight >= 6 ? 1 : 0
    let left = article.column + max(margin, (article.width - width) / 2)
    stickyHeading = Rect(column: left, row: top, width: width, height: sticky)
    text = Rect(column: left, row: top + sticky, width: width, height: articleHeight - sticky)
  }

  /// Whether the side pane stands below the article, where there is no room beside it.
  var sidePaneIsBelow: Bool {
    !sidePane.isEmpty && sidePane.row > article.row
  }

  /// The rows that a side pane below an article takes of both: none where they are few.
  private static func heightBelow(_ rows: Int) -> Int {
    rows >= 12 ? rows / 2 : 0
  }

  private static func contentsWidth(
    screen: Size, measure: Int, visibility: ReaderSettings.Contents, hasFocus: Bool
  ) -> Int {
    let isWide = screen.columns >= widthForContents
    switch visibility {
    case .hidden where !hasFocus: return 0
    case .automatic where !isWide && !hasFocus: return 0
    default: break
    }
    // On a narrow screen they are a page of their own: half a column of text is no use to anyone.
    guard isWide else { return screen.columns }
    // Headings are long: they have what the measure and its margins leave.
    return min(max(28, screen.columns - measure - 10), 44)
  }
}
