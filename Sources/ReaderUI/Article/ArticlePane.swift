import DocumentModel
import TextLayout

/// The body of the article: which of its rows are shown, and which place is being read.
///
/// The place is kept as an offset; rows only follow from it. So it survives a resize, and the whole
/// document taking the place of its opening.
struct ArticlePane: Equatable, Sendable {
  private(set) var layout: ArticleLayout
  /// The first row shown.
  private(set) var top: RowPosition
  /// The offset that stays in the first row through any change of the layout.
  private(set) var anchor: TextOffset
  /// The empty rows shown above the anchor's.
  private var lead = 0
  /// What was last jumped to, while it is in sight.
  private(set) var target: TextOffset?
  /// The rows of text on the screen.
  private(set) var height: Int
  /// Where wide tables were moved to, by where they begin.
  var tables: [TextOffset: TableView.Position] = [:]

  init(_ document: Document, measure: Int, widths: CellWidths, height: Int) {
    layout = ArticleLayout(document, measure: measure, widths: widths)
    top = layout.first
    anchor = .start
    self.height = max(1, height)
  }

  static func == (left: ArticlePane, right: ArticlePane) -> Bool {
    left.top == right.top && left.anchor == right.anchor && left.target == right.target
      && left.height == right.height && left.tables == right.tables
      && left.layout.measure == right.layout.measure && left.layout.widths == right.layout.widths
      && left.layout.document == right.layout.document
  }

  /// The place being read: what was jumped to, else the first row.
  var focus: TextOffset {
    target ?? layout.offset(at: top)
  }

  /// The rows shown, at most `height`.
  var rows: [(position: RowPosition, row: LayoutRow)] {
    layout.rows(from: top, count: height)
  }

  /// The text in sight.
  var visibleRange: TextRange {
    let first = layout.offset(at: top)
    let rows = layout.rows(from: top, count: height + 1)
    let end = rows.count > height ? layout.offset(at: rows[height].position) : layout.document.end
    return first..<max(first, end)
  }

  /// Lays the text out anew, keeping the place.
  mutating func arrange(_ document: Document, measure: Int, widths: CellWidths, height: Int) {
    self.height = max(1, height)
    if document != layout.document || measure != layout.measure || widths != layout.widths {
      layout = ArticleLayout(document, measure: measure, widths: widths)
      top = layout.position(layout.position(of: anchor), movedBy: -lead)
    }
    top = min(top, lastTop)
    if anchor > document.end {
      // A text that was read again may be shorter.
      anchor = layout.offset(at: top)
      target = nil
    }
  }

  /// Moves by rows of the screen, as far as there is text.
  mutating func scroll(by rows: Int) {
    show(layout.position(top, movedBy: rows))
    target = nil
  }

  mutating func goToTop() {
    show(layout.first)
    target = nil
  }

  mutating func goToEnd() {
    show(lastTop)
    target = nil
  }

  /// Brings `offset` into the first row, or as high as the end of the text allows.
  mutating func go(to offset: TextOffset) {
    show(layout.position(of: offset))
    showColumn(of: offset)
    target = offset
  }

  /// Brings the row of `offset` to the top; any offset will do, also one inside a character.
  mutating func goToRow(of offset: TextOffset) {
    show(layout.position(of: offset))
    target = nil
  }

  /// Makes `offset` the place being read; moves only when it is out of sight or at the very edge,
  /// and then shows it with the text before it.
  mutating func reveal(_ offset: TextOffset) {
    let position = layout.position(of: offset)
    let slack = min(2, (height - 1) / 3)
    let isComfortable =
      position >= (top == layout.first ? top : layout.position(top, movedBy: slack))
      && position <= layout.position(top, movedBy: height - 1 - slack)
    if !isComfortable {
      show(layout.position(position, movedBy: -height / 3))
    }
    showColumn(of: offset)
    target = offset
  }

  /// Makes `offset` the place being read, and moves no further than to have it in sight.
  mutating func keepInSight(_ offset: TextOffset) {
    let position = layout.position(of: offset)
    let slack = min(1, (height - 1) / 2)
    if position < layout.position(top, movedBy: slack) {
      show(layout.position(position, movedBy: -slack))
    } else if position > layout.position(top, movedBy: height - 1 - slack) {
      show(layout.position(position, movedBy: -(height - 1 - slack)))
    }
    showColumn(of: offset)
    target = offset
  }

  /// Makes `offset` the place being read, without moving.
  mutating func read(from offset: TextOffset) {
    target = offset
  }

  /// Shows `offset` in the middle of the screen.
  mutating func center(_ offset: TextOffset) {
    show(layout.position(layout.position(of: offset), movedBy: -height / 2))
    showColumn(of: offset)
    target = offset
  }

  /// Whether no row follows those shown.
  var isAtEnd: Bool { top >= lastTop }

  private mutating func show(_ position: RowPosition) {
    top = min(position, lastTop)
    anchor = layout.offset(at: top)
    lead = layout.rows(from: top, count: 4).prefix { $0.row.range == nil }.count
  }

  /// The first row of the last page.
  private var lastTop: RowPosition {
    layout.position(layout.last, movedBy: -(height - 1))
  }
}
