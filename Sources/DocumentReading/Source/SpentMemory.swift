import Glibc

/// The memory of bytes that are read once, from front to back: it is given back to the system as far as
/// they have been read, so that what is made of them takes its place instead of standing beside it.
struct SpentMemory {
  /// So much is copied or given back at a time: calls of the system cost, and so does what waits for them.
  static let portion = 1 << 20

  /// Where the pages begin that are still held.
  private var held: UnsafeMutableRawPointer?
  private let start: UnsafeMutableRawPointer?
  private let portion: Int

  /// That of bytes which others hold too: none of it is given back.
  static var shared: SpentMemory {
    SpentMemory(UnsafeMutableRawBufferPointer(start: nil, count: 0))
  }

  init(_ bytes: UnsafeMutableRawBufferPointer, portion: Int = SpentMemory.portion) {
    self.portion = portion
    start = bytes.baseAddress
    held = start?.alignedUp(toMultipleOf: Self.page)
  }

  private static let page = Int(getpagesize())

  /// Gives back what lies before `offset`, once it is enough; those bytes must not be read again.
  mutating func release(upTo offset: Int) {
    guard let start, let held else { return }
    let end = (start + offset).alignedDown(toMultipleOf: Self.page)
    guard end - held >= portion else { return }
    // Where the system refuses, the memory goes with the rest.
    _ = madvise(held, end - held, MADV_DONTNEED)
    self.held = end
  }
}

extension [UInt8] {
  /// The bytes, of which none are left here, so that no one shares them.
  mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &self)
    return taken
  }

  /// Lets `read` go through the bytes, front to back, and leaves none of them.
  ///
  /// Of bytes that are not shared it may release what it has read.
  mutating func spend<Result>(
    isShared: Bool = false,
    _ read: (UnsafeBufferPointer<UInt8>, inout SpentMemory) -> Result
  ) -> Result {
    defer { self = [] }
    if isShared {
      var memory = SpentMemory.shared
      return withUnsafeBufferPointer { read($0, &memory) }
    }
    return withUnsafeMutableBufferPointer {
      var memory = SpentMemory(UnsafeMutableRawBufferPointer($0))
      return read(UnsafeBufferPointer($0), &memory)
    }
  }
}
