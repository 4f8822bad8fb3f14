import DocumentModel

/// The text of a leaf block with what is set apart in it, offsets counted from its start.
struct InlineText {
  var bytes: [UInt8] = []
  private(set) var inlines: [Inline] = []
  /// The names that the source gives to places in it.
  private(set) var anchors: [(name: String, offset: Int)] = []

  private struct Open {
    var name: String
    var kind: Inline.Kind?
    var start: Int
  }

  private var open: [Open] = []

  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// Begins a stretch that `end(name)` ends; one without a kind is only remembered.
  mutating func begin(_ name: String, _ kind: Inline.Kind?) {
    open.append(Open(name: name, kind: kind, start: bytes.count))
  }

  /// No tag that is farther out than so many is ended by one that stands in them.
  private static let mostOpen = 256

  /// Ends the innermost stretch of that name, and those left open in it.
  mutating func end(_ name: String) {
    guard let index = open.suffix(Self.mostOpen).lastIndex(where: { $0.name == name }) else {
      return
    }
    for stretch in open[index...].reversed() { close(stretch) }
    let start = open[index].start
    open.removeSubrange(index...)
    if let position = ScriptFigures.Position(tag: name) { spellFigures(from: start, position) }
  }

  /// Spells what is raised or lowered from `start` on, unless it is a reference to a footnote.
  private mutating func spellFigures(from start: Int, _ position: ScriptFigures.Position) {
    guard bytes.count > start, bytes.count - start <= ScriptFigures.longest else { return }
    let inside = inlines.indices.reversed().prefix { inlines[$0].range.upperBound.utf8 > start }
    let isReference = inside.contains {
      if case .footnoteReference = inlines[$0].kind { true } else { false }
    }
    let figures = Array(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars)
    let last = bytes.withUnsafeBufferPointer { start > 0 ? $0.scalar(before: start) : nil }
    guard !isReference, let spelled = ScriptFigures.spelled(figures, position, after: last) else {
      return
    }
    // Where each byte from `start` on comes to stand.
    var places: [Int] = []
    var length = 0
    for (index, scalar) in spelled.enumerated() {
      let old = index - (spelled.count - figures.count)
      if old >= 0 { places += Array(repeating: start + length, count: UTF8.width(figures[old])) }
      length += UTF8.width(scalar)
    }
    places.append(start + length)
    bytes.removeSubrange(start...)
    for scalar in spelled { bytes += UTF8.encode(scalar) ?? .init() }
    let moved = { (offset: Int) in offset <= start ? offset : places[offset - start] }
    for index in inside {
      let range = inlines[index].range.utf8
      inlines[index].range = TextRange(utf8: moved(range.lowerBound)..<moved(range.upperBound))
    }
    for index in anchors.indices.reversed().prefix(while: { anchors[$0].offset > start }) {
      anchors[index].offset = moved(anchors[index].offset)
    }
  }

  /// Ends what is still open.
  mutating func endAll() {
    for stretch in open.reversed() { close(stretch) }
    open = []
  }

  private mutating func close(_ stretch: Open) {
    guard let kind = stretch.kind, bytes.count > stretch.start else { return }
    inlines.append(Inline(kind, in: TextRange(utf8: stretch.start..<bytes.count)))
  }

  /// Names a place of the text, the one at which it goes on if no other; an empty name is none.
  mutating func addAnchor(_ name: String?, at offset: Int? = nil) {
    if let name, !name.isEmpty { anchors.append((name, offset ?? bytes.count)) }
  }

  mutating func append(_ kind: Inline.Kind, _ text: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard bytes.count > start else { return }
    inlines.append(Inline(kind, in: TextRange(utf8: start..<bytes.count)))
  }

  /// A line of the source ends here: a space between words, nothing between Han.
  mutating func joinLine(before next: Unicode.Scalar?) {
    guard let last, last != 0x20, last != 0x0A else { return }
    let scalar = bytes.withUnsafeBufferPointer { $0.scalar(before: $0.count) }
    if !(scalar.isUnspaced || next?.isUnspaced == true) { bytes.append(0x20) }
  }

  mutating func breakLine() {
    while let last, last == 0x20 { bytes.removeLast() }
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  private var last: UInt8? { bytes.last }

  /// The text without white space at its ends, its inlines moved along.
  func trimmed() -> InlineText {
    let words = bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var end = bytes.count
      while start < end, bytes.scalar(at: start).isSpace {
        start += UTF8.width(bytes.scalar(at: start))
      }
      while end > start, bytes.scalar(before: end).isSpace {
        end -= UTF8.width(bytes.scalar(before: end))
      }
      return start..<end
    }
    return slice(words)
  }

  /// The part in `range`, its inlines cut to it; names of places before it are for its start.
  func slice(_ range: Range<Int>) -> InlineText {
    guard range != 0..<bytes.count else { return self }
    var part = InlineText()
    part.bytes = Array(bytes[range])
    part.inlines = inlines.compactMap { inline in
      let cut = inline.range.utf8.clamped(to: range)
      guard !cut.isEmpty else { return nil }
      let moved = cut.lowerBound - range.lowerBound..<cut.upperBound - range.lowerBound
      return Inline(inline.kind, in: TextRange(utf8: moved))
    }
    part.anchors = anchors.filter { $0.offset <= range.upperBound }.map {
      ($0.name, max(0, $0.offset - range.lowerBound))
    }
    return part
  }

  /// The parts in `ranges`, which ascend and do not meet; the name of a place is in the part that
  /// holds it or else the next one.
  ///
  /// - Complexity: O(*n* log *n*) in the inlines, their parts and the ranges.
  func cut(at ranges: [Range<Int>]) -> [InlineText] {
    var parts = ranges.map { range in
      var part = InlineText()
      part.bytes = Array(bytes[range])
      return part
    }
    for inline in inlines {
      let whole = inline.range.utf8
      var index = ranges.partitioningIndex { $0.upperBound > whole.lowerBound }
      while index < ranges.count, ranges[index].lowerBound < whole.upperBound {
        let (start, cut) = (ranges[index].lowerBound, whole.clamped(to: ranges[index]))
        if !cut.isEmpty {
          let moved = cut.lowerBound - start..<cut.upperBound - start
          parts[index].inlines.append(Inline(inline.kind, in: TextRange(utf8: moved)))
        }
        index += 1
      }
    }
    for anchor in anchors {
      let index = ranges.partitioningIndex { $0.upperBound >= anchor.offset }
      guard index < ranges.count else { break }
      let offset = max(0, anchor.offset - ranges[index].lowerBound)
      parts[index].anchors.append((anchor.name, offset))
    }
    return parts
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension DocumentBuilder {
  /// Adds a leaf of text with inlines.
  mutating func add(
    _ kind: Block.Kind, _ text: InlineText, sourceLine: Int, isSection: Bool = true
  ) {
    if text.isBlank {
      // What is not shown is no place to go to; what follows is.
      for anchor in text.anchors { addAnchor(anchor.name) }
      return
    }
    beginLeaf()
    let base = offset
    for anchor in text.anchors { addAnchor(anchor.name, at: base + anchor.offset) }
    write(text.bytes)
    endLeaf(
      kind, inlines: text.inlines.map { $0.moved(by: base) }, sourceLine: sourceLine,
      isSection: isSection)
  }
}

extension Inline {
  func moved(by bytes: Int) -> Inline {
    Inline(kind, in: (range.lowerBound + bytes)..<(range.upperBound + bytes))
  }
}
