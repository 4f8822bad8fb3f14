import DocumentModel

/// A first line that is only bold, bold-italic or underlined, which acts as a heading.
struct PseudoHeading {
  private(set) var heading: InlineText
  /// What follows the line in its paragraph.
  private(set) var rest: InlineText
  /// Its rank among such headings, the higher first.
  private(set) var weight: Int

  private static let most = 240

  init?(_ text: InlineText) {
    let lineEnd = text.bytes.firstIndex(of: 0x0A) ?? text.bytes.count
    guard lineEnd > 0, lineEnd <= Self.most else { return nil }
    let line = text.slice(0..<lineEnd).trimmed()
    guard let emphasis = Self.emphasis(of: line) else { return nil }
    let words = line.string
    guard let shape = Self.shape(of: words) else { return nil }
    heading = line
    rest = text.slice(lineEnd..<text.bytes.count).trimmed()
    // Underlined above capitals above bold above bold-italic.
    weight =
      (emphasis.isUnderlined ? 0 : 4) + (shape.isCapitals ? 0 : 2) + (emphasis.isItalic ? 1 : 0)
  }

  /// A line that a page sets in the middle, which ranks below bold ones.
  init?(centered text: InlineText) {
    guard !text.bytes.contains(0x0A), Self.shape(of: text.string) != nil else { return nil }
    heading = text
    rest = InlineText()
    weight = 7
  }

  /// The look of the words, nil for a sentence, a date or the like in bold.
  private static func shape(of words: String) -> HeadingShape? {
    var bare = words
    while let last = bare.unicodeScalars.last, last == ":" || last == "：" || last.isSpace {
      bare.unicodeScalars.removeLast()
    }
    if case .byline? = HeadLine(bare) { return nil }
    if let shape = HeadingShape(bare) { return shape.words <= 26 && shape.han <= 60 ? shape : nil }
    // "1. Do this." is a heading with a stop; a long sentence in bold is none.
    guard bare.utf8.count <= 80, bare.hasSuffix("."), !bare.dropLast().holds(". ") else {
      return nil
    }
    return HeadingShape(String(bare.dropLast())).flatMap { $0.words <= 8 ? $0 : nil }
  }

  /// How the line is set apart from end to end, nil where it is not.
  private static func emphasis(of line: InlineText) -> (isUnderlined: Bool, isItalic: Bool)? {
    let strong = line.covers { $0 == .strong }
    let underlined = line.covers { $0 == .underline }
    guard strong || underlined else { return nil }
    return (underlined, line.covers { $0 == .emphasis })
  }
}

extension InlineText {
  /// Whether stretches of those kinds hold all letters and figures of the text.
  fileprivate func covers(_ kinds: (Inline.Kind) -> Bool) -> Bool {
    var uncovered = 0
    let stretches = inlines.filter { kinds($0.kind) }.map(\.range.utf8)
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !stretches.isEmpty else { return false }
    for stretch in stretches + [bytes.count..<bytes.count] {
      if stretch.lowerBound > uncovered, holdsWords(uncovered..<stretch.lowerBound) { return false }
      uncovered = max(uncovered, stretch.upperBound)
    }
    return true
  }

  private func holdsWords(_ range: Range<Int>) -> Bool {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars
      .contains { $0.isLetter || $0.isDigit }
  }
}

/// The levels of headings in Markdown: those of `#` as they are, the others below the last of them.
struct MarkdownLevels {
  private var marked = 0

  /// Whether the last heading is one of `#`.
  var isMarked: Bool { marked > 0 }

  private var open: [Int] = []

  mutating func marked(_ level: Int) -> Int {
    marked = level
    open = []
    return level
  }

  mutating func pseudo(_ weight: Int) -> Int {
    while let last = open.last, last >= weight { open.removeLast() }
    open.append(weight)
    return marked + open.count
  }
}
