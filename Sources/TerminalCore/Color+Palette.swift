/// How many colours a terminal shows.
package enum ColorDepth: Hashable, Sendable {
  /// None: attributes only.
  case mono
  /// The ANSI colours, whose shades the user's terminal decides.
  case sixteen
  /// xterm's palette of 256.
  case indexed256
  /// Every colour.
  case direct
}

extension Color {
  /// A colour of xterm's 256: 16 ANSI colours (in xterm's own shades), a cube of 6 × 6 × 6, and 24
  /// grays.
  package static func indexed(_ index: UInt8) -> Color {
    switch index {
    case ..<16:
      return ansi[Int(index)]
    case 16..<232:
      let place = Int(index) - 16
      return Color(
        red: cubeLevels[place / 36], green: cubeLevels[place / 6 % 6], blue: cubeLevels[place % 6])
    default:
      let level = 8 + 10 * (index - 232)
      return Color(red: level, green: level, blue: level)
    }
  }

  /// The nearest of xterm's 256 colours, never one of the first 16: those a user may have changed.
  package var nearestIndexed: UInt8 {
    if let exact = exactIndex { return exact }
    return UInt8(16 + nearest(in: Self.indexedInOklab))
  }

  /// The nearest of the 16 ANSI colours, measured against xterm's shades of them.
  package var nearestANSI: UInt8 {
    if let exact = Self.ansi.firstIndex(of: self) { return UInt8(exact) }
    return UInt8(nearest(in: Self.ansi.map(Oklab.init)))
  }

  private func nearest(in palette: [Oklab]) -> Int {
    let own = Oklab(self)
    var best: (index: Int, distance: Double) = (0, .infinity)
    for (index, color) in palette.enumerated() {
      let distance = own.squaredDistance(to: color)
      if distance < best.distance {
        best = (index, distance)
      }
    }
    return best.index
  }

  /// The colour's own index beyond 15, without measuring: a theme made of the palette's colours
  /// costs nothing at the start.
  private var exactIndex: UInt8? {
    if red == green, green == blue, red >= 8, red <= 238, (red - 8) % 10 == 0 {
      return 232 + (red - 8) / 10
    }
    guard let red = Self.cubeLevels.firstIndex(of: red),
      let green = Self.cubeLevels.firstIndex(of: green),
      let blue = Self.cubeLevels.firstIndex(of: blue)
    else { return nil }
    return UInt8(16 + 36 * red + 6 * green + blue)
  }

  private static let indexedInOklab = (16...255).map { Oklab(indexed($0)) }

  private static let cubeLevels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let ansi: [Color] = [
    Color(0x000000), Color(0xcd0000), Color(0x00cd00), Color(0xcdcd00),
    Color(0x0000ee), Color(0xcd00cd), Color(0x00cdcd), Color(0xe5e5e5),
    Color(0x7f7f7f), Color(0xff0000), Color(0x00ff00), Color(0xffff00),
    Color(0x5c5cff), Color(0xff00ff), Color(0x00ffff), Color(0xffffff),
  ]
}
