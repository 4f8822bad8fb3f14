import DocumentModel
import TextLayout

/// What the mouse is doing to the text.
struct MouseTracking: Equatable, Sendable {
  /// A press that has not been released.
  var press: MousePress?
  /// Whether the click before was for something else than the words under it, as a link or a note beside the
  /// text: the second press of two then selects none.
  var hasActed = false
}

struct MousePress: Equatable, Sendable {
  /// What was pressed on, which stays selected whatever way the mouse goes.
  var origin: TextRange
  /// What the mouse selects by: characters, after a double press words, after a triple paragraphs.
  var unit: TextUnit
  var hasMoved = false
  /// The link that is followed when the mouse is released where it was pressed.
  var link: Int?
}
