/// A heading and all that stands under it, down to the next heading of its level or above.
package struct Section: Hashable, Sendable {
  /// Its depth in the outline, from 1: one more than that of the section around it.
  ///
  /// The level that the source gives is its heading block's.
  package var level: Int
  /// Where the heading's words stand; for a derived section, the opening of its paragraph.
  package var heading: TextRange
  /// The heading and what belongs to it, its subsections included.
  package var range: TextRange
  /// The index of the section around it, nil at the top.
  package var parent: Int?
  /// Whether the outline was made up from the openings of paragraphs, because the text has no
  /// headings.
  package var isDerived: Bool

  package init(
    level: Int, heading: TextRange, range: TextRange, parent: Int? = nil, isDerived: Bool = false
  ) {
    self.level = level
    self.heading = heading
    self.range = range
    self.parent = parent
    self.isDerived = isDerived
  }
}
