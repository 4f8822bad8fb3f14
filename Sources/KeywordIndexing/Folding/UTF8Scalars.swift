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

  /// Whether the scalar that begins at `offset` surely is none that belongs to the one before it: ASCII,
  /// Han, dashes and quotation marks, the punctuation and full width forms that stand among Han.
  @inline(__always)
  func isPlain(at offset: Int) -> Bool {
    self[offset] < 0x80 || endsWord(at: offset)
      || self[offset] == 0xEF && offset + 1 < count && self[offset + 1] >= 0xBC
  }

  /// Whether the scalar that begins at `offset`, outside ASCII, surely ends a word before it: Han and its
  /// punctuation, dashes and quotation marks.
  @inline(__always)
  func endsWord(at offset: Int) -> Bool {
    let first = self[offset]
    return first &- 0xE3 < 7
      || first == 0xE2 && offset + 2 < count && self[offset + 1] == 0x80
        && (0x90...0xA7).contains(self[offset + 2])
  }

  /// The nearest offset at or before `offset` at which a scalar begins.
  func scalarStart(atOrBefore offset: Int) -> Int {
    var offset = Swift.min(Swift.max(offset, 0), count)
    while offset > 0, offset < count, self[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or digit.
  @inline(__always)
  var isWordASCII: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }

  /// Whether it begins the three bytes of a Han character of the main block.
  @inline(__always)
  var leadsHan: Bool {
    self &- 0xE4 < 6
  }
}
