/// A structural part of a document, as CommonMark names them, with the parts of a briefing's head.
///
/// Blocks stand in document order, a container before what it holds (preorder).
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    // The head of a briefing.
    case title
    case subtitle
    /// The line under a title: date, source, category, views, reading time.
    case byline
    case summary

    // Leaves: blocks that hold text.
    case heading(level: Int)
    case paragraph
    case table(Table)
    case code(language: String?)
    case thematicBreak

    // Containers: blocks that hold blocks.
    case quotation
    case list(isOrdered: Bool)
    /// `marker` as the reader shows it, such as `•` or `3.`; `isChecked` for a task.
    case listItem(marker: String, isChecked: Bool?)
    case footnote(label: String)
  }

  package var kind: Kind
  /// Where its text stands: for a container from the first to the last of what it holds.
  ///
  /// A leaf's range holds neither the empty lines around it nor its marker.
  package var range: TextRange
  /// The index of the container that holds it, nil at the top.
  package var parent: Int?
  /// What is set apart in its text, by start, the longer first.
  package var inlines: [Inline]
  /// The line of the source on which it begins, from 1.
  package var sourceLine: Int

  package init(
    _ kind: Kind, in range: TextRange, parent: Int? = nil, inlines: [Inline] = [],
    sourceLine: Int = 1
  ) {
    self.kind = kind
    self.range = range
    self.parent = parent
    self.inlines = inlines
    self.sourceLine = sourceLine
  }

  /// Whether it holds blocks rather than text.
  package var isContainer: Bool {
    switch kind {
    case .quotation, .list, .listItem, .footnote: true
    default: false
    }
  }
}
