import CNCurses
import TerminalCore

/// What ncurses needs to know of each role and emphasis, found out once per theme.
struct StyleTable {
  struct Entry {
    var attributes: attr_t = 0
    var pair: Int32 = 0
    /// ncurses knows no such attribute; a combining stroke does it.
    var isStruckThrough = false
  }

  let depth: ColorDepth
  private var theme: Theme?
  private var entries: [Entry?] = []
  private var pairs: [PairKey: Int32] = [:]

  private struct PairKey: Hashable {
    var foreground: Int32
    var background: Int32
  }

  init(depth: ColorDepth) {
    self.depth = depth
  }

  /// Takes another theme; false when it is the one it has.
  mutating func use(_ theme: Theme) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    entries = Array(repeating: nil, count: Self.indices.count << Self.emphasisBits)
    return true
  }

  mutating func entry(for role: Role, _ emphasis: Emphasis) -> Entry {
    guard let theme, let ordinal = Self.indices[role] else { return Entry() }
    let mask: UInt8 = 1 << Self.emphasisBits - 1
    let place = ordinal << Self.emphasisBits | Int(emphasis.rawValue & mask)
    if let entry = entries[place] { return entry }

    var style = theme.style(of: role, on: depth)
    style.attributes.formUnion(Style.Attributes(emphasis))
    let entry = resolve(style, ofSixteen: theme.depth == .sixteen)
    entries[place] = entry
    return entry
  }

  private static let emphasisBits = 4
  private static let indices = Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })

  private mutating func resolve(_ style: Style, ofSixteen: Bool) -> Entry {
    var entry = Entry()
    for (attribute, value) in Self.attributes where style.attributes.contains(attribute) {
      entry.attributes |= value
    }
    entry.isStruckThrough = style.attributes.contains(.strikethrough)
    let depth: ColorDepth = ofSixteen && self.depth != .mono ? .sixteen : self.depth
    entry.pair = pair(
      PairKey(
        foreground: number(style.foreground, depth), background: number(style.background, depth)))
    return entry
  }

  private static let attributes: [(Style.Attributes, attr_t)] = [
    (.bold, cncurses_bold()), (.italic, cncurses_italic()), (.underline, cncurses_underline()),
    (.dim, cncurses_dim()), (.reverse, cncurses_reverse()),
  ]

  /// ncurses' number of a colour, -1 for the terminal's own.
  private func number(_ color: Color?, _ depth: ColorDepth) -> Int32 {
    guard let color else { return -1 }
    switch depth {
    case .mono:
      return -1
    case .sixteen:
      let ansi = Int32(color.nearestANSI)
      return ansi < cncurses_colors() ? ansi : ansi & 7
    case .indexed256:
      return Int32(color.nearestIndexed)
    case .direct:
      // The first eight values mean the ANSI colours (`user_caps(5)`, RGB).
      return color.value < 8 ? 0x000008 : Int32(color.value)
    }
  }

  /// Pairs are made when first used: to make all a theme could need costs time at the start.
  private mutating func pair(_ key: PairKey) -> Int32 {
    if key.foreground == -1, key.background == -1 { return 0 }
    if let pair = pairs[key] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < cncurses_color_pairs(),
      init_extended_pair(pair, key.foreground, key.background) == OK
    else { return 0 }
    pairs[key] = pair
    return pair
  }
}
