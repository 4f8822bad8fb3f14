/// Which paragraphs of a PDF are headings, and of which level: by its own outline, by type and
/// weight, by number.
struct PDFHeadings {
  /// The level by the index of the paragraph.
  private(set) var levels: [Int: Int] = [:]
  /// The paragraph that is the title.
  private(set) var title: Int?
  /// The paragraph right below it that is set as no other heading is.
  private(set) var subtitle: Int?

  private let body: LineStyle

  private struct Candidate {
    var index: Int
    var style: LineStyle
    var numbering: Numbering?
    /// By the outline of the PDF.
    var bookmark: Int?
  }

  /// Finds them among `paragraphs`, whose texts stand in the same order.
  init(
    _ paragraphs: [PDFParagraph], texts: [String], metrics: PDFMetrics,
    bookmarks: [PDFPages.Bookmark]
  ) {
    body = metrics.body
    let outline = PDFBookmarks(bookmarks)
    var candidates: [Candidate] = []
    for (index, paragraph) in paragraphs.enumerated() where !paragraph.isRow {
      let text = texts[index]
      let bookmark = outline.level(of: text, page: paragraph.page + 1)
      let shape = text.utf8.count <= 400 ? HeadingShape(text) : nil
      let isHeading = bookmark != nil || shape.map { looksLikeHeading(paragraph, $0, text) } == true
      guard isHeading else { continue }
      candidates.append(
        Candidate(
          index: index, style: paragraph.style, numbering: shape?.numbering, bookmark: bookmark))
    }
    title = Self.title(paragraphs, texts: texts, body: body, candidates: candidates.map(\.index))
    let first = title.map { $0 + 1 } ?? 0
    candidates.removeAll { $0.index < first }
    // Where the PDF has an outline of its own, italics alone are a caption or the like.
    if candidates.count(where: { $0.bookmark != nil }) * 2 >= candidates.count {
      candidates.removeAll { $0.bookmark == nil && $0.numbering == nil && isOfText($0.style) }
    }
    if let title, Self.isCover(paragraphs, texts, title: title) {
      let page = paragraphs[title].page
      if candidates.first?.index == first, paragraphs[first].page == page { subtitle = first }
      candidates.removeAll { paragraphs[$0.index].page == page }
    }
    if subtitle == nil, let below = candidates.first, title != nil, below.index == first,
      below.numbering == nil,
      candidates.dropFirst().allSatisfy({ $0.style.rank < below.style.rank })
    {
      subtitle = first
      candidates.removeFirst()
    }
    setLevels(candidates)
  }

  // MARK: - Headings

  private func looksLikeHeading(
    _ paragraph: PDFParagraph, _ shape: HeadingShape, _ text: String
  ) -> Bool {
    let style = paragraph.style
    // The label of a part says what it is by itself, as Article 12 does.
    let isLabel = !shape.hasWords && shape.numbering.map { $0.style <= .annex } ?? false
    guard paragraph.lines.count <= 4, !style.isFaint, shape.hasWords || isLabel,
      shape.columns <= 240, shape.numbering?.style != .entry
    else { return false }
    if style.size * 100 >= body.size * 108 { return !shape.startsLowercase }
    guard style.size * 100 >= body.size * 95 else { return false }
    if style.isBold, !body.isBold {
      return !shape.startsLowercase && paragraph.lines.count <= 3
    }
    // 一、 and （一） in another face than the text, or a numbered line of its own.
    if let numbering = shape.numbering {
      if isLabel { return paragraph.lines.count == 1 }
      if style.family != body.family { return paragraph.lines.count == 1 }
      return paragraph.lines.count == 1 && shape.columns <= 80 && Self.isHeadingStyle(numbering)
    }
    return style.isItalic && !body.isItalic && paragraph.lines.count == 1 && shape.columns <= 70
      && !shape.startsLowercase && shape.words >= 1
  }

  /// Whether it is neither larger nor heavier than the text.
  private func isOfText(_ style: LineStyle) -> Bool {
    style.size * 100 < body.size * 108 && (!style.isBold || body.isBold)
  }

  /// Numbers that open headings rather than entries.
  private static func isHeadingStyle(_ numbering: Numbering) -> Bool {
    switch numbering.style {
    case .part, .chapter, .division, .han, .hanInParentheses, .roman, .twoPart, .threePart: true
    default: false
    }
  }

  // MARK: - Title

  /// Paragraphs before the title: a masthead, a date.
  private static let mostBeforeTitle = 8

