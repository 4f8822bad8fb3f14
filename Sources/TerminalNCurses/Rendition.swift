import CNCurses
import TerminalCore

/// The colours of a style as ncurses counts them, -1 for the terminal's own.
struct ColorNumbers: Hashable {
  var foreground: Int32 = -1
  var background: Int32 = -1
}

extension ColorNumbers {
  init(_ style: Style, _ depth: ColorDepth) {
    foreground = Self.number(style.foreground, depth)
    background = Self.number(style.background, depth)
  }

  private static func number(_ color: Color?, _ depth: ColorDepth) -> Int32 {
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
}

/// A style as ECMA-48's "select graphic rendition", for what is drawn beside ncurses.
struct Rendition {
  var attributes: Style.Attributes = []
  var colors = ColorNumbers()
  var depth: ColorDepth = .mono

  private static let attributeCodes: [(Style.Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    (.strikethrough, "9"),
  ]

  var sequence: String {
    var codes = ["0"]
    codes += Self.attributeCodes.filter { attributes.contains($0.0) }.map(\.1)
    codes += [code(colors.foreground, base: 30), code(colors.background, base: 40)]
      .compactMap(\.self)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private func code(_ color: Int32, base: Int32) -> String? {
    guard color >= 0 else { return nil }
    return switch depth {
    case .mono: nil
    case .sixteen: color < 8 ? "\(base + color)" : "\(base + 52 + color)"
    case .indexed256: "\(base + 8);5;\(color)"
    case .direct: "\(base + 8);2;\(color >> 16);\(color >> 8 & 255);\(color & 255)"
    }
  }
}
