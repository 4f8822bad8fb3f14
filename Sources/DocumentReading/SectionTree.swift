import DocumentModel

/// Makes sections of the headings of a text.
enum SectionTree {
  /// A section reaches down to the next heading of its level or above.
  ///
  /// - Complexity: O(*n*) in the number of headings.
  static func sections(
    _ headings: [DocumentBuilder.Heading], end: TextOffset, isDerived: Bool = false
  ) -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(headings.count)
    var open: [Int] = []
    for heading in headings {
      while let last = open.last, sections[last].level >= heading.level {
        sections[last].range = sections[last].range.lowerBound..<heading.range.lowerBound
        open.removeLast()
      }
      let parent = open.last
      open.append(sections.count)
      sections.append(
        Section(
          level: heading.level, heading: heading.range, range: heading.range.lowerBound..<end,
          parent: parent, isDerived: isDerived))
    }
    return sections
  }
}
