import CNCurses
import Glibc
import TerminalCore

/// Puts grapheme clusters into ncurses' cells.
struct CellPainter {
  /// Reused, so that drawing a screen allocates nothing.
  private var scalars: [wchar_t] = []
  private var cell = cchar_t()

  /// What stands for a character the terminal must not get or cannot place.
  private static let replacement: wchar_t = 0xFFFD
  /// Strikes through the character before it: ncurses has no such attribute.
  private static let stroke: wchar_t = 0x336
  private static let joiner: wchar_t = 0x200D

  mutating func paintBackground(of window: UnsafeMutablePointer<WINDOW>?, _ style: StyleTable.Entry)
  {
    scalars = [0x20, 0]
    guard makeCell(style) else { return }
    wbkgrndset(window, &cell)
  }

  /// Draws `cluster` over `width` columns.
  ///
  /// False when ncurses would take it for narrower (an emoji by a variation selector, a character
  /// of ambiguous width); the columns are blank then, and `write` has to draw it.
  mutating func draw(
    _ cluster: Character, _ style: StyleTable.Entry, column: Int, width: Int, row: Int
  ) -> Bool {
    let window = cncurses_window()
    let measured = take(cluster)
    let fits = measured == width
    if !fits {
      scalars.removeAll(keepingCapacity: true)
      scalars.append(measured > width ? Self.replacement : 0x20)
    }
    if style.isStruckThrough, fits {
      // A cell holds five scalars (CCHARW_MAX).
      if scalars.count == 5 { scalars.removeLast() }
      scalars.append(Self.stroke)
    }
    scalars.append(0)
    guard makeCell(style) else { return true }
    mvwadd_wch(window, Int32(row), Int32(column), &cell)
    guard !fits else { return true }

    scalars = [0x20, 0]
    guard makeCell(style) else { return true }
    for extra in 1..<max(width, 1) {
      mvwadd_wch(window, Int32(row), Int32(column + extra), &cell)
    }
    return measured > width
  }

  /// Writes `cluster` where the cursor stands, without ncurses knowing of it.
  func write(_ cluster: Character, _ style: StyleTable.Entry) {
    var pair = style.pair
    vid_attr(style.attributes, Int16(truncatingIfNeeded: pair), &pair)
    putp(String(cluster))
  }

  /// Fills `scalars` with the part of `cluster` that one of ncurses' cells takes, and returns how
  /// many columns ncurses gives it.
  private mutating func take(_ cluster: Character) -> Int {
    scalars.removeAll(keepingCapacity: true)
    var columns = 0
    for scalar in cluster.unicodeScalars {
      if scalar.isASCII, scalar.value >= 0x20, scalar.value < 0x7F {
        guard scalars.isEmpty else { break }
        scalars.append(wchar_t(scalar.value))
        columns = 1
        continue
      }
      let character = wchar_t(bitPattern: scalar.value)
      let width = Int(wcwidth(character))
      if scalars.isEmpty {
        // Controls have no width, nor has what this system's tables do not know yet.
        guard width > 0 else {
          scalars.append(Self.replacement)
          return 1
        }
        scalars.append(character)
        columns = width
      } else if width == 0, scalars.count < 5 {
        scalars.append(character)
      } else {
        // setcchar(3x): one spacing character, then only such as take no place.
        break
      }
    }
    if scalars.last == Self.joiner { scalars.removeLast() }
    return columns
  }

  private mutating func makeCell(_ style: StyleTable.Entry) -> Bool {
    // A pair beyond 255 goes through the last argument (curs_getcchar(3x)).
    var pair = style.pair
    return setcchar(&cell, scalars, style.attributes, Int16(truncatingIfNeeded: pair), &pair) == OK
  }
}
