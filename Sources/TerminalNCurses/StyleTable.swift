import CNCurses
import TerminalCore

/// What ncurses needs to know of each role and emphasis, found out once per theme.
struct StyleTable {
  struct Entry {
    /// A cell in the style, without a character.
    var cell = cchar_t()
    /// ncurses knows no such attribute; a combining stroke does it.
    var isStruckThrough = false
    var rendition = Rendition()
  }

  let depth: ColorDepth
  private var theme: Theme?
  private var entries: [Entry?] = []
  /// The colours of the pairs from 1 on: a few dozen, so that no dictionary is needed.
  private var pairs: [ColorNumbers] = []

  init(depth: ColorDepth) {
    self.depth = depth
  }

  /// Takes another theme; false when it is the one it has.
  mutating func use(_ theme: Theme) -> Bool {
    guard theme != self.theme else { return false }
    self.theme = theme
    entries = Array(repeating: nil, count: Role.allCases.count << Self.emphasisBits)
    return true
  }

  mutating func entry(for role: Role, _ emphasis: Emphasis) -> Entry {
    guard let theme else { return Entry() }
    let mask: UInt8 = 1 << Self.emphasisBits - 1
    let place = role.ordinal << Self.emphasisBits | Int(emphasis.rawValue & mask)
    if let entry = entries[place] { return entry }

    var style = theme.style(of: role, on: depth)
    style.attributes.formUnion(Style.Attributes(emphasis))
    let entry = resolve(style, ofSixteen: theme.depth == .sixteen)
    entries[place] = entry
    return entry
  }

  private static let emphasisBits = 4

  private mutating func resolve(_ style: Style, ofSixteen: Bool) -> Entry {
    let depth: ColorDepth = ofSixteen && self.depth != .mono ? .sixteen : self.depth
    let colors = ColorNumbers(style, depth)
    var entry = Entry()
    entry.isStruckThrough = style.attributes.contains(.strikethrough)
    entry.rendition = Rendition(attributes: style.attributes, colors: colors, depth: depth)

    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= cncurses_bold() }
    if style.attributes.contains(.italic) { attributes |= cncurses_italic() }
    if style.attributes.contains(.underline) { attributes |= cncurses_underline() }
    if style.attributes.contains(.dim) { attributes |= cncurses_dim() }
    if style.attributes.contains(.reverse) { attributes |= cncurses_reverse() }
    // A pair beyond 255 goes through the last argument (curs_getcchar(3x)).
    var pair = pair(colors)
    let blank: [wchar_t] = [0x20, 0]
    setcchar(&entry.cell, blank, attributes, Int16(truncatingIfNeeded: pair), &pair)
    return entry
  }

  /// Pairs are made when first used: to make all a theme could need costs time at the start.
  private mutating func pair(_ colors: ColorNumbers) -> Int32 {
    if colors.foreground == -1, colors.background == -1 { return 0 }
    if let index = pairs.firstIndex(of: colors) { return Int32(index + 1) }
    let pair = Int32(pairs.count + 1)
    guard pair < cncurses_color_pairs(),
      init_extended_pair(pair, colors.foreground, colors.background) == OK
    else { return 0 }
    pairs.append(colors)
    return pair
  }
}
