import CUnicode
import DocumentModel

/// A short stretch of a document's text with where its characters, words and sentences stand.
struct StretchUnits {
  private enum Mark {
    static let segment: UInt8 = 1
    static let word: UInt8 = 2
  }

  /// The grapheme clusters, but for those that break a line.
  let characters: [TextRange]
  private let start: TextOffset
  private let bytes: [UInt8]

  /// - Complexity: O(*n*) in the bytes of the stretch.
  init(_ text: String, in range: TextRange) {
    start = range.lowerBound
    bytes = Array(text.utf8(in: range))
    var scan = ClusterScan(bytes, widths: CellWidths())
    var characters: [TextRange] = []
    while let cluster = scan.next() {
      if cluster.isLineBreak { continue }
      characters.append(range.lowerBound + cluster.start..<range.lowerBound + cluster.end)
    }
    self.characters = characters
  }

  /// The units as runs of `characters`, without the white space around them; those of characters
  /// are the characters.
  func runs(of unit: TextUnit) -> [Range<Int>] {
    switch unit {
    case .character: characters.indices.map { $0..<$0 + 1 }
    case .word: words(withPunctuation: true)
    case .spokenWord: words(withPunctuation: false)
    case .sentence: sentences
    case .paragraph: [trimmed(characters.indices)].filter { !$0.isEmpty }
    }
  }

  private func words(withPunctuation: Bool) -> [Range<Int>] {
    var marks = [UInt8](repeating: 0, count: bytes.count)
    _ = cunicode_mark_words(bytes, bytes.count, &marks, Mark.segment, Mark.word)
    var words: [Range<Int>] = []
    var lastIsPunctuation = false
    for segment in segments(marks) where !isSpace(segment.lowerBound) {
      let isPunctuation = marks[byte(of: segment.lowerBound)] & Mark.word == 0
      if isPunctuation, !withPunctuation { continue }
      if isPunctuation, lastIsPunctuation, let last = words.last,
        last.upperBound == segment.lowerBound
      {
        words[words.count - 1] = last.lowerBound..<segment.upperBound
      } else {
        words.append(segment)
      }
      lastIsPunctuation = isPunctuation
    }
    return words
  }

  private var sentences: [Range<Int>] {
    var marks = [UInt8](repeating: 0, count: bytes.count)
    _ = cunicode_mark_sentences(bytes, bytes.count, &marks, Mark.segment)
    return segments(marks).map(trimmed).filter { !$0.isEmpty }
      .reduce(into: []) { sentences, next in
        if let last = sentences.last, endsInAbbreviation(last) {
          sentences[sentences.count - 1] = last.lowerBound..<next.upperBound
        } else {
          sentences.append(next)
        }
      }
  }

  /// Whether what looks like the end of a sentence is an abbreviation behind which it goes on.
  private func endsInAbbreviation(_ run: Range<Int>) -> Bool {
    let stop = byte(of: run.upperBound - 1)
    guard bytes[stop] == UInt8(ascii: ".") else { return false }
    // A longer word is none that is shortened.
    let word = String(decoding: bytes[max(0, stop - 16)..<stop], as: UTF8.self).unicodeScalars
      .reversed().prefix(while: \.isOfWord).reversed()
    return Abbreviation.goesOn(
      after: String(String.UnicodeScalarView(word)).lowercased(), before: bytes[(stop + 1)...])
  }

  /// What lies between the marks; one within a character does not count.
  private func segments(_ marks: [UInt8]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var lower = 0
    for index in characters.indices where index > lower {
      let isAfterLineBreak = characters[index - 1].upperBound < characters[index].lowerBound
      if isAfterLineBreak || marks[byte(of: index)] & Mark.segment != 0 {
        segments.append(lower..<index)
        lower = index
      }
    }
    return lower < characters.count ? segments + [lower..<characters.count] : segments
  }

  private func trimmed(_ run: Range<Int>) -> Range<Int> {
    var (lower, upper) = (run.lowerBound, run.upperBound)
    while lower < upper, isSpace(lower) { lower += 1 }
    while lower < upper, isSpace(upper - 1) { upper -= 1 }
    return lower..<upper
  }

  private func byte(of character: Int) -> Int {
    characters[character].lowerBound.utf8 - start.utf8
  }

  private func isSpace(_ character: Int) -> Bool {
    let first = byte(of: character)
    if bytes[first] < 0x80 { return bytes[first] <= 0x20 }
    let rest = bytes[first..<min(first + 4, bytes.count)]
    return String(decoding: rest, as: UTF8.self).unicodeScalars.first?.properties.isWhitespace
      ?? false
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a word that is written with letters, as its apostrophe does.
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic && !properties.isIdeographic
      || properties.generalCategory == .decimalNumber || self == "'" || self == "\u{2019}"
  }
}
