/// Goes over stretches of a text and finds the patterns of an index that stand there.
///
/// It looks at the places at which a pattern could begin: the first letters of words, and characters
/// outside ASCII. A filter dismisses most of them by their bytes as they stand; at the others the
/// patterns that begin alike are compared with the folded text, character by character.
struct PhraseScan: ~Copyable {
  /// A formulation of which a pattern was found, and where that ends.
  struct Match {
    var formulation: Int
    var end: Int
  }

  private let filter: StartFilter.Tables
  private let starts: PatternStarts.Table
  private let patterns: PatternWalk
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The patterns that begin at the place at hand, as `PatternWalk` reports them.
  private var matches: [Match] = []
  private var far = FarWalk()
  /// The end of the text, with room behind it to read eight bytes from each of its places.
  private let tail: UnsafeMutablePointer<UInt8>
  private static let tailLength = 2 * ByteMask.width

  /// Scans the bytes of a string for the patterns of an index, whose tables must outlive the scan.
  init(_ tables: PatternIndex.Tables, over bytes: UnsafeBufferPointer<UInt8>) {
    filter = tables.filter
    starts = tables.starts
    patterns = PatternWalk(cells: tables.cells)
    self.bytes = bytes
    tail = .allocate(capacity: Self.tailLength)
  }

  deinit { tail.deallocate() }

  /// Finds the patterns within `range`, which must lie on scalars; what stands around it decides about
  /// its edges only.
  ///
  /// `report` gets each place at which patterns begin, ascending, and those patterns, as `PatternWalk`
  /// reports them.
  mutating func run(in range: Range<Int>, _ report: (Int, [Match]) -> Void) {
    guard !range.isEmpty else { return }
    let stretch = TextStretch(bytes, range)
    var block = range.lowerBound
    var mask = ByteMask(window(at: block), count: range.upperBound - block)
    var carry: UInt64 = 0
    while block < range.upperBound {
      let next = block + ByteMask.width
      let following =
        next < range.upperBound
        ? ByteMask(window(at: next), count: range.upperBound - next) : ByteMask()
      var places = filter.places(
        at: window(at: block), mask: mask, following: following, carry: carry)
      while places != 0 {
        visit(block + places.trailingZeroBitCount, in: stretch)
        if !matches.isEmpty {
          report(block + places.trailingZeroBitCount, matches)
          matches.removeAll(keepingCapacity: true)
        }
        places &= places &- 1
      }
      carry = mask.words &>> 63
      mask = following
      block = next
    }
  }

  /// The bytes from `offset` on, of which more than a block can be read: the text itself, or near its
  /// end a copy of what is left with zeros behind.
  @inline(__always)
  private func window(at offset: Int) -> UnsafePointer<UInt8> {
    if offset + ByteMask.width + 8 <= bytes.count, let base = bytes.baseAddress {
      return base + offset
    }
    tail.initialize(repeating: 0, count: Self.tailLength)
    for index in offset..<min(bytes.count, offset + ByteMask.width + 8) {
      tail[index - offset] = bytes[index]
    }
    return UnsafePointer(tail)
  }

  /// A pattern may begin at `place`.
  private mutating func visit(_ place: Int, in stretch: borrowing TextStretch) {
    if bytes[place].isWordASCII {
      visitWord(place, in: stretch)
    } else if place + 6 < stretch.range.upperBound, bytes[place].leadsHan,
      bytes[place + 3].leadsHan, bytes.isPlain(at: place + 6), !filter.hasSingles
    {
      visitPair(place, in: stretch)
    } else {
      visitFolded(place, in: stretch)
    }
  }

  /// Two Han characters with nothing between or behind them that belongs to them.
  @inline(__always)
  private mutating func visitPair(_ place: Int, in stretch: borrowing TextStretch) {
    let (first, second) = (han(at: place), han(at: place + 3))
    let sequel =
      place + 9 <= stretch.range.upperBound && bytes[place + 6].leadsHan
      ? PatternSequel(han(at: place + 6)) : .unknown
    guard let state = starts.state(behind: PatternKey(first, second), sequel: sequel)
    else { return }
    walk(
      from: state, at: place, previous: (.wide, place + 6),
      folded: FoldedText(bytes, in: place + 6..<stretch.range.upperBound, after: .wide),
      in: stretch)
  }

