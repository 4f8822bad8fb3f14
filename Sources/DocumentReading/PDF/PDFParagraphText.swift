import DocumentModel

/// The words of a paragraph: its lines joined, hyphens of line ends undone, ligatures spelled out.
struct PDFParagraphText {
  private(set) var bytes: [UInt8] = []
  private(set) var inlines: [Inline] = []
  private let words: PDFWords
  /// The labels of the notes to which raised numbers refer.
  private let notes: Set<String>

  init(_ paragraph: PDFParagraph, words: PDFWords, notes: Set<String> = []) {
    self.words = words
    self.notes = notes
    for line in paragraph.lines {
      if bytes.allSatisfy({ $0 == 0x20 }) { bytes = [] }
      if !bytes.isEmpty { joinLine(before: line) }
      append(line)
    }
    joinInlines()
  }

  /// The text without its first bytes.
  func dropping(_ count: Int) -> PDFParagraphText {
    var rest = self
    rest.bytes.removeFirst(min(count, bytes.count))
    rest.inlines = inlines.compactMap { inline in
      let start = max(inline.range.lowerBound.utf8 - count, 0)
      let end = inline.range.upperBound.utf8 - count
      return end > start ? Inline(inline.kind, in: TextRange(utf8: start..<end)) : nil
    }
    return rest
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: - Between lines

  private mutating func joinLine(before line: PDFLine) {
    while bytes.last == 0x20 { bytes.removeLast() }
    if bytes.suffix(2).elementsEqual([0xC2, 0xAD]) {
      bytes.removeLast(2)
      return
    }
    let next = line.fragments.first.map { Self.firstScalar(of: $0.text) } ?? " "
    let last = bytes.withUnsafeBufferPointer { $0.scalar(before: $0.count) }
    if last == "-" || last == "\u{2010}", next.isLetter, !next.isHan {
      undoHyphen(last, before: line, next)
    } else if "-\u{2010}–—/".unicodeScalars.contains(last), !endsInLoneMark {
      // A mark that belongs to both words, as in 2024–2025.
    } else if !(last.isUnspaced || next.isUnspaced) {
      bytes.append(0x20)
    }
  }

  /// Whether the last mark has a space before it, as a dash between two thoughts has.
  private var endsInLoneMark: Bool {
    let mark = bytes.reversed().prefix { $0 & 0xC0 == 0x80 }.count + 1
    return bytes.dropLast(mark).last.map { $0 <= 0x20 } ?? true
  }

  private mutating func undoHyphen(
    _ hyphen: Unicode.Scalar, before line: PDFLine, _ next: Unicode.Scalar
  ) {
    let width = UTF8.width(hyphen)
    let before = bytes.dropLast(width).suffix(Self.longestWord)
    let first = before[
      (before.lastIndex { !Self.isWordByte($0) }.map { $0 + 1 } ?? before.startIndex)...]
    let second = line.bytes.prefix { Self.isWordByte($0) }
    guard let letter = first.first, next.isSmall, !(0x30...0x39).contains(letter) else { return }
    let isOwn = words.keepsHyphen(
      between: String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self))
    if !isOwn { bytes.removeLast(width) }
  }

  /// In bytes; more letters in a row are no word.
  private static let longestWord = 96

  /// Letters, figures, hyphens and what is not ASCII.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || byte == 0x2D
  }

  private static func firstScalar(of text: [UInt8]) -> Unicode.Scalar {
    text.withUnsafeBufferPointer { $0.scalar(at: 0) }
  }

  // MARK: - Fragments

  private mutating func append(_ line: PDFLine) {
    var before: PDFFragment?
    for fragment in line.fragments {
      if let before {
        if before.font != fragment.font, fragment.startsUnspaced { dropSpaceAfterFigure() }
        bytes += line.space(between: before, fragment)
      }
      append(fragment, of: line)
      before = fragment
    }
  }

  /// Takes back the space between a figure and Han of another font: it stands for the room that a
  /// program puts there.
  private mutating func dropSpaceAfterFigure() {
    guard let figure = bytes.lastIndex(where: { $0 != 0x20 }), (0x30...0x39).contains(bytes[figure])
    else { return }
    bytes.removeLast(bytes.count - figure - 1)
    let end = TextOffset(utf8: bytes.count)
    for index in inlines.indices.suffix(4) where inlines[index].range.upperBound > end {
      inlines[index].range = min(inlines[index].range.lowerBound, end)..<end
    }
  }

  private mutating func append(_ fragment: PDFFragment, of line: PDFLine) {
    if let label = line.noteReference(fragment), notes.contains(label) {
      let start = bytes.count
      bytes += "[\(label)]".utf8
      inlines.append(
        Inline(.footnoteReference(label: label), in: TextRange(utf8: start..<bytes.count)))
      return
    }
    var places: [Int] = []
    places.reserveCapacity(fragment.text.count + 1)
    for byte in fragment.text {
      places.append(bytes.count)
      // Programs that justify a line may write more than one space between two words.
      if byte != 0x20 || bytes.last ?? 0x20 != 0x20 { bytes.append(byte) }
    }
    places.append(bytes.count)
    spellLigatures(from: places[0], &places)
    for mark in fragment.marks {
      let range = places[mark.range.lowerBound]..<places[mark.range.upperBound]
      guard !range.isEmpty else { continue }
      inlines.append(Inline(mark.kind.inline, in: TextRange(utf8: range)))
    }
  }

  /// ﬁ is how a font draws two letters, not a letter (U+FB00 to U+FB06).
  private mutating func spellLigatures(from start: Int, _ places: inout [Int]) {
    let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    var at = start
    while at + 2 < bytes.count {
      guard bytes[at] == 0xEF, bytes[at + 1] == 0xAC, bytes[at + 2] >= 0x80,
        Int(bytes[at + 2]) - 0x80 < ligatures.count
      else {
        at += 1
        continue
      }
      let letters = ligatures[Int(bytes[at + 2]) - 0x80]
      bytes.replaceSubrange(at..<at + 3, with: letters.utf8)
      let shift = letters.utf8.count - 3
      for index in places.indices where places[index] > at { places[index] += shift }
      at += letters.utf8.count
    }
  }

  /// Makes one of inlines that go on after a line end.
  private mutating func joinInlines() {
    var joined: [Inline] = []
    for inline in inlines {
      // Those of a line are few, and only the last of them can go on.
      if let index = joined.indices.suffix(4).last(where: { joined[$0].kind == inline.kind }),
        inline.range.lowerBound.utf8 - joined[index].range.upperBound.utf8 <= 1
      {
        joined[index].range = joined[index].range.lowerBound..<inline.range.upperBound
      } else {
        joined.append(inline)
      }
    }
    inlines = joined
  }
}

extension PDFFragment.Mark.Kind {
  fileprivate var inline: Inline.Kind {
    switch self {
    case .bold: .strong
    case .italic: .emphasis
    case .link(let destination): .link(destination: destination)
    }
  }
}

extension PDFLine {
  /// The label of a note to which a raised number or sign refers, nil for what is none.
  func noteReference(_ fragment: PDFFragment) -> String? {
    guard fragments.count > 1, fragment.height * 10 <= height * 9, fragment.bottom < bottom else {
      return nil
    }
    let label = String(decoding: fragment.text, as: UTF8.self).trimmed
    let isNumber =
      !label.isEmpty && label.utf8.count <= 3 && label.unicodeScalars.allSatisfy(\.isDigit)
    return isNumber || ["*", "**", "†", "‡", "①", "②", "③"].contains(label) ? label : nil
  }
}
