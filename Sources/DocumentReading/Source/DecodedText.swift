/// The bytes of a source as UTF-8 with `\n` as its only line end.
struct DecodedText {
  var bytes: [UInt8]
  /// Whether someone else holds `bytes` too.
  private(set) var isShared = false
  /// The bytes that were no UTF-8, each run of them now a U+FFFD.
  var undecodableBytes = 0

  /// Decodes UTF-8 and makes all line ends one.
  ///
  /// A byte order mark is skipped, what is no UTF-8 is replaced, and CR LF, CR, NEL, U+2028 and
  /// U+2029 become `\n`. All else stays, control characters too.
  ///
  /// - Complexity: O(*n*); text that needs no change is not copied. Else the memory of a source that is
  ///   not shared goes over to the result.
  init(_ source: consuming [UInt8], isShared: Bool = false) {
    let needsWork = source.withUnsafeBufferPointer(Self.firstChange)
    guard needsWork < source.count else {
      bytes = source
      self.isShared = isShared
      return
    }
    bytes = []
    bytes.reserveCapacity(source.count + 16)
    source.spend(isShared: isShared) { decode($0, unchanged: needsWork, spending: &$1) }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The offset of the first byte that cannot be taken over as it is, the count if none.
  private static func firstChange(in source: UnsafeBufferPointer<UInt8>) -> Int {
    if source.starts(with: byteOrderMark) { return 0 }
    var at = 0
    while at < source.count {
      let byte = source[at]
      if byte < 0x80 {
        if byte == 0x0D { return at }
        at += 1
        continue
      }
      let length = UTF8Scan.length(of: source, at: at)
      if length <= 0 || UTF8Scan.isLineSeparator(source, at: at) { return at }
      at += length
    }
    return at
  }

  private mutating func decode(
    _ source: UnsafeBufferPointer<UInt8>, unchanged: Int, spending memory: inout SpentMemory
  ) {
    var at = source.starts(with: Self.byteOrderMark) ? 3 : 0
    var copied = at
    at = max(at, unchanged)
    while at < source.count {
      let byte = source[at]
      if byte < 0x80, byte != 0x0D {
        at += 1
        continue
      }
      let length = byte == 0x0D ? 1 : UTF8Scan.length(of: source, at: at)
      if length > 0, byte != 0x0D, !UTF8Scan.isLineSeparator(source, at: at) {
        at += length
        continue
      }
      copy(source, copied..<at, spending: &memory)
      if length <= 0 {
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        undecodableBytes -= length
        at -= length
      } else {
        bytes.append(0x0A)
        at += byte == 0x0D && at + 1 < source.count && source[at + 1] == 0x0A ? 2 : length
      }
      copied = at
    }
    copy(source, copied..<source.count, spending: &memory)
  }

  private mutating func copy(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, spending memory: inout SpentMemory
  ) {
    var copied = range.lowerBound
    while copied < range.upperBound {
      let end = min(copied + SpentMemory.portion, range.upperBound)
      bytes.append(contentsOf: source[copied..<end])
      memory.release(upTo: end)
      copied = end
    }
  }

  /// The offset at which `source` can be cut so that its parts decode as the whole does: after the
  /// last line end, or before a scalar where there is none.
  static func cut(of source: [UInt8]) -> Int {
    // A CR at the very end may be half of a CR LF.
    if let end = source.dropLast().lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      return source[end] == 0x0D && source[end + 1] == 0x0A ? end + 2 : end + 1
    }
    var end = source.count
    while end > 0, source.count - end < 4 {
      end -= 1
      if source[end] & 0xC0 != 0x80 { return end }
    }
    return source.count
  }
}

/// Steps over UTF-8 without making scalars of it.
enum UTF8Scan {
  /// The length of the scalar at `at`; where there is none, minus the length of the run of bytes to
  /// replace (Unicode 15, 3.9: the maximal part of an ill-formed sequence).
  static func length(of bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    let first = bytes[at]
    if first < 0x80 { return 1 }
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let wanted: Int
    switch first {
    case 0xC2...0xDF: wanted = 2
    case 0xE0...0xEF:
      wanted = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      wanted = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return -1
    }
    for step in 1..<wanted {
      guard at + step < bytes.count, bytes[at + step] >= low, bytes[at + step] <= high else {
        return -step
      }
      low = 0x80
      high = 0xBF
    }
    return wanted
  }

  /// Whether NEL (U+0085), U+2028 or U+2029 stands at `at`.
  static func isLineSeparator(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    if bytes[at] == 0xC2 { return at + 1 < bytes.count && bytes[at + 1] == 0x85 }
    guard bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return false }
    return bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9
  }
}
