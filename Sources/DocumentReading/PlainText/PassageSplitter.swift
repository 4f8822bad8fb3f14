import Glibc

/// Splits plain text into passages: joins hard-wrapped lines and keeps one-line paragraphs apart.
///
/// Each decision looks at two lines and the profile of the opening, so that the passages of an
/// opening are those of the whole text.
struct PassageSplitter: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let wrap: WrapProfile
  /// Where the next line begins, and its number.
  private var at = 0
  private var number = 1
  private var followsEmptyLine = true
  /// The last line with words.
  private var before: TextLine
  /// The passage that the next line may go on with.
  private var begun: Passage?

  init(_ bytes: UnsafeBufferPointer<UInt8>, wrap: WrapProfile) {
    self.bytes = bytes
    self.wrap = wrap
    before = TextLine(bytes, from: 0, to: 0)
  }

  /// All passages of a text.
  static func passages(of bytes: UnsafeBufferPointer<UInt8>, wrap: WrapProfile) -> [Passage] {
    Array(IteratorSequence(PassageSplitter(bytes, wrap: wrap)))
  }

  /// The offset of the line end at or after `start`, the end of the text if there is none.
  static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The next passage, nil at the end of the text.
  ///
  /// - Complexity: O(*n*) in the number of its bytes.
  mutating func next() -> Passage? {
    while at < bytes.count {
      let end = Self.lineEnd(in: bytes, from: at)
      let line = TextLine(bytes, from: at, to: end)
      defer {
        at = end + 1
        number += 1
      }
      guard !line.isEmpty else {
        followsEmptyLine = true
        continue
      }
      defer {
        before = line
        followsEmptyLine = false
      }
      if let passage = add(line) { return passage }
    }
    defer { begun = nil }
    return begun
  }

  /// Adds a line to the passage it goes on with, or begins another and returns the one that ends.
  private mutating func add(_ line: TextLine) -> Passage? {
    let found = LineMark.read(bytes, line)
    if !followsEmptyLine, let last = begun {
      if case .rule? = found?.mark, underlines(last, with: line) {
        let level = bytes[line.start] == 0x3D ? 1 : 2
        begun?.mark = .heading(level: level)
        return nil
      }
      if found == nil, continues(last, before, with: line) {
        begun?.end = line.end
        begun?.lineCount += 1
        return nil
      }
    }
    var passage = Passage(
      start: line.start, end: line.end, line: number, indent: line.indent,
      followsEmptyLine: followsEmptyLine)
    if let found {
      passage.mark = found.mark
      passage.start = found.start
    }
    defer { begun = passage }
    return begun
  }

  /// A line of `=` or `-` right under a short line marks that as a heading.
  private func underlines(_ passage: Passage, with line: TextLine) -> Bool {
    let sign = bytes[line.start]
    guard sign == 0x3D || sign == 0x2D, passage.lineCount == 1, passage.mark == .none,
      bytes[line.start..<line.end].allSatisfy({ $0 == sign })
    else { return false }
    let columns = bytes.columns(in: passage.start..<passage.end, limit: 101)
    return columns <= 100 && line.end - line.start >= min(columns / 2, 8)
      && !bytes.scalar(before: passage.end).endsClause
  }

  /// Whether `line` goes on with the passage whose last line is `before`.
  private func continues(_ passage: Passage, _ before: TextLine, with line: TextLine) -> Bool {
    if case .heading = passage.mark { return false }
    if passage.mark == .rule || passage.mark == .row { return false }
    let last = bytes.scalar(before: before.end)
    let isFull = isFull(before, line)
    guard isFull || runsOn(before, last, line) else { return false }
    if bytes[line.start] >= 0xE2, bytes.scalar(at: line.start).isPictograph { return false }
    // Numbers are looked for last, for the cost of it.
    if last.endsClause || last.isQuestion || !isFull, startsEntry(line) { return false }
    guard line.indent >= before.indent + 2 else { return true }
    return passage.mark != .none || startsEntry(at: passage.start, end: passage.end)
  }

  private func isFull(_ before: TextLine, _ line: TextLine) -> Bool {
    guard let width = wrap.columns else { return false }
    let columns =
      bytes.columns(in: before.start..<before.end, limit: width * 2) + min(before.indent, 20)
    return wrap.isFull(
      columns, nextWord: bytes.columnsOfFirstWord(in: line.start..<min(line.end, line.start + 160)))
  }

  /// Whether a sentence was broken off at the end of `before`: no stop there, a small letter here.
  private func runsOn(_ before: TextLine, _ last: Unicode.Scalar, _ line: TextLine) -> Bool {
    guard bytes.scalar(at: line.start).isSmall,
      before.end - before.start >= 20, last == "," || !last.endsClause, !last.isQuestion
    else { return false }
    // "…; and" ends an entry of an enumeration.
    let tail = bytes.string(max(before.start, before.end - 6)..<before.end)
    return !(tail.hasSuffix("; and") || tail.hasSuffix("; or") || tail.hasSuffix(", and"))
  }

  private func startsEntry(_ line: TextLine) -> Bool {
    startsEntry(at: line.start, end: line.end)
  }

  /// Whether a number such as `3.`, `(a)`, `（一）` or `第五条` opens the words at `start`.
  private func startsEntry(at start: Int, end: Int) -> Bool {
    let first = bytes[start]
    // Only figures, parentheses, capitals and Han can.
    guard first >= 0x28 && first <= 0x5A || first >= 0xE3 else { return false }
    if first >= 0x41 && first <= 0x5A {
      // A capital opens a number only with a point or a space close by.
      guard bytes[start..<Swift.min(end, start + 9)].contains(where: { $0 == 0x2E || $0 == 0x20 })
      else { return false }
    }
    let head = bytes[start..<Swift.min(end, start + 48)]
    return Numbering(Array(String(decoding: head, as: UTF8.self).unicodeScalars)) != nil
  }
}
