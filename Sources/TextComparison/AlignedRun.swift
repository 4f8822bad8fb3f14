/// A stretch of the old text and where it went in the new one, as indices of tokens.
package struct AlignedRun: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// The same after folding.
    case kept
    /// The same, in another place of the order.
    case moved
    /// Other words at the same place.
    case replaced
    /// `new` is empty.
    case deleted
    /// `old` is empty.
    case inserted
  }

  package var kind: Kind
  package var old: Range<Int>
  package var new: Range<Int>
}
