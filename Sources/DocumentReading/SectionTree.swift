import DocumentModel

/// Makes sections of the headings of a text.
enum SectionTree {
  /// A section reaches down to the next heading of its level or above.
  ///
  /// Sources skip levels and begin below the first; an outline does neither, so that a section's
  /// level is its depth, and what the source gives only tells which section is around which.
  ///
  /// - Complexity: O(*n*) in the number of headings.
  static func sections(
    _ headings: [DocumentBuilder.Heading], end: TextOffset, isDerived: Bool = false
  ) -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(headings.count)
    var open: [(section: Int, level: Int)] = []
    for heading in headings {
      while let last = open.last, last.level >= heading.level {
        sections[last.section].range =
          sections[last.section].range.lowerBound..<heading.range.lowerBound
        open.removeLast()
      }
      let parent = open.last?.section
      open.append((sections.count, heading.level))
      sections.append(
        Section(
          level: open.count, heading: heading.range, range: heading.range.lowerBound..<end,
          parent: parent, isDerived: isDerived))
    }
    return sections
  }
}
