/// Turns offsets of a text into counts of Unicode code points and back, in any order.
package struct CodePointTable: Sendable {
  private static let stride = 1024

  private let text: String
  /// The code points before every `stride`-th byte.
  private let counts: [Int]

  /// - Complexity: O(*n*) in the bytes of the text.
  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    counts =
      text.utf8.withContiguousStorageIfAvailable { bytes in
        var counts: [Int] = []
        var count = 0
        for (offset, byte) in bytes.enumerated() {
          if offset % Self.stride == 0 { counts.append(count) }
          if byte & 0xC0 != 0x80 { count += 1 }
        }
        counts.append(count)
        return counts
      } ?? [0]
  }

  /// All of the code points.
  package var count: Int { counts.last ?? 0 }

  /// The code points before `offset`.
  package func codePoints(before offset: TextOffset) -> Int {
    let bytes = min(max(offset.utf8, 0), text.utf8.count)
    // The last count is that of the whole text, and stands for no place on the grid.
    guard bytes < text.utf8.count else { return count }
    let entry = bytes / Self.stride
    let start = text.utf8.index(text.startIndex, offsetBy: entry * Self.stride)
    let end = text.utf8.index(text.startIndex, offsetBy: bytes)
    return counts[entry] + text.utf8[start..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// The offset before which so many code points stand; the end of the text for more than there are.
  package func offset(ofCodePoint number: Int) -> TextOffset {
    guard number > 0 else { return .start }
    guard number < count else { return TextOffset(utf8: text.utf8.count) }
    let entry = max(0, counts.dropLast().partitioningIndex { $0 > number } - 1)
    var missing = number - counts[entry]
    var bytes = entry * Self.stride
    let start = text.utf8.index(text.startIndex, offsetBy: bytes)
    for byte in text.utf8[start...] {
      if byte & 0xC0 != 0x80 {
        if missing == 0 { break }
        missing -= 1
      }
      bytes += 1
    }
    return TextOffset(utf8: bytes)
  }
}
