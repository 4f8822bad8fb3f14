/// Rewrites emphasis that CommonMark does not see, for the lines of a paragraph.
///
/// Beside Chinese punctuation (`**重点：**后文`) the rules of flanking ask for white space, which
/// Chinese has none of: a space that no text uses is put in and taken out again.
struct EmphasisRepair {
  /// U+1680, white space to CommonMark; absent from texts, or else nothing is put in.
  static let mark: [UInt8] = [0xE1, 0x9A, 0x80]

  /// The lengths of the runs of stars that may still be closed.
  private var openRuns: [Int] = []
  private var pairs = StarPairs()

  /// Adds a line of the paragraph to `bytes`.
  ///
  /// - Complexity: O(*n*) in the length of the line.
  mutating func add(
    _ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, to bytes: inout [UInt8]
  ) {
    var at = line.lowerBound
    let to = line.upperBound
    var isCode = false
    pairs = StarPairs(source, line)
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
      addRun(source, at..<end, in: line, to: &bytes)
      at = end
    }
  }

  private mutating func addRun(
    _ source: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, in line: Range<Int>,
    to bytes: inout [UInt8]
  ) {
    let before = run.lowerBound > line.lowerBound ? source.scalar(before: run.lowerBound) : " "
    let after = run.upperBound < line.upperBound ? source.scalar(at: run.upperBound) : " "
    let stars = source[run]
    if before.isSpace, !after.isSpace, closesAfterSpace(source, run) {
      addClosing(stars, to: &bytes)
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
    if closes, Self.needsMark(inside: before, outside: after) {
      bytes.append(contentsOf: stars)
      bytes.append(contentsOf: Self.mark)
    } else if opens, Self.needsMark(inside: after, outside: before) {
      bytes.append(contentsOf: Self.mark)
      bytes.append(contentsOf: stars)
    } else {
      bytes.append(contentsOf: stars)
    }
  }

  /// Whether emphasis that ends in `inside` is none to CommonMark where `outside` follows it, or
  /// precedes it where it begins so.
  private static func needsMark(inside: Unicode.Scalar, outside: Unicode.Scalar) -> Bool {
    if outside.isSpace || outside.isChinesePunctuation { return false }
    return inside.isChinesePunctuation || inside.isSharedPunctuation && outside.isUnspaced
  }
}

// MARK: - Emphasis that ends in a space

extension EmphasisRepair {
  /// Whether a run of two stars after a space ends the open one, as in `**Label: **text`.
  ///
  /// It does when those that follow in the line pair off without it.
  private mutating func closesAfterSpace(
    _ source: UnsafeBufferPointer<UInt8>, _ run: Range<Int>
  ) -> Bool {
    guard run.count == 2, openRuns.last == 2 else { return false }
    return pairs.count(in: source, from: run.upperBound).isMultiple(of: 2)
  }

  /// Puts the closing stars before the space, where CommonMark looks for them.
  private mutating func addClosing(
    _ stars: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]
  ) {
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

/// Counts how often two stars follow one another in the rest of a line.
private struct StarPairs {
  private var at = 0
  private var end = 0
  private var left: Int?

  init() {}

  init(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    at = line.lowerBound
    end = line.upperBound
  }

  /// The pairs from `start` on, which ascends.
  ///
  /// - Complexity: O(*n*) in the length of the line, for all calls together.
  mutating func count(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var left = self.left ?? Self.count(source, at..<end)
    left -= Self.count(source, at..<min(start + 1, end))
    at = start
    self.left = left
    return left
  }

  private static func count(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count > 1 else { return 0 }
    return (range.lowerBound..<range.upperBound - 1).count {
      source[$0] == 0x2A && source[$0 + 1] == 0x2A
    }
  }
}

extension Unicode.Scalar {
  /// Punctuation that only Chinese and its neighbours have.
  fileprivate var isChinesePunctuation: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      true
    default: false
    }
  }

  /// Punctuation that Chinese shares with Latin, and sets without a space.
  fileprivate var isSharedPunctuation: Bool {
    switch value {
    case 0x21...0x29, 0x2B...0x2F, 0x3A...0x40, 0x5D, 0x7D, 0x2014, 0x2018...0x201D, 0x2026, 0xB7:
      true
    default: false
    }
  }
}
