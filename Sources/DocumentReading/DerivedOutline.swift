import DocumentModel

/// An outline made up from the openings of paragraphs, for a text without headings.
enum DerivedOutline {
  /// More sections than this help nobody to find a place.
  private static let most = 400

  static func sections(of text: String, blocks: [Block]) -> [Section] {
    // Nearly all blocks are such: they are not to be copied.
    let paragraphs = blocks.lazy.filter { $0.parent == nil && $0.kind == .paragraph }
    guard paragraphs.dropFirst().first != nil else { return [] }
    let stretch = text.utf8.count / most
    var headings: [DocumentBuilder.Heading] = []
    var next = 0
    for paragraph in paragraphs where paragraph.range.lowerBound.utf8 >= next {
      let opening = Opening(of: text[paragraph.range])
      guard opening.length > 0 else { continue }
      let start = paragraph.range.lowerBound + opening.start
      headings.append(.init(level: 1, range: start..<(start + opening.length)))
      next = start.utf8 + stretch
    }
    return SectionTree.sections(
      headings, end: TextOffset(utf8: text.utf8.count), isDerived: true)
  }
}

/// The first words of a paragraph, up to its first clause mark, and not many.
struct Opening {
  /// The bytes before it: a dateline.
  private(set) var start = 0
  /// Its length in UTF-8 bytes; 0 where the paragraph opens with nothing to show.
  private(set) var length = 0

  private static let words = 8
  private static let hanCharacters = 18

  init(of paragraph: Substring) {
    var scalars = Array(paragraph.unicodeScalars.prefix(160))
    guard scalars.contains(where: { $0.isLetter }), !Self.isSalutation(paragraph)
    else { return }
    let dateline = Self.dateline(scalars)
    start = scalars[..<dateline].reduce(0) { $0 + UTF8.width($1) }
    scalars.removeFirst(dateline)
    var end = 0
    var words = 0
    var han = 0
    var index = Numbering(scalars)?.length ?? 0
    let body = index
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.isHan { han += 1 }
      if scalar.isSpace, index > body { words += 1 }
      if scalar == "\n" || han > Self.hanCharacters || words >= Self.words { break }
      if index > body, Self.endsOpening(scalars, at: index) { break }
      index += 1
      end = index
    }
    // Words that lead on to what is cut away say nothing at the end.
    if words >= Self.words { end = Self.withoutTrailingFunctionWords(scalars, end: end) }
    while end > 0, scalars[end - 1].isSpace { end -= 1 }
    length = scalars[..<end].reduce(0) { $0 + UTF8.width($1) }
  }

  private static func isSalutation(_ paragraph: Substring) -> Bool {
    paragraph.utf8.count < 240 && HeadLine(String(paragraph)) == .salutation
  }

  /// The scalars of a dateline such as 新华社北京4月30日电 that more follows.
  private static func dateline(_ scalars: [Unicode.Scalar]) -> Int {
    for index in scalars.indices.prefix(28) {
      let scalar = scalars[index]
      if scalar == "。" || scalar == "，" || scalar == "\n" { return 0 }
      let ends =
        scalar == "："
        || scalar.isSpace && index > 0 && "电讯".unicodeScalars.contains(scalars[index - 1])
      guard ends, index + 8 < scalars.count else { continue }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[..<index])
      guard Byline.isDateline(String(words) + (scalar == "：" ? "：" : "")) else { return 0 }
      var end = index
      while end < scalars.count, scalars[end] == "：" || scalars[end].isSpace { end += 1 }
      return end
    }
    return 0
  }

  private static func endsOpening(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let scalar = scalars[index]
    guard scalar.endsClause || scalar.isQuestion || scalar == "—" else { return false }
    guard scalar == "." || scalar == "," || scalar == ":" else { return true }
    // A point or comma inside a figure or an abbreviation (1.5, U.S., Mr.) ends nothing.
    guard index + 1 < scalars.count else { return true }
    guard scalars[index + 1].isSpace || scalars[index + 1].isClosing else { return false }
    guard scalar == "." else { return true }
    let word = scalars[..<index].suffix(while: { !$0.isSpace && !$0.isOpeningMark })
    return word.count > 1 && !word.contains(".") && !HeadingShape.isAbbreviation(word)
  }

  private static let functionWords: Set<String> = [
    "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "that", "which", "with", "by",
    "as", "at", "its", "their", "our", "is", "are", "was", "were", "has", "have", "from", "this",
  ]

  private static func withoutTrailingFunctionWords(_ scalars: [Unicode.Scalar], end: Int) -> Int {
    var end = end
    while end > 0 {
      while end > 0, scalars[end - 1].isSpace { end -= 1 }
      let word = scalars[..<end].suffix(while: { !$0.isSpace })
      guard word.count < end else { return end }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: word)
      guard functionWords.contains(String(text).lowercased()) else { return end }
      end -= word.count
    }
    return end
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The longest run at the end whose elements all pass.
  func suffix(while passes: (Unicode.Scalar) -> Bool) -> ArraySlice {
    var start = endIndex
    while start > startIndex, passes(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
