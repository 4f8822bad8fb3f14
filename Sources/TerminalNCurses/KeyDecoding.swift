import CNCurses
import TerminalCore

/// What ncurses reported, in our words.
enum TerminalInput: Hashable {
  case key(KeyPress)
  case mouse
  case resize
  case pasteBegins
  case pasteEnds
  /// A key nobody gave a name to.
  case unknown
}

/// The tables that turn what ncurses reports into key presses.
enum KeyDecoding {
  /// Codes given to the brackets of pasted text, beyond those ncurses assigns itself.
  static let pasteBegins: Int32 = 0x4000
  static let pasteEnds: Int32 = 0x4001

  static let escape: UInt32 = 0x1B

  /// The key that sends `character`.
  static func key(character: UInt32) -> KeyPress? {
    switch character {
    case 0x00: return .control(" ")
    case 0x08, 0x7F: return KeyPress(.backspace)
    case 0x09: return KeyPress(.tab)
    // With nonl() Enter sends a carriage return; some terminals and pipes send a line feed.
    case 0x0A, 0x0D: return KeyPress(.enter)
    case escape: return KeyPress(.escape)
    case 0x01...0x1A: return control(character, after: "a")
    case 0x1C...0x1F: return control(character, after: "\\")
    case 0x80...0x9F: return nil
    default: return Unicode.Scalar(character).map { .character(Character($0)) }
    }
  }

  private static func control(_ character: UInt32, after first: Unicode.Scalar) -> KeyPress? {
    let origin: UInt32 = first == "a" ? 0x01 : 0x1C
    return Unicode.Scalar(first.value + character - origin).map { .control(Character($0)) }
  }

  /// What a code of ncurses means, by itself or by ncurses' name of it: keys with modifiers have no
  /// fixed code.
  static func input(code: Int32, name: String?) -> TerminalInput {
    switch code {
    case KEY_MOUSE: return .mouse
    case KEY_RESIZE: return .resize
    case pasteBegins: return .pasteBegins
    case pasteEnds: return .pasteEnds
    default: break
    }
    if let key = fixed[code] {
      return .key(KeyPress(key))
    }
    let firstFunctionKey = cncurses_key_f0()
    if (firstFunctionKey...firstFunctionKey + 63).contains(code) {
      return .key(functionKey(Int(code - firstFunctionKey)))
    }
    return name.flatMap(key(named:)).map(TerminalInput.key) ?? .unknown
  }

  /// terminfo counts on where modifiers begin: 13 to 24 are Shift, 25 to 36 Control, 49 to 60 Alt.
  private static func functionKey(_ number: Int) -> KeyPress {
    switch number {
    case 25...36: KeyPress(.function(number - 24), .control)
    case 49...60: KeyPress(.function(number - 48), .alt)
    default: KeyPress(.function(number))
    }
  }

  private static let fixed: [Int32: KeyPress.Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    // With Shift, for scrolling and selecting, they mean the same here.
    KEY_SR: .up, KEY_SF: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_HOME: .home, KEY_END: .end, KEY_SHOME: .home, KEY_SEND: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_SPREVIOUS: .pageUp, KEY_SNEXT: .pageDown,
    // The corners of a keypad, where a terminal tells them from the keys above.
    KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_BTAB: .backTab,
    KEY_DC: .delete, KEY_IC: .insert, KEY_SDC: .delete, KEY_SIC: .insert,
  ]

  /// xterm's names: a key and the number of its modifiers (`kUP5`, `user_caps(5)`).
  private static func key(named name: String) -> KeyPress? {
    guard let digit = name.last?.wholeNumberValue, let key = named[String(name.dropLast())] else {
      return nil
    }
    // One more than a sum of Shift 1, Alt 2, Control 4.
    let held = digit - 1
    var modifiers: KeyPress.Modifiers = []
    if held & 2 != 0 { modifiers.insert(.alt) }
    if held & 4 != 0 { modifiers.insert(.control) }
    return KeyPress(key, modifiers)
  }

  private static let named: [String: KeyPress.Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete, "kIC": .insert,
  ]
}
