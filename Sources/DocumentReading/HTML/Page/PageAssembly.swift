import DocumentModel

/// Makes a document of the parts of a page: finds its head and its headings, and builds the blocks.
struct PageAssembly {
  private var metadata: Metadata
  private var builder = DocumentBuilder()
  /// What the page has for a title where it stands in its text.
  private let title: TitleLine
  private var titleKey: String
  /// Whether only lines of the head were met so far.
  private var isHead = true

  /// What becomes of a title.
  enum TitleLine {
    /// It is a line of the document.
    case kept
    /// It is known, and the text begins below it.
    case leftOut
  }

  init(_ metadata: Metadata, title: TitleLine) {
    self.metadata = metadata
    self.title = title
    titleKey = metadata.title.map { EntryKey.of($0) } ?? ""
  }

  mutating func document(of parts: [PagePart]) -> Document {
    let parts = PageContents.removed(from: parts)
    if title == .kept, metadata.title == nil, let words = Self.openingTitle(parts) {
      metadata.title = words
      titleKey = EntryKey.of(words)
    }
    if title == .kept, let words = metadata.title, !parts.prefix(20).contains(where: isTitle) {
      builder.add(.title, words.utf8, sourceLine: 1)
    }
    var rest = title == .leftOut ? withoutNotices(parts) : parts[...]
    if let title = rest.prefix(Self.mostAbove).firstIndex(where: isTitle) {
      while rest.startIndex < title, let part = rest.popFirst() { addAbove(part) }
    }
    while let part = rest.first, addHeadLine(part) { rest.removeFirst() }
    addBody(rest)
    return builder.finish(metadata: metadata, isOpening: false)
  }

  /// The first line of a document that names no title, if it looks like one and stands above more.
  private static func openingTitle(_ parts: [PagePart]) -> String? {
    guard parts.count > 1, case .leaf(let leaf)? = parts.first, leaf.isTop, leaf.kind == .paragraph,
      leaf.text.bytes.count <= longestTitle, !leaf.text.bytes.contains(0x0A),
      HeadLine(leaf.text.string) == nil, HeadingShape(leaf.text.string) != nil
    else { return nil }
    return leaf.text.string
  }

  /// In bytes.
  private static let longestTitle = 200

  /// A title has no more parts above it than these.
  private static let mostAbove = 8

  /// The parts without what a site adds at their ends, and without headings there that stood over
  /// something left out.
  private func withoutNotices(_ parts: [PagePart]) -> ArraySlice<PagePart> {
    var parts = parts.enumerated().filter { index, part in
      guard case .leaf(let leaf) = part, leaf.kind == .paragraph else { return true }
      if index < Self.mostAbove, leaf.isTop, PageNotice.opens(leaf.text.string) { return false }
      return !PageNotice.isOfAdvert(leaf.text.string)
    }.map(\.element)[...]
    let all = parts
    while parts.count > 1, let end = Self.notices(atEndOf: parts) { parts = parts[..<end] }
    // A page of nothing but notices shows them.
    return parts.contains(where: isText) ? parts : all
  }

  private func isText(_ part: PagePart) -> Bool {
    switch part {
    case .leaf(let leaf): leaf.kind == .code || leaf.kind == .paragraph && !isTitle(part)
    case .table: true
    case .open, .close, .rule: false
    }
  }

  /// What comes after a notice as briefly, in bytes, belongs to it.
  private static let longestAfterNotice = 60
  /// The lines that may come after one.
  private static let mostAfterNotice = 3

  /// Where the last of the notices at the end begins, nil where the end is text.
  private static func notices(atEndOf parts: ArraySlice<PagePart>) -> Int? {
    guard let last = parts.indices.last else { return nil }
    if isSurplus(parts[last]) { return last }
    for index in parts.indices.suffix(mostAfterNotice + 1).reversed() where index > 0 {
      guard case .leaf(let leaf) = parts[index], leaf.isTop, leaf.kind == .paragraph else {
        return nil
      }
      if PageNotice.closes(leaf.text) { return index }
      if leaf.text.bytes.count > longestAfterNotice { return nil }
    }
    return nil
  }

