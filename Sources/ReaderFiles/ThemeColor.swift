import TerminalCore

/// A colour as a theme file writes it.
enum ThemeColor: Hashable {
  case color(Color)
  /// The terminal's own.
  case standard

  /// `#rrggbb`, `default`, or the name of an ANSI colour.
  init?(_ text: String) {
    if text == "default" {
      self = .standard
    } else if let color = Color(hexadecimal: text) {
      self = .color(color)
    } else if let index = Self.ansiNames.firstIndex(of: text) {
      self = .color(.indexed(UInt8(index)))
    } else {
      return nil
    }
  }

  var color: Color? {
    switch self {
    case .color(let color): color
    case .standard: nil
    }
  }

  private static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
    "bright-magenta", "bright-cyan", "bright-white",
  ]
}
