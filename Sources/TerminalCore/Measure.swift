/// The measure: how many columns a line of text has at most.
package enum Measure {
  package static let usual = 72
  /// What a reader may choose.
  package static let range = 20...160
}
