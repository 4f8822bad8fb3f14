import DocumentModel

/// What is selected: from the character at which it began to the one that moves, both included.
struct TextSelection: Equatable, Sendable {
  /// The character that stays.
  var anchor: TextRange
  /// The character that motions move.
  var head: TextRange
  /// The first and the last character of what was selected at once, which the other end does not part when it
  /// goes past them.
  private let (first, last): (TextRange, TextRange)
  /// The column that moving by rows keeps to, until another motion.
  var column: Int?

  init(anchor: TextRange, head: TextRange) {
    self.anchor = anchor
    self.head = head
    (first, last) = anchor.lowerBound <= head.lowerBound ? (anchor, head) : (head, anchor)
  }

  var range: TextRange {
    min(anchor.lowerBound, head.lowerBound)..<max(anchor.upperBound, head.upperBound)
  }

  /// Whether the end of it is what moves.
  var isForward: Bool { head.lowerBound >= anchor.lowerBound }

  /// Takes in whole what was selected at once, where the end that moves has gone past it and the other is an
  /// end of that still.
  mutating func keepWhole() {
    guard anchor == first || anchor == last else { return }
    if head.lowerBound <= first.lowerBound {
      anchor = last
    } else if head.lowerBound >= last.lowerBound {
      anchor = first
    }
  }
}
