/// The parts of a message between the lines of its boundary (RFC 2046, 5.1.1).
struct MIMEParts: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private let mark: [UInt8]
  /// Where the next part begins, nil after the last.
  private var upcoming: Int?

  init(_ bytes: ArraySlice<UInt8>, boundary: String) {
    self.bytes = bytes
    mark = Array("--\(boundary)".utf8)
    upcoming = Self.line(of: mark, in: bytes, from: bytes.startIndex)?.end
  }

  /// A part that no boundary ends reaches to the end.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let start = upcoming, start < bytes.endIndex else { return nil }
    let line = Self.line(of: mark, in: bytes, from: start)
    upcoming = line?.end
    return bytes[start..<(line?.start ?? bytes.endIndex)]
  }

  /// The next line that begins with the mark.
  private static func line(
    of mark: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int
  ) -> (start: Int, end: Int)? {
    var at = start
    while at < bytes.endIndex {
      let end = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      if bytes[at..<end].starts(with: mark) { return (at, end) }
      at = end
    }
    return nil
  }
}
