/// Traditional Chinese characters as the Simplified ones that they correspond to.
///
/// Several Traditional characters may share a Simplified one, never the other way round, so folding to
/// Simplified finds a phrase in either script.
enum HanFolding {
  /// The scalars that `simplified(_:)` may change.
  private static let scope: ClosedRange<UInt32> = 0x3400...0x9FFF

  /// The folded scalar of each of `scope`.
  private static let table: [UInt16] = {
    var table = scope.map { UInt16(truncatingIfNeeded: $0) }
    forEachPair { traditional, simplified in
      table[Int(traditional - scope.lowerBound)] = UInt16(truncatingIfNeeded: simplified)
    }
    return table
  }()

  /// The Traditional characters of each Simplified one that has any.
  private static let variants: [UInt32: [UInt32]] = {
    var variants: [UInt32: [UInt32]] = [:]
    forEachPair { traditional, simplified in variants[simplified, default: []].append(traditional) }
    return variants
  }()

  @inline(__always)
  static func simplified(_ scalar: UInt32) -> UInt32 {
    scope.contains(scalar) ? UInt32(table[Int(scalar - scope.lowerBound)]) : scalar
  }

  /// The characters that fold to `scalar`, itself the first.
  static func spellings(of scalar: UInt32) -> [UInt32] {
    [scalar] + (variants[scalar] ?? [])
  }

  private static func forEachPair(_ body: (UInt32, UInt32) -> Void) {
    var traditional: UInt32?
    for scalar in "\(TraditionalHan.pairs)".unicodeScalars {
      if let first = traditional {
        body(first, scalar.value)
        traditional = nil
      } else {
        traditional = scalar.value
      }
    }
  }
}
