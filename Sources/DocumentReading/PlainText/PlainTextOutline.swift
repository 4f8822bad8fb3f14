/// Finds the headings of a plain text, which nothing marks, and their levels.
///
/// Asked for one passage after the other; each answer looks back at all before it and ahead at no
/// more than `PlainTextOutline.lookahead` passages, so that an opening is judged as the whole is.
struct PlainTextOutline {
  static let lookahead = 5

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var passages: PassageWindow
  private let trust: HeadingTrust
  /// The index of the first passage of the body.
  private let bodyStart: Int
  /// The last number accepted as a heading's, by style.
  private var lastOrdinal: [Numbering.Style: Int] = [:]
  private var levels: HeadingLevels
  private var cache: (index: Int, shapes: [HeadingShape?])

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ passages: PassageWindow, bodyStart: Int,
    trust: HeadingTrust, plan: LevelPlan
  ) {
    self.bytes = bytes
    self.passages = passages
    self.bodyStart = bodyStart
    self.trust = trust
    levels = HeadingLevels(plan)
    cache = (0, [])
  }

  /// Goes on to the passage at `index`; false after the last.
  mutating func move(to index: Int) -> Bool {
    passages.move(to: index)
  }

  /// The level of the heading that passage `index` is, nil where it is none.
  mutating func level(of index: Int) -> Int? {
    heading(at: index).map { levels.level(of: $0) }
  }

  /// The heading that passage `index` is, nil where it is none.
  mutating func heading(at index: Int) -> HeadingLevels.Heading? {
    let passage = passages[index]
    if case .heading(let level) = passage.mark { return .marked(level) }
    guard passage.mark == .none, let shape = shape(of: index), isHeading(index, shape) else {
      return nil
    }
    if let numbering = shape.numbering {
      lastOrdinal[numbering.style] = numbering.ordinal
      return .numbered(numbering)
    }
    let next = index + 1 < passages.endIndex ? self.shape(of: index + 1)?.numbering : nil
    return .bare(
      text: bytes.string(passage.start..<passage.end), isCapitals: shape.isCapitals,
      next: next?.style)
  }

  /// The shape of a passage that is short enough for a heading.
  private mutating func shape(of index: Int) -> HeadingShape? {
    if index < cache.index || index >= cache.index + cache.shapes.count || cache.shapes.isEmpty {
      cache = (index, [])
    }
    while cache.index + cache.shapes.count <= index {
      cache.shapes.append(newShape(of: cache.index + cache.shapes.count))
    }
    // The cache holds the few passages looked ahead at; those behind are not asked for again.
    if index - cache.index > 16 {
      cache.shapes.removeFirst(8)
      cache.index += 8
    }
    return cache.shapes[index - cache.index]
  }

  private func newShape(of index: Int) -> HeadingShape? {
    let passage = passages[index]
    guard passage.mark == .none, passage.lineCount <= 3, (1...400).contains(passage.byteCount)
    else {
      return nil
    }
    // Sentences are sorted out by their last byte before anything is decoded.
    switch bytes[passage.end - 1] {
    case 0x2E, 0x2C, 0x3B, 0x3A:
      guard passage.byteCount <= 24 else { return nil }
    case 0x82 where bytes.scalar(before: passage.end) == "。": return nil
    default: break
    }
    return HeadingShape(bytes.string(passage.start..<passage.end))
  }

  private mutating func isHeading(_ index: Int, _ shape: HeadingShape) -> Bool {
    guard index + 1 < passages.endIndex, passages[index].lineCount <= 2, shape.columns <= 130 else {
      return false
    }
    if let numbering = shape.numbering { return isHeading(index, shape, numbering) }
    guard trust.bareHeadings, !shape.startsLowercase, isFollowedByBody(index) else { return false }
    if HeadLine(bytes.string(passages[index].start..<passages[index].end)) != nil { return false }
    return shape.han > shape.words ? isHanHeading(index, shape) : isLatinHeading(index, shape)
  }

  // MARK: - Numbered

  private mutating func isHeading(
    _ index: Int, _ shape: HeadingShape, _ numbering: Numbering
  ) -> Bool {
    guard numbering.style != .entry else { return false }
    if shape.hasWords {
      guard shape.words <= 22, shape.han <= 50, !shape.startsLowercase else { return false }
    } else {
      // A bare number is a heading when it is a word's ("Article 5") or a Roman one.
      guard numbering.style < .han || numbering.style == .roman else { return false }
    }
    let last = lastOrdinal[numbering.style] ?? 0
    let isNext = numbering.ordinal == 1 || (last + 1...last + 3).contains(numbering.ordinal)
    guard isNext || numbering.style < .han else { return false }
    // Numbers of one style in a row, with nothing between them, are the entries of a list.
    let isLarge = numbering.style <= .article
    if let next = self.shape(of: index + 1)?.numbering, next.style == numbering.style {
      return isLarge && passages[index].followsEmptyLine
    }
    if index > 0, self.shape(of: index - 1)?.numbering?.style == numbering.style,
      lastOrdinal[numbering.style] == nil
    {
      return false
    }
    return true
  }

  // MARK: - Bare

  private mutating func isLatinHeading(_ index: Int, _ shape: HeadingShape) -> Bool {
    let passage = passages[index]
    let next = passages[index + 1]
    guard shape.words > 0, !isConnective(passage), shape.words <= (shape.isTitleCase ? 18 : 11),
      shape.columns <= 120
    else {
      return false
    }
    if shape.isQuestion,
      shape.words < 4 || !(passage.followsEmptyLine && next.followsEmptyLine)
        || !trust.questions
    {
      return false
    }
    if passage.lineCount > 1 {
      guard shape.isTitleCase || shape.isCapitals, passage.followsEmptyLine, next.followsEmptyLine
      else { return false }
    }
    let ended = index == 0 ? nil : lastMark(of: index - 1)
    if ended == ":" || ended == "：", index > bodyStart {
      // What a colon announces is an entry of a list, unless it stands well apart.
      let isApart = passage.followsEmptyLine && next.followsEmptyLine && shape.isTitleCase
      let isAboveText = shape.words <= 6 && next.byteCount >= 80 && self.shape(of: index + 1) == nil
      guard isApart || isAboveText else { return false }
    }
    if ended == ",", !passage.followsEmptyLine { return false }
    if passage.followsEmptyLine || next.followsEmptyLine { return true }
    // Nothing stands apart in a text without empty lines: the lines around must be sentences, and
    // the one below much longer.
    guard shape.isTitleCase ? shape.words <= 14 : shape.words <= 7 else { return false }
    return endsSentence(index - 1) && next.byteCount >= max(60, passage.byteCount * 2)
  }

  private mutating func isHanHeading(_ index: Int, _ shape: HeadingShape) -> Bool {
    let passage = passages[index]
    let next = passages[index + 1]
    let text = bytes.string(passage.start..<passage.end)
    let commas = text.unicodeScalars.count { $0 == "，" }
    guard shape.han >= 2, shape.han <= 60, commas <= 1, commas == 0 || shape.han <= 26,
      passage.lineCount == 1
    else { return false }
    if shape.isQuestion, shape.han < 6 { return false }
    let isApart = passage.followsEmptyLine && next.followsEmptyLine
    if shape.han > 30, !isApart { return false }
    let ended = index == 0 ? nil : lastMark(of: index - 1)
    if ended == "：" || ended == ":", !isApart { return false }
    if isApart { return next.byteCount >= passage.byteCount || next.mark != .none }
    return next.byteCount >= max(90, passage.byteCount * 3)
      && (index == 0 || endsSentence(index - 1))
  }

  private static let connectives: Set<String> = [
    "therefore", "whereas", "accordingly", "moreover", "furthermore", "hence", "now", "and", "or",
    "but", "so", "thus", "yes", "no", "further", "also",
  ]

  private func isConnective(_ passage: Passage) -> Bool {
    passage.byteCount <= 12
      && Self.connectives.contains(bytes.string(passage.start..<passage.end).lowercased())
  }

  // MARK: - Around a passage

  private func lastMark(of index: Int) -> Unicode.Scalar? {
    guard passages.contains(index), passages[index].byteCount > 0 else { return nil }
    return bytes.scalar(before: passages[index].end)
  }

  private mutating func endsSentence(_ index: Int) -> Bool {
    guard index >= bodyStart, index < passages.endIndex, passages[index].mark == .none else {
      return true
    }
    return shape(of: index) == nil
  }

  /// Whether a paragraph comes next, with no more than two other headings between.
  private mutating func isFollowedByBody(_ index: Int) -> Bool {
    for next in index + 1..<min(index + 4, passages.endIndex) {
      let passage = passages[next]
      if next == index + 1, bytes.scalar(at: passage.start).isSmall,
        passage.mark == .none
      {
        return false
      }
      if passage.mark != .none { return next == index + 1 && passage.mark != .rule }
      guard let shape = shape(of: next), passage.lineCount <= 2 else { return true }
      if shape.columns > 130 || shape.words > 18 { return true }
      if shape.numbering?.style == .entry { return true }
    }
    return false
  }
}
