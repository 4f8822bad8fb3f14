/// A character of a text as matching sees it, with what decides about its edges.
///
/// Case, width, the shapes of quotes and dashes, the kind of white space and the Traditional shapes of
/// Han characters are folded away.
struct FoldedScalar {
  /// The folded scalar; a space for white space.
  var value: UInt32
  var traits: Traits

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Part of a word that is written with spaces around it; a phrase does not begin or end inside.
    static let word = Traits(rawValue: 1)
    /// Han or East Asian punctuation: white space between two of these is layout, not text.
    static let wide = Traits(rawValue: 2)
    /// A quotation mark, which stands among Han characters as well as among words.
    static let quote = Traits(rawValue: 4)
    /// A hyphen that joins words, not a dash.
    static let hyphen = Traits(rawValue: 8)
    static let space = Traits(rawValue: 16)
    /// Invisible: a soft hyphen, a zero-width space, a variation selector.
    static let ignorable = Traits(rawValue: 32)
    /// Belongs to the character before it.
    static let extending = Traits(rawValue: 64)
    static let lineBreak = Traits(rawValue: 128)
    /// Comes of the same character of the text as the one before it.
    static let inner = Traits(rawValue: 256)
    /// A dash that is no hyphen.
    static let dash = Traits(rawValue: 512)
    /// A slash, or a sign behind a number such as that of percent: white space after it is layout.
    static let closing = Traits(rawValue: 1024)
    static let fullStop = Traits(rawValue: 2048)
    /// East Asian punctuation, which brings its own room: white space beside it is layout.
    static let roomy = Traits(rawValue: 4096)
  }

  init(_ value: UInt32, _ traits: Traits = []) {
    self.value = value
    self.traits = traits
  }

  /// Folds the scalar of that value, to the first of what it decomposes to.
  @inline(__always)
  init(folding scalar: UInt32) {
    self = FoldedScalar(alone: scalar) ?? DecomposedScalar(scalar).first
  }

  /// Folds a scalar that needs no decomposing; nil for the others.
  @inline(__always)
  init?(alone scalar: UInt32) {
    if scalar < 0x80 {
      self.init(ascii: scalar)
      return
    }
    switch scalar {
    case 0x3400...0x9FFF: self.init(HanFolding.simplified(scalar), .wide)
    case 0x3041...0x31FF: self.init(scalar, .wide)
    case 0x2000...0x206F: self.init(punctuation: scalar)
    case 0x3000: self.init(0x20, .space)
    case 0x300C...0x300F, 0x301D...0x301F, 0xFF62, 0xFF63: self.init(0x22, .quote)
    case 0x3001...0x3040: self.init(scalar, [.wide, .roomy])
    case 0xFF01...0xFF5E:
      let folded = FoldedScalar(ascii: scalar - 0xFEE0)
      let isWord = folded.traits.contains(.word)
      self.init(folded.value, isWord ? .word : folded.traits.union([.wide, .roomy]))
    case 0x20000...0x2F7FF, 0x2FA1E...0x3FFFF, 0xAC00...0xD7A3: self.init(scalar, .wide)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self.init(scalar, [.ignorable, .extending])
    case 0xAD, 0xFEFF, 0x180E: self.init(scalar, .ignorable)
    case 0x85: self.init(0x20, [.space, .lineBreak])
    case 0xA0, 0x1680: self.init(0x20, .space)
    case 0xB0: self.init(scalar, .closing)
    case 0x2212: self.init(0x2D, .dash)
    case 0x300...0x36F: self.init(scalar, [.word, .extending])
    default: return nil
    }
  }

  /// Folds what stands in the block General Punctuation.
  private init(punctuation scalar: UInt32) {
    switch scalar {
    case 0x2000...0x200A, 0x202F, 0x205F: self.init(0x20, .space)
    case 0x2028, 0x2029: self.init(0x20, [.space, .lineBreak])
    case 0x200C, 0x200D: self.init(scalar, [.ignorable, .extending])
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F:
      self.init(scalar, .ignorable)
    case 0x2010, 0x2011: self.init(0x2D, .hyphen)
    case 0x2012...0x2015: self.init(0x2D, .dash)
    case 0x2018...0x201B: self.init(0x27, .quote)
    case 0x201C...0x201F: self.init(0x22, .quote)
    case 0x2030, 0x2031: self.init(scalar, .closing)
    default: self.init(scalar)
    }
  }

  @inline(__always)
  init(ascii code: UInt32) {
    switch code {
    case 0x30...0x39, 0x61...0x7A: self.init(code, .word)
    case 0x41...0x5A: self.init(code + 0x20, .word)
    case 0x09, 0x20: self.init(0x20, .space)
    case 0x0A...0x0D: self.init(0x20, [.space, .lineBreak])
    case 0x2D: self.init(code, .hyphen)
    case 0x22, 0x27: self.init(code, .quote)
    case 0x25, 0x2F: self.init(code, .closing)
    case 0x2E: self.init(code, .fullStop)
    default: self.init(code)
    }
  }
}
