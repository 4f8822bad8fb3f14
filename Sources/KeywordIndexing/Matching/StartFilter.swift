/// Tells most places at which no pattern begins, without looking at a pattern.
///
/// What it takes for a beginning is read off the bytes as they stand: three bytes at first, and where
/// those may begin a pattern, the whole first word or two Han characters.
struct StartFilter: Equatable, Sendable {
  /// A bit for each hash of the first three bytes of patterns, as they may be written.
  private(set) var triples = [UInt64](repeating: 0, count: 1 << (Self.tripleBits - 6))
  static let tripleBits: UInt32 = 16
  /// A bit for each hash of the key of a word, and of the bytes of two Han characters.
  private(set) var beginnings: [UInt64]
  private var shift: UInt64
  /// A bit for each scalar of the basic plane that may begin a pattern, but for those of the triples.
  private(set) var firsts = [UInt64](repeating: 0, count: 1024)
  /// Whether a pattern is a single character that is no word.
  private(set) var hasSingles = false
  /// The ASCII characters other than letters and digits at which a pattern begins.
  private(set) var marks: [UInt8] = []

  /// The filter of patterns with those keys.
  init(_ keys: [PatternKey]) {
    // Rarely wrong, and small enough to stay near the processor.
    var size = 15
    while size < 18, 1 << size < keys.count * 64 { size += 1 }
    self = Self.empty
    shift = UInt64(64 - size)
    beginnings = [UInt64](repeating: 0, count: 1 << (size - 6))
    var firstValues: Set<UInt32> = []
    for key in keys {
      guard !key.isWord else {
        firstValues.insert(UInt32(key.bits & 0xFF))
        insert(key.bits)
        insertTriples(ofWord: key.bits)
        continue
      }
      let (first, second) = key.characters
      firstValues.insert(first)
      if second == PatternKey.noCharacter {
        hasSingles = true
      } else {
        insertSpellings(first, second)
      }
    }
    insertFirsts(firstValues)
  }

