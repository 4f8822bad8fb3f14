import Glibc

/// SplitMix64: a test that fails prints its seed and can be run again with `TIFA_SEED`.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The seed of this run: the same each time, unless another is given.
  static let seed: UInt64 = {
    let given = getenv("TIFA_SEED").flatMap { UInt64(String(cString: $0)) }
    let seed = given ?? 7
    print("TIFA_SEED=\(seed)")
    return seed
  }()

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ elements: some Collection<Element>) -> Element? {
    elements.randomElement(using: &self)
  }

  mutating func pick(_ range: Range<Int>) -> Int {
    range.isEmpty ? range.lowerBound : Int.random(in: range, using: &self)
  }
}