  /// The paragraph in the largest type at the head of the first page that holds text.
  private static func title(
    _ paragraphs: [PDFParagraph], texts: [String], body: LineStyle, candidates: [Int]
  ) -> Int? {
    guard let page = paragraphs.first?.page else { return nil }
    let head = paragraphs.indices.prefix { $0 <= mostBeforeTitle && paragraphs[$0].page == page }
    var possible = head.filter { index in
      let style = paragraphs[index].style
      return paragraphs[index].lines.count <= 5 && !style.isFaint && texts[index].utf8.count <= 420
        && texts[index].unicodeScalars.contains(where: \.isLetter)
        && (style.size * 100 >= body.size * 112 || style.isBold && candidates.contains(index))
        && !HeadLine.isContentsLabel(texts[index])
    }
    // Over an official document stands whose it is (红头), in the largest type.
    let isMasthead = possible.first.map { texts[$0].hasSuffix("文件") } ?? false
    if isMasthead, possible.count > 1 { possible.removeFirst() }
    guard let largest = possible.map({ paragraphs[$0].style.size }).max() else { return nil }
    guard let title = possible.first(where: { paragraphs[$0].style.size == largest }) else {
      return nil
    }
    // A number opens a section, unless the type is one of its own.
    let isNumbered = Numbering(texts[title]) != nil
    let others = candidates.filter { $0 != title }
    let isAlone = others.allSatisfy { paragraphs[$0].style.size < largest }
    if isNumbered, !isAlone { return nil }
    // In the type of other headings it is one of them, unless it comes first.
    return isAlone || title <= 2 && Numbering(texts[title]) == nil ? title : nil
  }

  /// Whether the title has a page for itself, with who wrote it and when, but no text and no section.
  private static func isCover(
    _ paragraphs: [PDFParagraph], _ texts: [String], title: Int
  ) -> Bool {
    let page = paragraphs[title].page
    guard paragraphs.last.map({ $0.page > page }) ?? false else { return false }
    return paragraphs.indices.drop { $0 <= title }.prefix { paragraphs[$0].page == page }
      .allSatisfy { index in
        !paragraphs[index].isRow && paragraphs[index].lines.count <= 3
          && texts[index].utf8.count <= 200 && Numbering(texts[index]) == nil
          && paragraphs[index].lines.last.map { PDFLineText($0).endsSentence } != true
      }
  }

  // MARK: - Levels

  private mutating func setLevels(_ candidates: [Candidate]) {
    let ranks = Self.ranks(candidates)
    var open: [Int] = []
    for candidate in candidates {
      let weight = ranks(candidate)
      while let last = open.last, last >= weight { open.removeLast() }
      open.append(weight)
      levels[candidate.index] = open.count
    }
  }

  /// The weights of headings, the lightest that of the outermost.
  private static func ranks(_ candidates: [Candidate]) -> (Candidate) -> Int {
    // Where the outline of the PDF knows most headings, it also ranks those that look the same.
    let marked = candidates.filter { $0.bookmark != nil }
    var byBookmark: [LineStyle: Int] = [:]
    if marked.count * 2 >= candidates.count {
      for candidate in marked {
        let level = candidate.bookmark ?? 1
        byBookmark[candidate.style] = min(byBookmark[candidate.style] ?? level, level)
      }
    }
    var ranks: [LineStyle.Rank: Int] = [:]
    for (place, rank) in Set(candidates.map(\.style.rank)).sorted(by: >).enumerated() {
      ranks[rank] = place
    }
    var tops: [LineStyle.Rank: Int] = [:]
    for candidate in candidates {
      guard let style = candidate.numbering?.style.rawValue else { continue }
      let rank = candidate.style.rank
      tops[rank] = min(tops[rank] ?? style, style)
    }
    return { [ranks, tops, byBookmark] candidate in
      let number = candidate.numbering?.style.rawValue ?? tops[candidate.style.rank] ?? 0
      if !byBookmark.isEmpty {
        let level = candidate.bookmark ?? byBookmark[candidate.style] ?? 99
        if level < 99 { return level * 10_000 }
        return 990_000 + number
      }
      return (ranks[candidate.style.rank] ?? 0) * 1000 + number
    }
  }
}

extension LineStyle {
  /// How much a look stands out: size first, then weight.
  struct Rank: Hashable, Comparable {
    var size: Int
    var isBold: Bool

    static func < (left: Rank, right: Rank) -> Bool {
      left.size == right.size ? !left.isBold && right.isBold : left.size < right.size
    }
  }

  var rank: Rank { Rank(size: size, isBold: isBold) }
}
