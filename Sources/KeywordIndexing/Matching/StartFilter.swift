/// Tells most places at which no pattern begins, without looking at one.
struct StartFilter: Sendable {
  /// A bit for each hash of the beginnings of patterns, as they are written: of the key of a word, of
  /// the bytes of two Han characters.
  private(set) var beginnings: [UInt64]
  let shift: UInt64
  /// A bit for each scalar of the basic plane that is the first folded character of a pattern.
  private(set) var firsts = [UInt64](repeating: 0, count: 1024)
  /// The first characters of patterns beyond the basic plane.
  private(set) var astralFirsts: [UInt32] = []
  /// Whether a pattern is a single character that is no word.
  private(set) var hasSingles = false
  /// The ASCII characters other than letters and digits at which a pattern begins.
  private(set) var marks: [UInt8] = []

  init(_ table: PatternTable, runs: [(key: UInt64, patterns: Range<Int>)]) {
    var size = 12
    while size < 20, 1 << size < runs.count * 32 { size += 1 }
    shift = UInt64(64 - size)
    beginnings = [UInt64](repeating: 0, count: 1 << (size - 6))
    for run in runs {
      let first = Int(table.starts[run.patterns.lowerBound])
      let end = Int(table.starts[run.patterns.lowerBound + 1])
      insert(first: table.values[first])
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
  }

  private mutating func insert(_ beginning: UInt64) {
    let bit = PatternKey.spread(beginning) >> shift
    beginnings[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  private mutating func insert(first value: UInt32) {
    if value >= 0x10000 {
      if !astralFirsts.contains(value) { astralFirsts.append(value) }
      return
    }
    firsts[Int(value >> 6)] |= 1 << UInt64(value & 63)
    if value < 0x80, !value.isASCIIWord, !marks.contains(UInt8(value)) {
      marks.append(UInt8(value))
    }
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

  /// Whether a pattern can begin with that folded character.
  @inline(__always)
  func allows(first value: UInt32, in firsts: UnsafeBufferPointer<UInt64>) -> Bool {
    value < 0x10000
      ? firsts[Int(value &>> 6)] &>> UInt64(value & 63) & 1 != 0 : astralFirsts.contains(value)
  }
}
