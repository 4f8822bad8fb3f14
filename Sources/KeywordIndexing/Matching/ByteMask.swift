/// What each of 64 bytes of a text is, a bit a byte, the first byte the lowest bit.
///
/// Eight bytes are judged at a time, all with the same few steps: a text is mostly bytes at which no
/// phrase begins, and this is what each of them costs.
struct ByteMask {
  static let width = 64

  /// ASCII letters and digits.
  private(set) var words: UInt64 = 0
  /// Bytes outside ASCII.
  private(set) var high: UInt64 = 0
  /// The first bytes of scalars outside ASCII.
  private(set) var leads: UInt64 = 0

  /// Nothing.
  init() {}

  /// Judges the bytes from `offset` on, as far as `end`.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, at offset: Int, before end: Int) {
    if end - offset >= Self.width {
      judge(UnsafeRawPointer(bytes + offset))
      return
    }
    guard offset < end else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8) { copy in
      copy.initialize(repeating: 0)
      let raw = UnsafeMutableRawBufferPointer(copy)
      raw.copyMemory(from: UnsafeRawBufferPointer(start: bytes + offset, count: end - offset))
      if let start = raw.baseAddress { judge(UnsafeRawPointer(start)) }
    }
  }

  @inline(__always)
  private mutating func judge(_ start: UnsafeRawPointer) {
    var signs: UInt64 = 0
    for index in 0..<8 {
      let eight = UInt64(
        littleEndian: start.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
      signs |= eight
      words |= Self.gathered(Self.wordSigns(eight)) &<< UInt64(8 * index)
    }
    guard signs & Self.sign != 0 else { return }
    for index in 0..<8 {
      let eight = UInt64(
        littleEndian: start.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
      high |= Self.gathered(eight & Self.sign) &<< UInt64(8 * index)
      leads |= Self.gathered(eight & (eight &<< 1) & Self.sign) &<< UInt64(8 * index)
    }
  }

  private static let sign: UInt64 = 0x8080_8080_8080_8080

  /// The highest bit of each byte that is an ASCII letter or digit.
  ///
  /// Adding to a byte without its highest bit carries into that bit from a limit on.
  @inline(__always)
  private static func wordSigns(_ eight: UInt64) -> UInt64 {
    let low = eight & ~sign
    let lower = low | 0x2020_2020_2020_2020
    let letters = (lower &+ bytes(0x80 - 0x61)) & ~(lower &+ bytes(0x80 - 0x7B))
    let digits = (low &+ bytes(0x80 - 0x30)) & ~(low &+ bytes(0x80 - 0x3A))
    return (letters | digits) & ~eight & sign
  }

  @inline(__always)
  private static func bytes(_ value: UInt64) -> UInt64 {
    value &* 0x0101_0101_0101_0101
  }

  /// The highest bits of eight bytes side by side.
  @inline(__always)
  private static func gathered(_ signs: UInt64) -> UInt64 {
    ((signs &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
