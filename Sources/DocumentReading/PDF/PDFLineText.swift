/// What the words of a line say about where a paragraph begins and ends.
struct PDFLineText {
  /// Cells stand beside each other.
  private(set) var isRow = false
  /// A number, a bullet or the like opens it.
  private(set) var startsEntry = false
  private(set) var startsSmall = false
  private(set) var endsClause = false
  private(set) var endsSentence = false
  /// A hyphen right after a word ends it, so that the word goes on.
  private(set) var endsInHyphen = false
  private(set) var isHan = false
  /// Scalars of the line, and of its first word: one character in Han text.
  private(set) var letters = 0
  private(set) var firstWord = 0

  init(_ line: PDFLine) {
    let scalars = Array(line.text.unicodeScalars.drop(while: \.isSpace))
    letters = scalars.count
    let label = Self.label(scalars)
    startsEntry = label > 0
    isRow = scalars[label...].contains("\t")
    guard let first = scalars.first(where: { !$0.isOpeningMark && !$0.isSpace }) else { return }
    startsSmall = first.isSmall
    isHan = scalars.count(where: \.isUnspaced) * 2 > scalars.count
    firstWord = first.isUnspaced ? 1 : scalars.prefix { !$0.isSpace && !$0.isUnspaced }.count
    let words = scalars.lastIndex { !$0.isSpace }.map { scalars[...$0] } ?? []
    let end = words.suffix(2)
    endsInHyphen =
      end.count == 2 && (end.last == "-" || end.last == "\u{2010}")
      && end.first.map { $0.isLetter || $0.isDigit } ?? false
    guard let last = scalars.last(where: { !$0.isClosing && !$0.isSpace }) else { return }
    endsClause = last.endsClause || last.isQuestion
    endsSentence = endsClause && !",，、;；:：".unicodeScalars.contains(last)
  }

  /// The scalars of a number or bullet at the start, with the space after it.
  static func label(_ scalars: [Unicode.Scalar]) -> Int {
    if let numbering = Numbering(Array(scalars.prefix(40))) { return numbering.length }
    return bullet(scalars)
  }

  static let bullets = "•●○◦▪■□▶►‣⁃·–—-*➢➤❖◆◇\u{F0B7}\u{F0A7}\u{F0D8}".unicodeScalars

  /// The scalars of a bullet that a space follows, and of that space.
  static func bullet(_ scalars: [Unicode.Scalar]) -> Int {
    guard scalars.count > 2, bullets.contains(scalars[0]) else { return 0 }
    var end = 1
    while end < scalars.count, scalars[end].isSpace { end += 1 }
    let needsSpace = !"•●○▪■□▶►➢➤❖◆◇\u{F0B7}\u{F0A7}\u{F0D8}".unicodeScalars.contains(scalars[0])
    return end > 1 || !needsSpace ? end : 0
  }
}