  private mutating func insert(_ beginning: UInt64) {
    let bit = PatternKey.spread(beginning) >> shift
    beginnings[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  // MARK: - Three bytes

  /// Spreads the lowest three bytes over the places of `triples`.
  @inline(__always)
  static func place(ofTriple bytes: UInt32) -> UInt32 {
    ((bytes & 0xFF_FFFF) &* 0x9E37_79B1) &>> (32 - tripleBits)
  }

  private mutating func insert(triple bytes: UInt32) {
    let bit = Self.place(ofTriple: bytes)
    triples[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  /// Notes how a word may begin where all bytes have the bit of small letters; a short one may be
  /// followed by anything in ASCII that ends a word.
  private mutating func insertTriples(ofWord key: UInt64) {
    let bytes = UInt32(truncatingIfNeeded: key)
    if bytes & 0xFF00 == 0 {
      for end in Self.wordEnds {
        for next in Self.anyBytes { insert(triple: bytes & 0xFF | end << 8 | next << 16) }
      }
    } else if bytes & 0xFF_0000 == 0 {
      for end in Self.wordEnds { insert(triple: bytes & 0xFFFF | end << 16) }
    } else {
      insert(triple: bytes)
    }
  }

  /// What ends a word in ASCII, with the bit of small letters.
  private static let wordEnds = Set(
    (0...0x7F as ClosedRange<UInt8>).filter { !$0.isWordASCII }.map { UInt32($0 | 0x20) })
  /// Every byte that has the bit of small letters.
  private static let anyBytes = (0...0xFF as ClosedRange<UInt32>).filter { $0 & 0x20 != 0 }

  // MARK: - Han characters

  /// Notes two characters of a pattern as far as the bytes of both are those of Han characters.
  private mutating func insertSpellings(_ first: UInt32, _ second: UInt32) {
    for first in HanFolding.spellings(of: first) where Self.isHan(first) {
      for second in HanFolding.spellings(of: second) where Self.isHan(second) {
        insert(UInt64(Self.threeBytes(of: first)) | UInt64(Self.threeBytes(of: second)) << 24)
      }
    }
  }

  /// Whether the character begins with a byte that begins only Han characters.
  private static func isHan(_ value: UInt32) -> Bool {
    (0x4000...0x9FFF).contains(value)
  }

  /// The bytes of a scalar from U+0800 to U+FFFF as they stand in memory, the first the lowest.
  private static func threeBytes(of value: UInt32) -> UInt32 {
    0xE0 | value >> 12 | (0x80 | value >> 6 & 0x3F) << 8 | (0x80 | value & 0x3F) << 16
  }

  // MARK: - First characters

  /// Notes what may be written for the first characters of patterns: Han characters and punctuation one
  /// by one; of the rest only the blocks.
  private mutating func insertFirsts(_ values: Set<UInt32>) {
    for value in values.sorted() {
      if value < 0x80, !value.isASCIIWord { marks.append(UInt8(value)) }
      for spelling in HanFolding.spellings(of: value) { insert(first: spelling) }
    }
    for punctuation in [0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFFF] as [ClosedRange<UInt32>]
    {
      for scalar in punctuation where values.contains(FoldedScalar(folding: scalar).value) {
        insert(first: scalar)
      }
    }
    // Few texts hold any of the other alphabets, whose letters come to themselves.
    if values.contains(where: Self.alphabets.contains) {
      for block in Self.alphabets.lowerBound >> 6..<Self.alphabets.upperBound >> 6 {
        firsts[Int(block)] = UInt64.max
      }
    }
  }

  private static let alphabets: Range<UInt32> = 0x300..<0x1D00

  /// Empty but for what is rare and may come to anything, such as letters with accents, symbols and
  /// compatibility forms.
  private static let empty: StartFilter = {
    var filter = StartFilter()
    for scalar in 0x80..<0xFF00 as Range<UInt32> {
      switch scalar {
      case alphabets, 0x2000..<0x2070, 0x3000..<0x3040, 0x3400..<0xA000, 0xAC00..<0xD7A4,
        0xD800..<0xE000, 0xFE00..<0xFE10:
        break
      default: filter.insert(first: scalar)
      }
    }
    return filter
  }()

  private init() {
    beginnings = []
    shift = 0
  }

  /// The filter with those tables.
  init(
    triples: [UInt64], beginnings: [UInt64], firsts: [UInt64], hasSingles: Bool, marks: [UInt8]
  ) {
    self.triples = triples
    self.beginnings = beginnings
    self.firsts = firsts
    self.hasSingles = hasSingles
    self.marks = marks
    shift = UInt64(64 - beginnings.count.trailingZeroBitCount - 6)
  }

  private mutating func insert(first value: UInt32) {
    guard (0x80..<0x10000).contains(value) else { return }
    if value >= 0x800, Self.isTriple(lead: 0xE0 | value >> 12) {
      insert(triple: Self.threeBytes(of: value))
    } else {
      firsts[Int(value >> 6)] |= 1 << UInt64(value & 63)
    }
  }

  /// Whether the scalars that begin with a byte outside ASCII stand in `triples`: those of Han, and the
  /// punctuation and the forms that stand among them.
  @inline(__always)
  static func isTriple(lead: UInt32) -> Bool {
    lead &- 0xE3 < 7 || lead == 0xEF
  }

  // MARK: - Filtering

  /// The filter in reach, without bounds checks or reference counts.
  struct Tables {
    let triples: UnsafePointer<UInt64>
    let beginnings: UnsafePointer<UInt64>
    let firsts: UnsafePointer<UInt64>
    let marks: UnsafeBufferPointer<UInt8>
    let shift: UInt64
    let hasSingles: Bool
  }

  func withTables<Result>(_ body: (Tables) -> Result) -> Result {
    triples.withUnsafeBufferPointer { triples in
      beginnings.withUnsafeBufferPointer { beginnings in
        firsts.withUnsafeBufferPointer { firsts in
          marks.withUnsafeBufferPointer { marks in
            guard let triples = triples.baseAddress, let beginnings = beginnings.baseAddress,
              let firsts = firsts.baseAddress
            else { preconditionFailure("the tables are never empty") }
            return body(
              Tables(
                triples: triples, beginnings: beginnings, firsts: firsts, marks: marks,
                shift: shift, hasSingles: hasSingles))
          }
        }
      }
    }
  }
}
