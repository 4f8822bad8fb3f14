/// The letters and digits of some words as they are written, for what must have the same capitals.
///
/// Width, marks and what stands between words make no difference.
struct ExactLetters: Hashable, Sendable {
  let scalars: [UInt32]

  init(scalars: [UInt32]) {
    self.scalars = scalars
  }

  init(_ text: String) {
    scalars = text.unicodeScalars.compactMap { Self.letter($0.value) }
  }

  /// Whether the letters in `range` begin with these; what follows is for the caller to judge, such as a
  /// plural.
  func begin(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Bool {
    var expected = scalars[...]
    var offset = range.lowerBound
    while offset < range.upperBound, let next = expected.first {
      let (scalar, end) = bytes.scalar(at: offset, before: range.upperBound)
      offset = end
      guard let letter = Self.letter(scalar) else { continue }
      if letter != next { return false }
      expected = expected.dropFirst()
    }
    return expected.isEmpty
  }

  /// A letter or digit as it is written but for its width; nil for all else.
  private static func letter(_ scalar: UInt32) -> UInt32? {
    guard FoldedScalar(folding: scalar).traits.contains(.word) else { return nil }
    return (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }
}
