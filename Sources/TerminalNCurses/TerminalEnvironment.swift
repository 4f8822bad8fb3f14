import CNCurses
import Glibc

/// What the environment and terminfo say about the terminal.
package enum TerminalEnvironment {
  /// Whether the terminal's background is light, as far as `COLORFGBG` tells; nil when it does not.
  package static var hasLightBackground: Bool? {
    variable("COLORFGBG").flatMap(isLight(colorFgBg:))
  }

  /// `15;0` or `0;default;15`: the last field is the background's ANSI colour.
  static func isLight(colorFgBg: String) -> Bool? {
    guard let field = colorFgBg.split(separator: ";").last, let color = Int(field) else {
      return nil
    }
    // Silver and everything bright but dark gray.
    return color == 7 || (9...15).contains(color)
  }

  /// https://no-color.org: set and not empty.
  static var refusesColors: Bool { variable("NO_COLOR") != nil }

  static func terminalName() throws(TerminalError) -> String {
    guard let name = variable("TERM") else { throw TerminalError(.unnamed) }
    guard name != "dumb", name != "unknown" else {
      throw TerminalError(.cannotPlaceText(name: name))
    }
    return name
  }

  /// Chooses the user's characters if they are UTF-8, else plain UTF-8.
  ///
  /// Only LC_CTYPE: ncurses needs no more, and the other categories would change how libraries
  /// read and write numbers.
  static func selectUnicodeLocale() {
    if setlocale(LC_CTYPE, "") != nil, isUnicodeLocale { return }
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  private static var isUnicodeLocale: Bool {
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }

  /// Whether terminfo has the string capability.
  static func has(_ capability: String) -> Bool {
    string(capability) != nil
  }

  static func hasFlag(_ capability: String) -> Bool {
    tigetflag(capability) == 1
  }

  /// Whether the terminal speaks ECMA-48, and so overlooks a mode it does not know.
  static var usesControlSequences: Bool {
    string("cup")?.hasPrefix("\u{1B}[") ?? false
  }

  /// How texts reach the terminal's clipboard.
  static var clipboard: Clipboard {
    // On another machine, reached from a terminal in tmux, only the name tells.
    if variable("TMUX") != nil || variable("TERM")?.hasPrefix("tmux") == true { return .tmux }
    if variable("STY") != nil { return .screen }
    // The console of Linux takes the sequence for text.
    return usesControlSequences && variable("TERM") != "linux" ? .terminal : .none
  }

  private static func string(_ capability: String) -> String? {
    // -1 where the name is no string capability (curs_terminfo(3x)).
    guard let value = tigetstr(capability), Int(bitPattern: value) != -1 else { return nil }
    return String(cString: value)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
