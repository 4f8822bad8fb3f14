/// Goes over stretches of a text and finds the patterns of an index that stand there.
///
/// It visits the places at which a pattern could begin: the first letters of words, and characters
/// outside ASCII. A filter dismisses most of them by their bytes as they stand; at the others the
/// patterns that begin alike are compared with the folded text, character by character.
struct PhraseScan: ~Copyable {
  /// A pattern found, and where it ends.
  struct Match {
    var pattern: Int
    var end: Int
  }

  private let filter: StartFilter
  private let beginnings: UnsafeBufferPointer<UInt64>
  private let firsts: UnsafeBufferPointer<UInt64>
  private let runs: PatternRuns
  private let slots: UnsafeBufferPointer<PatternRuns.Slot>
  private let narrowing: PatternNarrowing
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The patterns that begin at the place at hand, the shortest first.
  private var matches: [Match] = []

  /// Scans the bytes of a string for the patterns of an index, which must outlive the scan.
  init(
    _ index: PatternIndex, tables: PatternIndex.Tables, over bytes: UnsafeBufferPointer<UInt8>
  ) {
    filter = index.filter
    runs = index.runs
    beginnings = tables.beginnings
    firsts = tables.firsts
    slots = tables.slots
    narrowing = PatternNarrowing(values: tables.values, starts: tables.starts)
    self.bytes = bytes
  }

  /// Finds the patterns within `range`, which must lie on scalars; what stands around it decides about
  /// its edges only.
  ///
  /// `report` gets each place at which patterns begin, ascending, and those patterns, the shortest
  /// first.
  mutating func run(in range: Range<Int>, _ report: (Int, [Match]) -> Void) {
    guard let base = bytes.baseAddress, !range.isEmpty else { return }
    let stretch = TextStretch(bytes, range)
    var block = range.lowerBound
    var mask = ByteMask(base, at: block, before: range.upperBound)
    var carry: UInt64 = 0
    while block < range.upperBound {
      let following = ByteMask(base, at: block + ByteMask.width, before: range.upperBound)
      var places = (mask.words & ~(mask.words &<< 1 | carry)) | mask.leads
      if !filter.marks.isEmpty { places |= marks(in: block..<range.upperBound) }
      while places != 0 {
        let bit = UInt64(places.trailingZeroBitCount)
        places &= places &- 1
        let place = block + Int(bit)
        if mask.words &>> bit & 1 != 0 {
          // The bits from this place on, those of the next block behind.
          let words = mask.words &>> bit | (following.words &<< 1) &<< (63 &- bit)
          let high = mask.high &>> bit | (following.high &<< 1) &<< (63 &- bit)
          visitWord(at: place, words: words, high: high, in: stretch)
        } else if mask.leads &>> bit & 1 != 0 {
          visitScalar(at: place, in: stretch)
        } else {
          visitAny(at: place, in: stretch)
        }
        if !matches.isEmpty {
          report(place, matches)
          matches.removeAll(keepingCapacity: true)
        }
      }
      carry = mask.words &>> 63
      mask = following
      block += ByteMask.width
    }
  }

  /// A word begins at `place`; the masks are those of the bytes from there on.
  @inline(__always)
  private mutating func visitWord(
    at place: Int, words: UInt64, high: UInt64, in stretch: borrowing TextStretch
  ) {
    let length = min((~words).trailingZeroBitCount, PatternKey.longestWord)
    // Folding may continue the word over what is not ASCII.
    if high &>> UInt64(length) & 1 != 0 {
      visitAny(at: place, in: stretch)
      return
    }
    // The bit of small letters stands in digits too.
    let key =
      (stretch.eightBytes(at: place) | 0x2020_2020_2020_2020)
      & (UInt64.max &>> UInt64(64 - 8 * length))
    guard mayBegin(key), let run = runs.patterns(of: key, in: slots),
      stretch.isWordStart(place)
    else { return }
    let end = place + length
    narrowing.narrow(
      run, depth: length, previous: (.word, end),
      folded: FoldedText(bytes, in: end..<stretch.range.upperBound, after: .word), in: stretch,
      matches: &matches)
  }

  /// A scalar outside ASCII begins at `place`.
  @inline(__always)
  private mutating func visitScalar(at place: Int, in stretch: borrowing TextStretch) {
    let eight = stretch.eightBytes(at: place)
    if Self.leadsHan(eight), Self.leadsHan(eight &>> 24),
      place + 6 <= stretch.range.upperBound
    {
      guard mayBegin(eight & 0xFFFF_FFFF_FFFF) || filter.hasSingles else { return }
    } else {
      let (value, _) = bytes.scalar(at: place, before: stretch.range.upperBound)
      let scalar = FoldedScalar(folding: value)
      guard scalar.traits.isDisjoint(with: [.ignorable, .space]),
        filter.allows(first: scalar.value, in: firsts)
      else { return }
    }
    visitAny(at: place, in: stretch)
  }

  /// A pattern may begin at `place`: reads its key from the folded text.
  private mutating func visitAny(at place: Int, in stretch: borrowing TextStretch) {
    var folded = stretch.folded(from: place)
    guard let first = folded.next(), first.start == place else { return }
    if first.traits.contains(.word), !stretch.isWordStart(place) { return }
    let rest = folded
    var key = PatternKey(first.value, 0).bits
    if first.value.isASCIIWord {
      key = UInt64(first.value)
      var count: UInt64 = 1
      while count < PatternKey.longestWord, let next = folded.next(), next.value.isASCIIWord {
        key |= UInt64(next.value) &<< (8 * count)
        count += 1
      }
    } else {
      if filter.hasSingles { compare(key, first, rest, in: stretch) }
      guard let second = folded.next() else { return }
      key = PatternKey(first.value, second.value).bits
    }
    compare(key, first, rest, in: stretch)
  }

  /// Compares the patterns of a key from their second character on.
  private mutating func compare(
    _ key: UInt64, _ first: FoldedText.Element, _ rest: FoldedText,
    in stretch: borrowing TextStretch
  ) {
    guard let run = runs.patterns(of: key, in: slots) else { return }
    narrowing.narrow(
      run, depth: 1, previous: (first.traits, first.end), folded: rest, in: stretch,
      matches: &matches)
  }

  @inline(__always)
  private func mayBegin(_ beginning: UInt64) -> Bool {
    let bit = PatternKey.spread(beginning) &>> filter.shift
    return beginnings[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0
  }

  /// Whether the lowest byte begins a Han character of the main block.
  @inline(__always)
  private static func leadsHan(_ bytes: UInt64) -> Bool {
    UInt8(truncatingIfNeeded: bytes) &- 0xE4 < 6
  }

  /// The bytes of a block that are one of the filter's marks.
  private func marks(in range: Range<Int>) -> UInt64 {
    var marks: UInt64 = 0
    for offset in range.prefix(ByteMask.width) where filter.marks.contains(bytes[offset]) {
      marks |= 1 << UInt64(offset - range.lowerBound)
    }
    return marks
  }
}
