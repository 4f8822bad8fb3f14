import DocumentModel

/// What is selected: from the character at which it began to the one that moves, both included.
struct TextSelection: Equatable, Sendable {
  /// The character that stays.
  var anchor: TextRange
  /// The character that motions move.
  var head: TextRange
  /// The column that moving by rows keeps to, until another motion.
  var column: Int?

  init(anchor: TextRange, head: TextRange) {
    self.anchor = anchor
    self.head = head
  }

  var range: TextRange {
    min(anchor.lowerBound, head.lowerBound)..<max(anchor.upperBound, head.upperBound)
  }

  /// Whether the end of it is what moves.
  var isForward: Bool { head.lowerBound >= anchor.lowerBound }
}
