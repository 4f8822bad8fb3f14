import Glibc

/// The rows of an encoding of East Asia, by how much what stands in them is in use.
struct MultibyteTable {
  enum Kind {
    /// Of those that the standard puts first: level 1 of GB 2312, Big5 and JIS X 0208, Hangul.
    case common
    /// Kana.
    case syllable
    /// Punctuation.
    case sign
    /// Of those that it puts second.
    case rare
    /// Of later additions, of other scripts, or for programs.
    case odd
    /// Of no meaning.
    case none
  }

  let encoding: TextEncoding
  /// The characters that stand in nearly every text.
  let frequent: Set<Unicode.Scalar>
  private let kind: @Sendable (_ lead: UInt8, _ trail: UInt8) -> Kind
  /// How many of a hundred characters of a text are common, and how many there are of them.
  private let common: (share: Double, count: Double)
  private let syllables: Double
  /// The logarithm of how much likelier than another the encoding is, before anything is read.
  let prior: Double

  /// The logarithm of the share that one character of a kind has in a text.
  func likelihood(of kind: Kind) -> Double {
    switch kind {
    case .common: log(common.share / common.count)
    case .syllable: log(syllables / 170)
    case .sign: log(0.08 / 188)
    case .rare: log(0.015 / 4000)
    case .odd, .none: log(0.005 / 10_000)
    }
  }

  /// The kind of the character at the start of `bytes`, which begin beyond ASCII, and its length; nil if it is cut.
  func character(_ bytes: ArraySlice<UInt8>) -> (kind: Kind, length: Int)? {
    let lead = bytes[bytes.startIndex]
    if encoding.name == "Shift_JIS", (0xA1...0xDF).contains(lead) { return (.odd, 1) }
    guard let trail = bytes.dropFirst().first else { return nil }
    // What is longer than two bytes is so rare that it need not be looked at whole.
    if encoding.name == "GB18030", (0x30...0x39).contains(trail), lead > 0x80 {
      return bytes.count < 4 ? nil : (.odd, 4)
    }
    if encoding.name == "EUC-JP", lead == 0x8F { return bytes.count < 3 ? nil : (.odd, 3) }
    let kind = kind(lead, trail)
    // A line end after half a character is one.
    if case .none = kind, trail < 0x40 { return (.none, 1) }
    return (kind, 2)
  }

  static let all = [gb18030, big5, shiftJIS, eucJP, eucKR].compactMap(\.self)

  private init?(
    _ label: String, common: (share: Double, count: Double), syllables: Double = 0.001,
    prior: Double = 0, frequent: String = "", kind: @escaping @Sendable (UInt8, UInt8) -> Kind
  ) {
    guard let encoding = TextEncoding(label: label) else { return nil }
    self.encoding = encoding
    self.common = common
    self.syllables = syllables
    self.prior = prior
    self.frequent = Set(frequent.unicodeScalars)
    self.kind = kind
  }

  private static let gb18030 = MultibyteTable(
    // Two or three characters may be Hangul as well.
    "gb18030", common: (0.87, 3755), prior: 2,
    frequent: "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出会可也你对能而子那得年"
  ) { lead, trail in
    guard (0x81...0xFE).contains(lead), trail >= 0x40, trail != 0x7F, trail < 0xFF else {
      return .none
    }
    guard trail >= 0xA1 else { return .odd }
    return switch lead {
    case 0xB0...0xD7: .common
    case 0xA1, 0xA3: .sign
    case 0xD8...0xF7: .rare
    default: .odd
    }
  }

  private static let big5 = MultibyteTable(
    "big5", common: (0.87, 5401),
    frequent: "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出會可也你對能而子那得年"
  ) { lead, trail in
    guard (0x81...0xFE).contains(lead), (0x40...0x7E).contains(trail) || trail >= 0xA1, trail < 0xFF
    else { return .none }
    return switch lead {
    case 0xA4...0xC6: .common
    case 0xA1...0xA3: .sign
    case 0xC9...0xF9: .rare
    default: .odd
    }
  }

  private static let shiftJIS = MultibyteTable(
    "shift_jis", common: (0.38, 2965), syllables: 0.5
  ) { lead, trail in
    guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead),
      trail >= 0x40, trail != 0x7F, trail <= 0xFC
    else { return .none }
    return switch (lead, trail) {
    case (0x81, _): .sign
    case (0x82, 0x9F...0xF1), (0x83, 0x40...0x96): .syllable
    case (0x88...0x97, _), (0x98, ...0x72): .common
    case (0x98...0x9F, _), (0xE0...0xEA, _): .rare
    default: .odd
    }
  }

  private static let eucJP = MultibyteTable(
    "euc-jp", common: (0.38, 2965), syllables: 0.5
  ) { lead, trail in
    if lead == 0x8E { return (0xA1...0xDF).contains(trail) ? .odd : .none }
    guard (0xA1...0xFE).contains(lead), (0xA1...0xFE).contains(trail) else { return .none }
    return switch lead {
    case 0xA1: .sign
    case 0xA4, 0xA5: .syllable
    case 0xB0...0xCF: .common
    case 0xD0...0xF4: .rare
    default: .odd
    }
  }

  private static let eucKR = MultibyteTable(
    "euc-kr", common: (0.94, 2350),
    frequent: "이다는의에을를가고은하한로지기도사서인정리자해시대으어들과부일수있아제전보스성그나주장관국"
  ) { lead, trail in
    guard (0x81...0xFE).contains(lead), trail >= 0x41, trail < 0xFF else { return .none }
    guard trail >= 0xA1 else {
      return (0x5B...0x60).contains(trail) || (0x7B...0x80).contains(trail) ? .none : .odd
    }
    return switch lead {
    case 0xB0...0xC8: .common
    case 0xA1, 0xA3: .sign
    case 0xCA...0xFD: .rare
    default: .odd
    }
  }
}
