/// Rewrites what CommonMark reads otherwise than it was meant, line by line, before it is parsed.
///
/// - Emphasis beside Chinese punctuation (`**重点：**后文`): the rules of flanking ask for white space
///   there, which Chinese has none of; a space that no text uses is put in and taken out again.
/// - Prose whose first line is indented by four columns or more, which would be code.
struct MarkdownRepairs {
  /// U+1680, white space to CommonMark; absent from texts, or else nothing is put in.
  static let mark: [UInt8] = [0xE1, 0x9A, 0x80]

  private(set) var bytes: [UInt8] = []
  private var fence: (sign: UInt8, length: Int)?
  private var followsEmptyLine = true
  private var isInList = false
  private var openRuns: [Int] = []
  private let repairsEmphasis: Bool

  /// - Complexity: O(*n*) in the number of bytes.
  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    var holdsMark = false
    var holdsStar = false
    for index in start..<source.count {
      if source[index] == 0x2A { holdsStar = true }
      if source[index] == 0xE1, index + 2 < source.count, source[index + 1] == 0x9A,
        source[index + 2] == 0x80
      {
        holdsMark = true
      }
    }
    repairsEmphasis = holdsStar && !holdsMark
    bytes.reserveCapacity(source.count - start + 64)
    var at = start
    while at < source.count {
      let end = PassageSplitter.lineEnd(in: source, from: at)
      add(source, from: at, to: end)
      if end < source.count { bytes.append(0x0A) }
      at = end + 1
    }
  }

  private mutating func add(_ source: UnsafeBufferPointer<UInt8>, from: Int, to: Int) {
    var start = from
    while start < to, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
    if start == to {
      bytes.append(contentsOf: source[from..<to])
      followsEmptyLine = true
      openRuns = []
      return
    }
    let indent = start - from
    if toggleFence(source, start, to) || fence != nil {
      bytes.append(contentsOf: source[from..<to])
      followsEmptyLine = false
      return
    }
    if indent == 0 { isInList = false }
    if Self.startsItem(source, start, to) || Self.startsFootnote(source, start, to) {
      isInList = true
    }
    let isProse =
      indent >= 4 && followsEmptyLine && !isInList && source[from..<start].allSatisfy { $0 == 0x20 }
      && Self.isProse(source, start, to)
    let first = isProse ? start : from
    if repairsEmphasis, source[first..<to].contains(0x2A) {
      addEmphasis(source, from: first, to: to)
    } else {
      bytes.append(contentsOf: source[first..<to])
    }
    // Lines of prose that follow one another with the same indent are one paragraph each.
    followsEmptyLine = isProse
  }

  /// Whether the line begins or ends a fenced code block.
  private mutating func toggleFence(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let sign = source[start]
    guard sign == 0x60 || sign == 0x7E else { return false }
    let length = source[start..<end].prefix { $0 == sign }.count
    if let open = fence {
      guard sign == open.sign, length >= open.length,
        source[(start + length)..<end].allSatisfy({ $0 <= 0x20 })
      else { return false }
      fence = nil
      return true
    }
    guard length >= 3, sign == 0x7E || !source[(start + length)..<end].contains(0x60) else {
      return false
    }
    fence = (sign, length)
    return true
  }

  private static func startsItem(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var at = start
    while at < end, source[at] >= 0x30, source[at] <= 0x39 { at += 1 }
    guard at < end else { return false }
    let isMarker =
      at > start
      ? source[at] == 0x2E || source[at] == 0x29
      : source[at] == 0x2D || source[at] == 0x2A || source[at] == 0x2B
    return isMarker && (at + 1 == end || source[at + 1] == 0x20 || source[at + 1] == 0x09)
  }

  /// Whether what is indented below the line goes on with a footnote.
  private static func startsFootnote(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    source[start..<end].starts(with: [0x5B, 0x5E])
  }

  /// Whether a line reads like a sentence rather than code: words, and no signs that code lives on.
  private static func isProse(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let line = source[start..<end]
    let first = source[start]
    guard first >= 0x80 || (0x41...0x5A).contains(first) || first == 0x28 || first == 0x22 else {
      return false
    }
    let signs = line.count { $0 == 0x7B || $0 == 0x7D || $0 == 0x3D || $0 == 0x7C || $0 == 0x3C }
    let letters = line.count { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 >= 0x80 }
    return signs == 0 && letters * 3 >= line.count * 2 && line.count(where: { $0 == 0x20 }) >= 3
      || first >= 0xE3 && signs == 0
  }

  // MARK: - Emphasis beside Chinese punctuation

  private mutating func addEmphasis(_ source: UnsafeBufferPointer<UInt8>, from: Int, to: Int) {
    var at = from
    var isCode = false
    while at < to {
      let byte = source[at]
      if byte == 0x5C, at + 1 < to {
        bytes.append(contentsOf: source[at...at + 1])
        at += 2
        continue
      }
      if byte == 0x60 { isCode.toggle() }
      guard byte == 0x2A, !isCode else {
        bytes.append(byte)
        at += 1
        continue
      }
      var end = at
      while end < to, source[end] == 0x2A { end += 1 }
      addRun(source, at..<end, in: from..<to)
      at = end
    }
  }

  private mutating func addRun(
    _ source: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, in line: Range<Int>
  ) {
    let before = run.lowerBound > line.lowerBound ? source.scalar(before: run.lowerBound) : " "
    let after = run.upperBound < line.upperBound ? source.scalar(at: run.upperBound) : " "
    let stars = source[run]
    if before.isSpace, !after.isSpace, closesAfterSpace(source, run, in: line) {
      addClosing(stars)
      return
    }
    let closes = openRuns.last == run.count && !before.isSpace
    let opens = !closes && !after.isSpace
    if closes {
      openRuns.removeLast()
    } else if opens {
      if openRuns.count > 8 { openRuns.removeFirst() }
      openRuns.append(run.count)
    }
    if closes, before.isChinesePunctuation, !after.isSpace, !after.isChinesePunctuation {
      bytes.append(contentsOf: stars)
      bytes.append(contentsOf: Self.mark)
    } else if opens, after.isChinesePunctuation, !before.isSpace, !before.isChinesePunctuation {
      bytes.append(contentsOf: Self.mark)
      bytes.append(contentsOf: stars)
    } else {
      bytes.append(contentsOf: stars)
    }
  }
}

// MARK: - Emphasis that ends in a space

extension MarkdownRepairs {
  /// Whether a run of two stars after a space ends the open one, as in `**Label: **text`.
  ///
  /// It does when those that follow in the line pair off without it.
  private func closesAfterSpace(
    _ source: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, in line: Range<Int>
  ) -> Bool {
    guard run.count == 2, openRuns.last == 2 else { return false }
    let rest = source[run.upperBound..<line.upperBound]
    let pairs = zip(rest, rest.dropFirst()).count { $0 == 0x2A && $1 == 0x2A }
    return pairs.isMultiple(of: 2)
  }

  /// Puts the closing stars before the space, where CommonMark looks for them.
  private mutating func addClosing(_ stars: Slice<UnsafeBufferPointer<UInt8>>) {
    openRuns.removeLast()
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
        end -= 1
      } else if end > 1, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2  // A no-break space.
      } else {
        break
      }
    }
    bytes.insert(contentsOf: stars, at: end)
  }
}

extension Unicode.Scalar {
  /// Punctuation as Chinese texts have it, the quotation marks and dashes shared with Latin too.
  fileprivate var isChinesePunctuation: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0x2014, 0x2018...0x201D, 0x2026, 0xB7, 0x25, 0x29, 0x28:
      true
    default: false
    }
  }
}
