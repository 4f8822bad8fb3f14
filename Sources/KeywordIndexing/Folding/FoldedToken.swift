/// A word, a Han character or a mark of a text, as comparing sees it.
package struct FoldedToken: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case word
    /// A character of a script that is written without spaces.
    case ideograph
    /// A comma or a colon: the end of a clause.
    case pause
    /// What ends a sentence.
    case stop
    case mark
  }

  /// The number of its folded characters in the vocabulary: the same for tokens that are the same.
  package let term: UInt32
  package let kind: Kind
  /// Where it begins and ends, in bytes of the text.
  package let start: Int
  package let end: Int

  package var isWord: Bool { kind == .word || kind == .ideograph }
}