  @inline(__always)
  private func han(at place: Int) -> UInt32 {
    HanFolding.simplified(
      UInt32(bytes[place] & 0xF) &<< 12 | UInt32(bytes[place + 1] & 0x3F) &<< 6
        | UInt32(bytes[place + 2] & 0x3F))
  }

  private mutating func visitWord(_ place: Int, in stretch: borrowing TextStretch) {
    var end = place
    let limit = min(place + PatternKey.longestWord, stretch.range.upperBound)
    var key: UInt64 = 0
    while end < limit, bytes[end].isWordASCII {
      // The bit of small letters stands in digits too.
      key |= UInt64(bytes[end] | 0x20) &<< UInt64(8 * (end - place))
      end += 1
    }
    // Folding may continue the word over what is not ASCII.
    if end < stretch.range.upperBound, bytes[end] >= 0x80, !bytes.endsWord(at: end) {
      visitFolded(place, in: stretch)
      return
    }
    let sequel = PatternSequel(afterWord: end, in: bytes, before: stretch.range.upperBound)
    guard let state = starts.state(behind: PatternKey(bits: key), sequel: sequel),
      stretch.isWordStart(place)
    else { return }
    walk(
      from: state, at: place, previous: (.word, end),
      folded: FoldedText(bytes, in: end..<stretch.range.upperBound, after: .word), in: stretch)
  }

  /// Reads the key of `place` from the folded text.
  private mutating func visitFolded(_ place: Int, in stretch: borrowing TextStretch) {
    // Nothing begins at what is invisible, and the next visible character may be far.
    let scalar = bytes.scalar(at: place, before: stretch.range.upperBound).value
    guard FoldedScalar(folding: scalar).traits.isDisjoint(with: [.space, .ignorable]) else {
      return
    }
    var folded = stretch.folded(from: place)
    guard let first = folded.next() else { return }
    if first.traits.contains(.word), !stretch.isWordStart(place) { return }
    guard first.value.isASCIIWord else {
      if filter.hasSingles {
        compare(
          PatternKey(first.value, PatternKey.noCharacter), at: place, first, folded, in: stretch)
      }
      guard let second = folded.next() else { return }
      compare(PatternKey(first.value, second.value), at: place, second, folded, in: stretch)
      return
    }
    var key = UInt64(first.value)
    var count: UInt64 = 1
    var last = first
    var rest = folded
    while count < PatternKey.longestWord, let next = folded.next(), next.value.isASCIIWord {
      key |= UInt64(next.value) &<< (8 * count)
      count += 1
      last = next
      rest = folded
    }
    compare(PatternKey(bits: key), at: place, last, rest, in: stretch)
  }

  /// Compares the patterns of a key that begins at `place`, and of which `last` is the last character.
  private mutating func compare(
    _ key: PatternKey, at place: Int, _ last: FoldedText.Element, _ rest: FoldedText,
    in stretch: borrowing TextStretch
  ) {
    guard let state = starts.state(behind: key) else { return }
    walk(
      from: state, at: place, previous: (last.traits, last.end), folded: rest, in: stretch)
  }

  /// Compares the patterns behind a state with what is left of the text; they begin at `place`.
  @inline(__always)
  private mutating func walk(
    from state: Int, at place: Int, previous: (traits: FoldedScalar.Traits, end: Int),
    folded: consuming FoldedText, in stretch: borrowing TextStretch
  ) {
    if far.isRepeated(from: state, at: place, in: bytes, before: stretch.range.upperBound) {
      far.append(at: place, to: &matches)
      return
    }
    let first = matches.count
    let read = patterns.walk(
      from: state, previous: previous, folded: folded, in: stretch, matches: &matches)
    if FarWalk.isFar(read - place) {
      far.keep(from: state, at: place, read: read, matches[first...], in: stretch)
    }
  }
}
