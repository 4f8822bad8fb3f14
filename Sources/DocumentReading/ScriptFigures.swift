/// Figures that a source raises or lowers, spelled so that they do not become part of the number before
/// them: `10<sup>6</sup>` is 10⁶ and not 106.
enum ScriptFigures {
  /// What a tag does to its figures, nil for a tag that does nothing to them.
  enum Position {
    case raised, lowered

    init?(tag: String) {
      switch tag {
      case "sup": self = .raised
      case "sub": self = .lowered
      default: return nil
      }
    }
  }

  /// A longer stretch, in bytes, is text.
  static let longest = 24

  private static let raised: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻", "–": "⁻", "=": "⁼", "n": "ⁿ",
  ]

  private static let lowered: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "-": "₋", "−": "₋", "–": "₋", "=": "₌",
  ]

  /// The scalars to show for `figures`, which stand after `last`: one for each, or more where a mark
  /// has to stand before them; nil for what is shown as it is.
  static func spelled(
    _ figures: [Unicode.Scalar], _ position: Position, after last: Unicode.Scalar?
  ) -> [Unicode.Scalar]? {
    let isPower = figures == ["n"] && last?.isDigit == true
    guard isPower || figures.contains(where: { (0x30...0x39).contains($0.value) }) else {
      return nil
    }
    let table = position == .raised ? raised : lowered
    let spelled = figures.compactMap { table[$0] }
    if spelled.count == figures.count { return spelled }
    // Not all have a shape of their own: after a number a mark keeps them apart.
    guard let first = figures.first, last?.isDigit == true, first.isDigit || table[first] != nil
    else { return nil }
    return [position == .raised ? "^" : "_"] + figures
  }

  /// The figure that a raised or lowered one stands for, the scalar itself for others.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xB2, 0xB3: Unicode.Scalar(UInt8(scalar.value - 0x80))
    case 0xB9: "1"
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(UInt8(scalar.value - 0x2040))
    case 0x2080...0x2089: Unicode.Scalar(UInt8(scalar.value - 0x2050))
    default: scalar
    }
  }
}
