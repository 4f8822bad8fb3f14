import CUnicode

/// A letter, mark or symbol outside ASCII and the blocks of Han as matching sees it: decomposed, so that
/// `é` is the same in one scalar and in two, and `ﬁ` the same as `fi`.
struct DecomposedScalar {
  /// What it comes to; never empty.
  let first: FoldedScalar
  /// What follows `first`, which is most often nothing.
  let rest: [FoldedScalar]

  /// Of the letters of Europe, which stand in many texts.
  private static let common: [DecomposedScalar] = commonScope.map(DecomposedScalar.init(looking:))
  private static let commonScope: Range<UInt32> = 0x80..<0x530

  init(_ scalar: UInt32) {
    if Self.commonScope.contains(scalar) {
      self = Self.common[Int(scalar - Self.commonScope.lowerBound)]
    } else {
      self.init(looking: scalar)
    }
  }

  private init(looking scalar: UInt32) {
    self = withUnsafeTemporaryAllocation(
      of: UInt32.self, capacity: Int(CUNICODE_LONGEST_FOLD)
    ) { buffer in
      guard let folded = buffer.baseAddress else { return DecomposedScalar([scalar]) }
      let count = cunicode_fold(scalar, folded)
      return DecomposedScalar(Array(buffer[..<count]))
    }
  }

  private init(_ values: [UInt32]) {
    let scalars = values.map(Self.scalar)
    first = scalars.first ?? FoldedScalar(0xFFFD)
    rest = scalars.dropFirst().map { FoldedScalar($0.value, $0.traits.union(.inner)) }
  }

  /// What a decomposed scalar is; it decomposes no further.
  private static func scalar(_ value: UInt32) -> FoldedScalar {
    if value < 0x80 { return FoldedScalar(ascii: value) }
    if (0x3041...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value) {
      return FoldedScalar(HanFolding.simplified(value), .wide)
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return FoldedScalar(value) }
    if properties.isGraphemeExtend { return FoldedScalar(value, [.word, .extending]) }
    let isWord = properties.isAlphabetic || properties.numericType != nil
    return FoldedScalar(value, isWord ? .word : [])
  }
}
