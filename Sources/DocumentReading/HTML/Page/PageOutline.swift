import DocumentModel

/// Finds the headings of a page that marks none as such: paragraphs that are bold, centred or
/// numbered like one.
struct PageOutline {
  struct Heading {
    var level: Int
    var text: InlineText
    /// What follows the heading in its paragraph.
    var rest: InlineText
  }

  /// The headings by the paragraph's place.
  private(set) var headings: [Int: Heading] = [:]

  /// A centred line longer than this, in bytes, is text.
  private static let longest = 120

  /// - Complexity: O(*n*) in the text.
  init(_ paragraphs: [PageLeaf]) {
    let numbered = Self.numbered(paragraphs)
    var levels = HeadingLevels(Self.plan(paragraphs, numbered))
    var weights = MarkdownLevels()
    for (index, leaf) in paragraphs.enumerated() {
      let isLast = index + 1 == paragraphs.count
      if let numbering = numbered[index] {
        headings[index] = Heading(
          level: levels.level(of: .numbered(numbering)), text: leaf.text, rest: InlineText())
      } else if let opening = Self.pseudoHeading(leaf), !(isLast && opening.rest.isBlank) {
        let words = opening.heading.string
        let level =
          numbered.isEmpty
          ? weights.pseudo(opening.weight)
          : levels.level(
            of: .bare(
              text: words, isCapitals: false,
              next: index + 1 < paragraphs.count ? numbered[index + 1]?.style : nil))
        headings[index] = Heading(level: level, text: opening.heading, rest: opening.rest)
      }
    }
  }

  private static func pseudoHeading(_ leaf: PageLeaf) -> PseudoHeading? {
    if isCaption(leaf.text) || isDocumentNumber(leaf.text) { return nil }
    if let opening = PseudoHeading(leaf.text) { return opening }
    guard leaf.isCentered, leaf.text.bytes.count <= longest else { return nil }
    return PseudoHeading(centered: leaf.text)
  }

  private static let captionLabels = [
    "——", "图：", "图为", "图注", "图片", "图源", "资料图", "制图", "摄影", "出品", "作者", "撰文", "来源", "编辑",
    "责任编辑", "责编", "文/", "文｜", "photo", "image", "figure", "source:", "by ", "credit", "caption",
  ]

  /// Whether words in bold or in the middle belong to a picture or say who wrote the text.
  private static func isCaption(_ text: InlineText) -> Bool {
    let opening = text.slice(0..<min(text.bytes.count, 24)).string.lowercased()
    return captionLabels.contains(where: opening.hasPrefix)
  }

  /// Whether the line is the number of an official document, such as 府发〔2026〕3号 or 第12号.
  private static func isDocumentNumber(_ text: InlineText) -> Bool {
    guard text.bytes.count <= 60 else { return false }
    let words = text.string
    return words.hasSuffix("号") && (words.holds("〕") || words.hasPrefix("第"))
  }

  /// The numbers of those paragraphs that are headings by their number.
  private static func numbered(_ paragraphs: [PageLeaf]) -> [Int: Numbering] {
    var bytes: [UInt8] = []
    var passages: [Passage] = []
    for leaf in paragraphs {
      let start = bytes.count
      bytes += leaf.text.bytes
      passages.append(
        Passage(
          start: start, end: bytes.count, line: leaf.line, indent: 0, followsEmptyLine: true))
      bytes.append(0x0A)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var outline = PlainTextOutline(
        bytes, PassageWindow(all: passages), bodyStart: 0, trust: HeadingTrust(bareHeadings: false),
        plan: LevelPlan())
      var numbered: [Int: Numbering] = [:]
      for index in passages.indices {
        if case .numbered(let numbering) = outline.heading(at: index) {
          numbered[index] = numbering
        }
      }
      return numbered
    }
  }

  private static func plan(_ paragraphs: [PageLeaf], _ numbered: [Int: Numbering]) -> LevelPlan {
    LevelPlan(
      paragraphs.indices.compactMap { index in
        if let numbering = numbered[index] { return (numbering, "") }
        return pseudoHeading(paragraphs[index]).map { (nil, $0.heading.string) }
      })
  }
}
