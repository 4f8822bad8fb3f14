import CUnicode

/// A letter, mark or symbol outside ASCII and the blocks of Han as matching sees it: decomposed, so that
/// `é` is the same in one scalar and in two, and `ﬁ` the same as `fi`.
struct DecomposedScalar {
  /// What it comes to; never empty.
  let first: FoldedScalar
  /// What follows `first`, which is most often nothing.
  let rest: [FoldedScalar]

  /// The scalars of some blocks, each looked up once and for all: looking one up takes as long as folding
  /// dozens of others.
  private struct Blocks {
    private let first: UInt32
    private let scalars: [DecomposedScalar]

    init(_ range: Range<UInt32>) {
      first = range.lowerBound
      scalars = range.map(DecomposedScalar.init(looking:))
    }

    subscript(scalar: UInt32) -> DecomposedScalar { scalars[Int(scalar - first)] }
  }

  private static let european: Range<UInt32> = 0x80..<0x530
  private static let europeanBlocks = Blocks(european)
  /// Latin letters of Vietnam, Greek with accents.
  private static let accented: Range<UInt32> = 0x1E00..<0x2000
  private static let accentedBlocks = Blocks(accented)
  /// Currencies, fractions, arrows, letters in circles.
  private static let symbols: Range<UInt32> = 0x2070..<0x2600
  private static let symbolBlocks = Blocks(symbols)
  /// Units and months in a square.
  private static let squares: Range<UInt32> = 0x3200..<0x3400
  private static let squareBlocks = Blocks(squares)
  /// Ligatures, the shapes of Arabic letters.
  private static let shapes: Range<UInt32> = 0xFB00..<0xFE10
  private static let shapeBlocks = Blocks(shapes)
  /// What is set upright, small, and full or half as wide.
  private static let widths: Range<UInt32> = 0xFE10..<0x10000
  private static let widthBlocks = Blocks(widths)

  init(_ scalar: UInt32) {
    switch scalar {
    case Self.european: self = Self.europeanBlocks[scalar]
    case Self.accented: self = Self.accentedBlocks[scalar]
    case Self.symbols: self = Self.symbolBlocks[scalar]
    case Self.squares: self = Self.squareBlocks[scalar]
    case Self.shapes: self = Self.shapeBlocks[scalar]
    case Self.widths: self = Self.widthBlocks[scalar]
    default: self.init(looking: scalar)
    }
  }

  private init(looking scalar: UInt32) {
    self = withUnsafeTemporaryAllocation(
      of: UInt32.self, capacity: Int(CUNICODE_LONGEST_FOLD)
    ) { buffer in
      guard let folded = buffer.baseAddress else { return DecomposedScalar([scalar]) }
      let count = cunicode_fold(scalar, folded)
      return DecomposedScalar(buffer[..<count])
    }
  }

  private init(_ values: some Collection<UInt32>) {
    first = values.first.map(Self.scalar) ?? FoldedScalar(0xFFFD)
    rest = values.dropFirst().map { value in
      let scalar = Self.scalar(value)
      return FoldedScalar(scalar.value, scalar.traits.union(.inner))
    }
  }

  /// What a decomposed scalar is; it decomposes no further.
  private static func scalar(_ value: UInt32) -> FoldedScalar {
    if let folded = FoldedScalar(alone: value) { return folded }
    guard let properties = Unicode.Scalar(value)?.properties else { return FoldedScalar(value) }
    if properties.isGraphemeExtend { return FoldedScalar(value, [.word, .extending]) }
    let isWord = properties.isAlphabetic || properties.numericType != nil
    return FoldedScalar(value, isWord ? .word : [])
  }
}