  private static func isSurplus(_ last: PagePart) -> Bool {
    switch last {
    case .rule: true
    case .leaf(let leaf):
      switch leaf.kind {
      case .heading: true
      case .paragraph: leaf.isTop && PageNotice.closes(leaf.text)
      case .code: false
      }
    default: false
    }
  }

  // MARK: - Head

  /// Adds what stands above the title; a line there that is no sentence names the part of the site.
  private mutating func addAbove(_ part: PagePart) {
    guard case .leaf(var leaf) = part else { return add(part) }
    if addHeadLine(part) || title == .leftOut && Self.isRubric(leaf) { return }
    leaf.kind = .paragraph
    add(leaf, nil)
  }

  /// A longer line above a title, in bytes, is text.
  private static let longestRubric = 80

  private static func isRubric(_ leaf: PageLeaf) -> Bool {
    leaf.isTop && leaf.kind != .code && leaf.text.bytes.count <= longestRubric
      && !".。!！?？:：".contains(leaf.text.string.last ?? ".")
  }

  private func isTitle(_ part: PagePart) -> Bool {
    guard case .leaf(let leaf) = part, !titleKey.isEmpty, leaf.text.bytes.count < 500 else {
      return false
    }
    return EntryKey.of(leaf.text.string) == titleKey
  }

  /// Adds a part that belongs to the head; returns false for what begins the body.
  private mutating func addHeadLine(_ part: PagePart) -> Bool {
    guard case .leaf(let leaf) = part, leaf.isTop, leaf.kind != .code else { return false }
    if isTitle(part) {
      if title == .kept { builder.add(.title, leaf.text, sourceLine: leaf.line) }
      return true
    }
    guard leaf.text.bytes.count < 1200 else { return false }
    if leaf.isSubtitle {
      metadata.subtitle = metadata.subtitle ?? leaf.text.string
      builder.add(.subtitle, leaf.text, sourceLine: leaf.line)
      return true
    }
    switch HeadLine(leaf.text.string) {
    case .byline(let byline):
      byline.record(in: &metadata)
      builder.add(.byline, leaf.text, sourceLine: leaf.line)
    case .summary(let summary):
      metadata.summary = summary
      builder.add(.summary, leaf.text, sourceLine: leaf.line)
    default: return false
    }
    return true
  }

  // MARK: - Body

  private mutating func addBody(_ parts: ArraySlice<PagePart>) {
    let outline = Self.marksHeadings(parts) ? nil : PageOutline(Self.topParagraphs(parts))
    var paragraph = 0
    for part in parts {
      guard case .leaf(let leaf) = part, leaf.isTop, leaf.kind == .paragraph else {
        add(part)
        continue
      }
      add(leaf, outline?.headings[paragraph])
      paragraph += 1
    }
  }

  private mutating func add(_ part: PagePart) {
    switch part {
    case .open(let kind, let isTight, let line):
      builder.open(kind, isTightList: isTight, sourceLine: line)
    case .close: builder.close()
    case .rule(let line): builder.addThematicBreak(sourceLine: line)
    case .table(let table, let line): builder.add(table, sourceLine: line)
    case .leaf(let leaf): add(leaf, nil)
    }
  }

  private static func marksHeadings(_ parts: ArraySlice<PagePart>) -> Bool {
    parts.contains { part in
      if case .leaf(let leaf) = part, case .heading = leaf.kind { leaf.isTop } else { false }
    }
  }

  private static func topParagraphs(_ parts: ArraySlice<PagePart>) -> [PageLeaf] {
    parts.compactMap { part in
      if case .leaf(let leaf) = part, leaf.isTop, leaf.kind == .paragraph { leaf } else { nil }
    }
  }

  private mutating func add(_ leaf: PageLeaf, _ found: PageOutline.Heading?) {
    if let found {
      builder.add(.heading(level: found.level), found.text, sourceLine: leaf.line)
      return builder.add(.paragraph, found.rest, sourceLine: leaf.line)
    }
    switch leaf.kind {
    case .code: builder.add(.code(language: nil), leaf.text, sourceLine: leaf.line)
    case .heading(let level) where leaf.isTop:
      builder.add(.heading(level: level), leaf.text, sourceLine: leaf.line)
    case .heading, .paragraph: builder.add(.paragraph, leaf.text, sourceLine: leaf.line)
    }
  }
}
