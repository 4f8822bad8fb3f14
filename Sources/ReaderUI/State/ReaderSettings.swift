import TerminalCore
import TextLayout

/// What the reader may choose about the view.
package struct ReaderSettings: Hashable, Sendable {
  /// When the contents stand beside the article.
  package enum Contents: Hashable, Sendable {
    /// Where there is room.
    case automatic
    case shown
    case hidden
  }

  package var contents = Contents.automatic
  /// The columns of a line of text at most.
  package var measure = Measure.usual
  package var widths = CellWidths()
  package var mouse = true
  /// Whether a query is a regular expression.
  package var searchesByRegex = false
  package var theme = "ink"
  /// Whose notes are the reader's own; nil where that is not known.
  package var noteAuthor: String?

  package init() {}
}
