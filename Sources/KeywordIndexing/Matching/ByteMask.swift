import CByteMask

/// What each of 64 bytes of a text is, a bit a byte, the first byte the lowest bit.
struct ByteMask {
  static let width = 64

  /// ASCII letters and digits.
  private(set) var words: UInt64 = 0
  /// Bytes outside ASCII, also of those that do not count.
  private(set) var high: UInt64 = 0
  /// The first bytes of scalars outside ASCII.
  private(set) var leads: UInt64 = 0
  /// Bytes that count at all.
  private(set) var present: UInt64 = 0

  /// Nothing.
  init() {}

  /// Judges 64 bytes, of which only the first `count`, at least one, count.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    let mask = cbytemask_judge(bytes)
    present = count < Self.width ? UInt64.max &>> UInt64(Self.width - count) : UInt64.max
    words = mask.words & present
    high = mask.high
    leads = mask.leads & present
  }
}
