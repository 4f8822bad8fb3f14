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
    // What hardly any block has stands elsewhere, so that it takes no room in all of them.
    indirect case table(Table)
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
  // A text of short lines has a block to each, and is not to be outweighed by them: the numbers have half
  // the room of an `Int`, which no text that is read exceeds.
  private var start: UInt32
  private var end: UInt32
  private var container: UInt32
  private var line: UInt32
  /// What is set apart in its text, by start, the longer first.
  package var inlines: [Inline]

  package init(
    _ kind: Kind, in range: TextRange, parent: Int? = nil, inlines: [Inline] = [],
    sourceLine: Int = 1
  ) {
    self.kind = kind
    start = UInt32(clamping: range.lowerBound.utf8)
    end = UInt32(clamping: range.upperBound.utf8)
    container = parent.map { UInt32(clamping: $0) } ?? Self.none
    line = UInt32(clamping: sourceLine)
    self.inlines = inlines
  }

  private static let none = UInt32.max

  /// Where its text stands: for a container from the first to the last of what it holds.
  ///
  /// A leaf's range holds neither the empty lines around it nor its marker.
  package var range: TextRange {
    get { TextRange(utf8: Int(start)..<Int(end)) }
    set {
      start = UInt32(clamping: newValue.lowerBound.utf8)
      end = UInt32(clamping: newValue.upperBound.utf8)
    }
  }

  /// The index of the container that holds it, nil at the top.
  package var parent: Int? {
    get { container == Self.none ? nil : Int(container) }
    set { container = newValue.map { UInt32(clamping: $0) } ?? Self.none }
  }

  /// The line of the source on which it begins, from 1.
  package var sourceLine: Int { Int(line) }

  /// Whether it holds blocks rather than text.
  package var isContainer: Bool {
    switch kind {
    case .quotation, .list, .listItem, .footnote: true
    default: false
    }
  }
}
