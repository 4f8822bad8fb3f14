/// Rewrites what CommonMark reads otherwise than it was meant, line by line, before it is parsed.
///
/// - Emphasis beside Chinese punctuation or a space (`EmphasisRepair`).
/// - Prose whose first line is indented by four columns or more, which would be code.
/// - What nests so deep or repeats so often that the parser would take more than linear time for it.
struct MarkdownRepairs {
  private(set) var bytes: [UInt8] = []
  private var fence: (sign: UInt8, length: Int)?
  private var followsEmptyLine = true
  private var isInList = false
  private let repairsEmphasis: Bool
  private var emphasis = EmphasisRepair()
  private var stretch: MarkdownStretch?
  private var filledCells = 0
  private var definitions: MarkdownDefinitions

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
    definitions = MarkdownDefinitions(from: start)
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
      emphasis = EmphasisRepair()
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
    addBounded(source, isProse ? start..<to : from..<to)
    // Lines of prose that follow one another with the same indent are one paragraph each.
    followsEmptyLine = isProse
  }

  /// Adds a line within the bounds of what the parser reads in linear time.
  private mutating func addBounded(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let stretch = stretch(source, at: line.lowerBound)
    let prefix = LinePrefix(source, line)
    let isLongDefinition = definitions.isTooLong(source, prefix.end..<stretch.end)
    guard prefix.cut != nil || isLongDefinition || stretch.isCostly else {
      return addText(source, line)
    }
    var bounded = Array(source[line.lowerBound..<(prefix.cut ?? prefix.end)])
    if isLongDefinition { bounded.append(0x5C) }
    bounded += stretch.rewritten(source, prefix.end..<line.upperBound)
    bounded.withUnsafeBufferPointer { addText($0, 0..<$0.count) }
  }

  private mutating func stretch(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> MarkdownStretch {
    if let stretch, start < stretch.end { return stretch }
    let stretch = MarkdownStretch(source, from: start, filled: filledCells)
    if !stretch.refusesTables { filledCells += stretch.missingCells }
    self.stretch = stretch
    return stretch
  }

  private mutating func addText(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    if repairsEmphasis, source[line].contains(0x2A) {
      emphasis.add(source, line, to: &bytes)
    } else {
      bytes.append(contentsOf: source[line])
    }
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
}
