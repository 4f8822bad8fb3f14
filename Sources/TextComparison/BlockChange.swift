import DocumentModel

/// What became of a block, or of the part of it that went to one place.
package struct BlockChange: Equatable, Sendable {
  package enum State: String, Equatable, Sendable {
    case kept, moved, reworded, new, dropped
  }

  /// What stood in the old text and what stands there now; one of them may be empty.
  package struct Edit: Equatable, Sendable {
    package var old: TextRange
    package var new: TextRange
  }

  package var state: State
  /// Nil for a block that is new.
  package var old: TextRange?
  /// Nil for a block that was dropped.
  package var new: TextRange?
  /// In order; empty unless it is reworded.
  package var edits: [Edit]
}
