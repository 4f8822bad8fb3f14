/// Scalars of UTF-8, which need not be well formed at the end of a stretch.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `offset`, and where the next one does; bytes from `end` on do not count.
  @inline(__always)
  func scalar(at offset: Int, before end: Int) -> (value: UInt32, next: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, offset + 1) }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = first & (0x7F >> UInt32(count))
    let next = Swift.max(Swift.min(offset + count, end), offset + 1)
    for index in offset + 1..<next { scalar = scalar << 6 | UInt32(self[index] & 0x3F) }
    return (scalar, next)
  }

  /// The nearest offset at or before `offset` at which a scalar begins.
  func scalarStart(atOrBefore offset: Int) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), count)
    while offset > 0, offset < count, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
