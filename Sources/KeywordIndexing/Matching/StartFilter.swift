/// Tells most places at which no pattern begins, without looking at a pattern.
struct StartFilter: Sendable {
  /// A bit for each hash of the beginnings of patterns, as they are written: of the key of a word, of
  /// the bytes of two Han characters.
  private var beginnings: [UInt64]
  private let shift: UInt64
  /// A bit for each scalar of the basic plane, as it is written, that may begin a pattern.
  private var firsts = [UInt64](repeating: 0, count: 1024)
  /// Whether a pattern is a single character that is no word.
  private var hasSingles = false
  /// The ASCII characters other than letters and digits at which a pattern begins.
  private var marks: [UInt8] = []

  init(_ table: PatternTable, runs: [(key: UInt64, patterns: Range<Int>)]) {
    // Rarely wrong, and small enough to stay near the processor.
    var size = 15
    while size < 18, 1 << size < runs.count * 64 { size += 1 }
    shift = UInt64(64 - size)
    beginnings = [UInt64](repeating: 0, count: 1 << (size - 6))
    var firstValues: Set<UInt32> = []
    for run in runs {
      let first = Int(table.starts[run.patterns.lowerBound])
      let end = Int(table.starts[run.patterns.lowerBound + 1])
      firstValues.insert(table.values[first])
      guard run.key >> 63 == 1 else {
        insert(run.key)
        continue
      }
      if end - first == 1 {
        hasSingles = true
      } else {
        insertSpellings(table.values[first], table.values[first + 1])
      }
    }
    insertFirsts(firstValues)
  }

  private mutating func insert(_ beginning: UInt64) {
    let bit = PatternKey.spread(beginning) >> shift
    beginnings[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  /// Notes two characters of a pattern as far as the bytes of both are those of Han characters.
  private mutating func insertSpellings(_ first: UInt32, _ second: UInt32) {
    for first in HanFolding.spellings(of: first) {
      guard let low = Self.hanBytes(of: first) else { continue }
      for second in HanFolding.spellings(of: second) {
        if let high = Self.hanBytes(of: second) { insert(low | high << 24) }
      }
    }
  }

  /// The three bytes of a Han character as they stand in memory, the first the lowest; nil for
  /// characters that do not begin as most Han characters do.
  private static func hanBytes(of value: UInt32) -> UInt64? {
    guard (0x4000...0x9FFF).contains(value) else { return nil }
    return UInt64(0xE0 | value >> 12) | UInt64(0x80 | value >> 6 & 0x3F) << 8
      | UInt64(0x80 | value & 0x3F) << 16
  }

  // MARK: - First characters

  /// Notes what may be written for the first characters of patterns: Han characters one by one, the
  /// punctuation of texts too; of the rest only the scripts.
  private mutating func insertFirsts(_ values: Set<UInt32>) {
    for value in values {
      if value < 0x80, !value.isASCIIWord { marks.append(UInt8(value)) }
      for spelling in HanFolding.spellings(of: value) { insert(first: spelling) }
    }
    for punctuation in [0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF60] as [ClosedRange<UInt32>] {
      for scalar in punctuation where values.contains(FoldedScalar(folding: scalar).value) {
        insert(first: scalar)
      }
    }
    // Letters with accents come to ASCII letters and are rare; these scripts come to themselves.
    let alphabets: Range<UInt32> = 0x300..<0x1D00
    let hasNoLetters = !values.contains(where: alphabets.contains)
    for scalar in 0x80..<0x10000 as Range<UInt32> where scalar & 63 == 0 {
      switch scalar {
      case 0x2000..<0x2080, 0x3000..<0x3040, 0x3400..<0xA000, 0xAC00..<0xD7C0, 0xFF00..<0xFF40: break
      case alphabets where hasNoLetters: break
      default: firsts[Int(scalar >> 6)] = UInt64.max
      }
    }
  }

  private mutating func insert(first value: UInt32) {
    if value < 0x10000 { firsts[Int(value >> 6)] |= 1 << UInt64(value & 63) }
  }

  // MARK: - Filtering

  /// The filter in reach, without bounds checks or reference counts.
  struct Tables {
    let beginnings: UnsafePointer<UInt64>
    let firsts: UnsafePointer<UInt64>
    let marks: UnsafeBufferPointer<UInt8>
    let shift: UInt64
    let hasSingles: Bool
  }

  func withTables<Result>(_ body: (Tables) -> Result) -> Result {
    beginnings.withUnsafeBufferPointer { beginnings in
      firsts.withUnsafeBufferPointer { firsts in
        marks.withUnsafeBufferPointer { marks in
          guard let beginnings = beginnings.baseAddress, let firsts = firsts.baseAddress else {
            preconditionFailure("the tables are never empty")
          }
          return body(
            Tables(
              beginnings: beginnings, firsts: firsts, marks: marks, shift: shift,
              hasSingles: hasSingles))
        }
      }
    }
  }
}
