import DocumentModel

/// Tells whether a cut would stand between the two letters of a flag.
///
/// Which letters pair is known only from the first of them (UAX #29, GB 12); every other boundary
/// from its neighbours.
struct FlagRun {
  private let text: String
  /// The bytes of the letters looked at last.
  private var run: Range<Int>?

  init(_ text: String) {
    self.text = text
  }

  /// Whether a flag goes on at `offset`; ask in descending order.
  mutating func splitsFlag(_ offset: Int) -> Bool {
    if let run, run.contains(offset) { return isOdd(offset - run.lowerBound) }
    guard isLetter(at: offset) else { return false }
    var start = offset
    while isLetter(at: start - 4) { start -= 4 }
    run = start..<offset + 4
    return isOdd(offset - start)
  }

  private func isOdd(_ bytes: Int) -> Bool { !(bytes / 4).isMultiple(of: 2) }

  /// Whether one of U+1F1E6…U+1F1FF, F0 9F 87 A6…BF, begins at `offset`.
  private func isLetter(at offset: Int) -> Bool {
    guard offset >= 0, offset + 4 <= text.utf8.count else { return false }
    let letter = text.utf8[text.index(at: TextOffset(utf8: offset))...].prefix(4)
    return letter.starts(with: [0xF0, 0x9F, 0x87]) && letter.last.map { $0 >= 0xA6 } == true
  }
}
