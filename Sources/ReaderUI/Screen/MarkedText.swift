import Annotations
import DocumentModel
import TerminalCore
import TextLayout

/// A line of words, some of which are marked.
struct MarkedText: Equatable {
  private(set) var text = ""
  /// Ascending and apart.
  private(set) var marks: [TextRange] = []

  init() {}

  /// Any white space stands in it as one space.
  init(_ words: some StringProtocol) {
    append(words)
  }

  private init(text: String, marks: [TextRange]) {
    self.text = text
    self.marks = marks
  }

  mutating func append(_ words: some StringProtocol, isMarked: Bool = false) {
    let start = TextOffset(utf8: text.utf8.count)
    var isAfterSpace = text.isEmpty || text.utf8.last == 0x20
    for character in words {
      let isSpace = character.isWhitespace
      if !isSpace { text.append(character) } else if !isAfterSpace { text += " " }
      isAfterSpace = isSpace
    }
    let end = TextOffset(utf8: text.utf8.count)
    guard isMarked, start < end else { return }
    if let last = marks.last, last.upperBound == start {
      marks[marks.count - 1] = last.lowerBound..<end
    } else {
      marks.append(start..<end)
    }
  }

  static func + (left: Self, right: Self) -> Self {
    let shift = left.text.utf8.count
    return Self(
      text: left.text + right.text, marks: left.marks + right.marks.map { $0.shifted(by: shift) })
  }

  /// The same in quotation marks.
  var quoted: Self {
    // The marks that it has change places with others of as many bytes.
    Self(text: Quotation(text).text, marks: marks.map { $0.shifted(by: "“".utf8.count) })
  }

  /// As much of it as fits in so many cells, with `…` where that is not all; a word that is longer is cut.
  func cut(to width: Int, _ cut: WordCut) -> Self {
    guard cut.widths.width(of: text.prefix(width * 4 + 8)) > width else { return self }
    let room = max(0, width - cut.widths.width(of: "…"))
    let words = cut.beginning(of: text[...], width: room)
    // Of a word that is longer its beginning says more than that something is left out.
    let hasWords = words.contains { $0 != "…" && !$0.isWhitespace }
    var result = part(hasWords ? words : cut.characters(of: text[...], width: room))
    if result.text.last == "…" { return result }
    result.append("…")
    return result
  }

  /// The same broken into lines, at most so many.
  func lines(width: Int, most: Int, widths: CellWidths) -> [Self] {
    WrappedText(text, width: width, widths: widths).lines.prefix(most).map(part)
  }

  /// A part of its text, with the marks in it.
  private func part(_ words: Substring) -> Self {
    let start = text.utf8.distance(from: text.startIndex, to: words.startIndex)
    let range = TextRange(utf8: start..<start + words.utf8.count)
    return Self(
      text: String(words),
      marks: marks.map { $0.clamped(to: range).shifted(by: -start) }.filter { !$0.isEmpty })
  }

  /// Its words, from the first on, as far as they are marked alike.
  var runs: [(words: Substring, isMarked: Bool)] {
    var runs: [(Substring, Bool)] = []
    var place = TextOffset.start
    for mark in marks {
      if place < mark.lowerBound { runs.append((text[place..<mark.lowerBound], false)) }
      runs.append((text[mark], true))
      place = mark.upperBound
    }
    let rest = text[place..<TextOffset(utf8: text.utf8.count)]
    return rest.isEmpty ? runs : runs + [(rest, false)]
  }
}

extension TextRange {
  fileprivate func shifted(by bytes: Int) -> TextRange {
    TextRange(utf8: lowerBound.utf8 + bytes..<upperBound.utf8 + bytes)
  }
}

extension CardRow {
  /// A line whose marked words have a role and an emphasis of their own.
  init(
    _ line: MarkedText, _ role: Role, marked: Role, emphasis: Emphasis = .bold, column: Int = 0,
    widths: CellWidths
  ) {
    pieces = []
    var column = column
    for run in line.runs {
      pieces.append(
        Piece(
          text: String(run.words), role: run.isMarked ? marked : role,
          emphasis: run.isMarked ? emphasis : [], column: column))
      column += widths.width(of: run.words)
    }
  }
}
