/// A unit by which one walks through a text.
package enum TextUnit: Hashable, Sendable {
  /// What a reader takes for one: a grapheme cluster.
  case character
  /// A word, or a run of punctuation (UAX #29; Chinese by a dictionary).
  case word
  /// A word as it is counted, the punctuation beside it left out.
  case spokenWord
  case sentence
  /// A block that holds text; of a table, a row.
  case paragraph

  /// One of the two characters at which a unit ends.
  package enum Edge: Hashable, Sendable {
    case first, last
  }
}
