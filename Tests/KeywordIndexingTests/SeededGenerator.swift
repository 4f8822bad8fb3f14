/// SplitMix64: the same cases from the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A string of some of `parts`.
  mutating func string(of parts: [String], count: Range<Int>) -> String {
    (0..<Int.random(in: count, using: &self))
      .map { _ in parts.randomElement(using: &self) ?? "a" }.joined()
  }
}

/// What random cases are made of: few characters, so that they often meet.
enum CaseParts {
  static let plain = [
    "a", "b", "a b", "1", "财", "政", "策", "-", " ", "\"", "，", "s", "fi", "é", "e", "平成", "abcdefg",
    "$", "𠮷", "\u{301}", "財", "/", "%", "–", "A", "S", "É", ". ", "《",
  ]
  static let folded =
    plain + [
      "A", "Ｂ", "財", "ﬁ", "i", "f", "é", "㍻", "成", "½", "\u{2011}", "–", "\n", "\r\n", "\u{AD}",
      "\u{200B}", "\u{200D}", "\u{FE0F}", "“",
      "’", "\u{3000}", "é", "e\u{301}", "\u{301}", "，\n", "𠮷", "!",
      "—", "／", "％", "－", "E\u{301}", "ß", "°",
    ]
}
