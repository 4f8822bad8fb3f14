/// Turns offsets of a text into counts of Unicode code points, which is what leaves the program.
///
/// Ask in ascending order: each answer goes on from the one before.
package struct CodePointCounter {
  private let text: String
  private var index: String.Index
  private var count = 0

  package init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  /// The code points before `offset`; starts over when `offset` lies before the last one asked for.
  ///
  /// - Complexity: O(*d*) in the distance from the offset asked for last.
  package mutating func codePoints(before offset: TextOffset) -> Int {
    let target = text.index(at: offset)
    if target < index {
      index = text.startIndex
      count = 0
    }
    count += text.utf8[index..<target].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    index = target
    return count
  }
}
