import DocumentModel

/// Makes a document of the parts of a page: finds its head and its headings, and builds the blocks.
struct PageAssembly {
  private var metadata: Metadata
  private var builder = DocumentBuilder()
  private var levels = MarkdownLevels()
  /// Whether the page marks headings as such.
  private var hasHeadings = false
  /// Whether only lines of the head were met so far.
  private var isHead = true
  private var titleKey = ""

  init(_ metadata: Metadata) {
    self.metadata = metadata
  }

  mutating func document(of parts: [PagePart]) -> Document {
    titleKey = metadata.title.map { EntryKey.of($0) } ?? ""
    let leaves = parts.compactMap { if case .leaf(let leaf) = $0 { leaf } else { nil } }
    hasHeadings = leaves.contains { leaf in
      if case .heading = leaf.kind {
        leaf.isTop && EntryKey.of(leaf.text.string) != titleKey
      } else {
        false
      }
    }
    let title = leaves.prefix(8).firstIndex { isTitle($0) }
    if title == nil, let words = metadata.title { builder.add(.title, words.utf8, sourceLine: 1) }
    let last = parts.lastIndex { if case .leaf = $0 { true } else { false } }
    for (index, part) in parts.enumerated() {
      switch part {
      case .open(let kind, let isTight, let line):
        builder.open(kind, isTightList: isTight, sourceLine: line)
      case .close: builder.close()
      case .rule(let line): builder.addThematicBreak(sourceLine: line)
      case .table(let table, let line):
        isHead = false
        builder.add(table, sourceLine: line)
      case .leaf(let leaf): add(leaf, isLast: index == last)
      }
    }
    return builder.document(metadata: metadata, isOpening: false)
  }

  private func isTitle(_ leaf: PageLeaf) -> Bool {
    !titleKey.isEmpty && leaf.text.bytes.count < 500 && EntryKey.of(leaf.text.string) == titleKey
  }

  private mutating func add(_ leaf: PageLeaf, isLast: Bool) {
    switch leaf.kind {
    case .code:
      builder.add(.code(language: nil), leaf.text, sourceLine: leaf.line)
    case .heading(let level): addHeading(leaf, level)
    case .paragraph: addParagraph(leaf, isLast: isLast)
    }
  }

  private mutating func addHeading(_ leaf: PageLeaf, _ level: Int) {
    if isHead, isTitle(leaf) {
      titleKey = ""
      return builder.add(.title, leaf.text, sourceLine: leaf.line)
    }
    isHead = false
    guard leaf.isTop else { return builder.add(.paragraph, leaf.text, sourceLine: leaf.line) }
    builder.add(.heading(level: levels.marked(level)), leaf.text, sourceLine: leaf.line)
  }

  private mutating func addParagraph(_ leaf: PageLeaf, isLast: Bool) {
    guard leaf.isTop else { return builder.add(.paragraph, leaf.text, sourceLine: leaf.line) }
    if isHead, addHeadLine(leaf) { return }
    if leaf.text.bytes.count > 120 { isHead = false }
    guard !hasHeadings, let opening = PseudoHeading(leaf.text), !(isLast && opening.rest.isBlank)
    else {
      return builder.add(.paragraph, leaf.text, sourceLine: leaf.line)
    }
    isHead = false
    builder.add(
      .heading(level: levels.pseudo(opening.weight)), opening.heading, sourceLine: leaf.line)
    builder.add(.paragraph, opening.rest, sourceLine: leaf.line)
  }

  /// Adds a line that belongs to the head; returns false for what does not.
  private mutating func addHeadLine(_ leaf: PageLeaf) -> Bool {
    if isTitle(leaf) {
      titleKey = ""
      builder.add(.title, leaf.text, sourceLine: leaf.line)
      return true
    }
    guard leaf.text.bytes.count < 1200 else { return false }
    switch HeadLine(leaf.text.string) {
    case .byline(let byline):
      byline.record(in: &metadata)
      builder.add(.byline, leaf.text, sourceLine: leaf.line)
    case .summary(let summary):
      metadata.summary = metadata.summary ?? summary
      builder.add(.summary, leaf.text, sourceLine: leaf.line)
    default: return false
    }
    return true
  }
}
