/// How a line without markup looks, and whether a heading could look so.
struct HeadingShape: Equatable {
  private(set) var numbering: Numbering?
  private(set) var words = 0
  private(set) var han = 0
  private(set) var columns = 0
  /// Most long words begin with a capital.
  private(set) var isTitleCase = false
  private(set) var isCapitals = false
  private(set) var isQuestion = false
  private(set) var startsLowercase = false
  /// The words after a number, if any.
  private(set) var hasWords = false

  /// The shape of `text`, nil where no heading looks so: it ends like a sentence or holds the end of
  /// one, is a date or an address, or stands wholly in brackets.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard let last = scalars.last(where: { !$0.isClosing && !$0.isSpace && !$0.isPictograph })
    else { return nil }
    numbering = Numbering(scalars)
    let body = scalars[min(numbering?.length ?? 0, scalars.count)...]
    hasWords = body.contains { $0.isLetter }
    isQuestion = last.isQuestion
    if last.endsClause, hasWords || numbering == nil { return nil }
    measure(Array(body), all: scalars)
    guard hasWords || numbering != nil, !Self.isBracketed(scalars), !Self.isAddress(text) else {
      return nil
    }
    guard !Self.holdsSentenceEnd(Array(body)), !Self.leadsOn(scalars),
      DateReader.date(all: text) == nil
    else { return nil }
  }

  private mutating func measure(_ body: [Unicode.Scalar], all: [Unicode.Scalar]) {
    columns = all.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    var long = 0
    var capitals = 0
    var upper = 0
    var lower = 0
    for word in body.split(whereSeparator: \.isSpace) {
      let letters = word.filter { $0.isLetter }
      han += letters.count(where: \.isHan)
      guard let first = letters.first, !first.isHan else { continue }
      words += 1
      upper += letters.count(where: \.isCapital)
      lower += letters.count(where: \.isSmall)
      guard letters.count >= 4 else { continue }
      long += 1
      if first.isCapital { capitals += 1 }
    }
    isTitleCase = long > 0 ? capitals * 10 >= long * 7 : upper > 0
    isCapitals = upper >= 2 && lower == 0
    let opening = body.first { $0.isLetter || $0.isDigit }
    startsLowercase = opening?.isSmall == true
  }

  /// Whether all of it stands in brackets, such as "(Applause)".
  private static func isBracketed(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, let last = scalars.last else { return false }
    switch (first, last) {
    case ("(", ")"), ("[", "]"), ("（", "）"):
      return Numbering(scalars) == nil
    default: return false
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.contains(0x09) || (bytes.contains(0x40) && !bytes.contains(0x20))
      || (bytes.contains(0x2F) && text.holds("://")) || text.hasPrefix("www.")
  }

  private static let leading = [
    "and", "or", "of", "the", "a", "an", "to", "with", "by", "that", "which",
  ]

  /// Whether the last word asks for another, so that the line was broken there.
  private static func leadsOn(_ scalars: [Unicode.Scalar]) -> Bool {
    let word = scalars[...].suffix(while: { !$0.isSpace })
    guard word.count <= 5, word.count < scalars.count else { return false }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    return leading.contains(String(text))
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "no", "nos", "vs", "jr", "sr", "gov", "sen", "rep", "gen", "sec",
    "art", "inc", "co", "ltd", "prof", "hon", "vol", "pp", "fig", "dept", "para",
  ]

  /// Whether a point after `word` shortens it rather than ends a sentence.
  static func isAbbreviation(_ word: some Sequence<Unicode.Scalar>) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    return abbreviations.contains(String(text).lowercased())
  }

  /// Whether a sentence ends before the end of the line.
  private static func holdsSentenceEnd(_ scalars: [Unicode.Scalar]) -> Bool {
    var word: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar == "。" || scalar == "；" || scalar == "！" { return index + 1 < scalars.count }
      if scalar == ".", index + 1 < scalars.count, scalars[index + 1].isSpace, word.count > 1 {
        if !word.contains("."), !isAbbreviation(word) { return true }
      }
      if scalar.isSpace || scalar.isOpeningMark { word = [] } else { word.append(scalar) }
    }
    return false
  }
}
