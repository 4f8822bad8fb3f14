/// The operations on sets that folding does for each character, written out.
///
/// Those of `OptionSet` are generic; without optimisation, as in the tests, they would take a large part of
/// the time of folding.
extension FoldedScalar.Traits {
  init(arrayLiteral traits: Self...) {
    var rawValue: UInt16 = 0
    for element in traits { rawValue |= element.rawValue }
    self.init(rawValue: rawValue)
  }

  @inline(__always)
  static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  @inline(__always)
  func contains(_ other: Self) -> Bool { isSuperset(of: other) }

  @inline(__always)
  func isSuperset(of other: Self) -> Bool { rawValue & other.rawValue == other.rawValue }

  @inline(__always)
  func isDisjoint(with other: Self) -> Bool { rawValue & other.rawValue == 0 }

  @inline(__always)
  func union(_ other: Self) -> Self { Self(rawValue: rawValue | other.rawValue) }

  @inline(__always)
  func subtracting(_ other: Self) -> Self { Self(rawValue: rawValue & ~other.rawValue) }
}
