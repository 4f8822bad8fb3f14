import CNCurses
import Glibc
import TerminalCore

/// Puts grapheme clusters into ncurses' cells.
///
/// Whole runs of cells are handed over: one call a cell, with its attributes packed anew each time,
/// takes three times as long.
struct CellPainter {
  /// The run being collected; reused, so that drawing a screen allocates nothing.
  private var cells: [cchar_t] = []
  private var row: Int32 = 0
  private var column: Int32 = 0

  /// What stands for a character the terminal must not get or cannot place.
  private static let replacement: wchar_t = 0xFFFD
  /// Strikes through the character before it: ncurses has no such attribute.
  private static let stroke: wchar_t = 0x336
  private static let joiner: wchar_t = 0x200D
  /// How many scalars a cell holds (CCHARW_MAX).
  private static let capacity = 5

  func paintBackground(of window: UnsafeMutablePointer<WINDOW>?, _ style: StyleTable.Entry) {
    var blank = style.cell
    blank.chars.0 = 0x20
    wbkgrndset(window, &blank)
  }

  mutating func begin(column: Int, row: Int) {
    (self.column, self.row) = (Int32(column), Int32(row))
  }

  /// Hands what was added since `begin` to ncurses.
  mutating func end() {
    guard !cells.isEmpty else { return }
    mvwadd_wchnstr(cncurses_window(), row, column, cells, Int32(cells.count))
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds a cluster of `width` columns to the run.
  ///
  /// False when ncurses would take it for narrower (an emoji by a variation selector, a character
  /// of ambiguous width); the columns are left blank then, and it has to be drawn beside ncurses.
  mutating func add(_ cluster: Character, _ style: StyleTable.Entry, width: Int) -> Bool {
    var cell = style.cell
    let utf8 = cluster.utf8
    if width == 1, !style.isStruckThrough, utf8.count == 1, let byte = utf8.first, byte >= 0x20,
      byte < 0x7F
    {
      cell.chars.0 = wchar_t(byte)
      cells.append(cell)
      return true
    }
    let measured = Self.fill(&cell, with: cluster, isStruckThrough: style.isStruckThrough)
    if measured == width {
      cells.append(cell)
      return true
    }
    cell = style.cell
    cell.chars.0 = measured > width ? Self.replacement : 0x20
    cells.append(cell)
    cell.chars.0 = 0x20
    for _ in 1..<max(width, 1) {
      cells.append(cell)
    }
    return measured > width
  }

  /// Fills `cell` with the part of `cluster` that one of ncurses' cells takes, and returns how many
  /// columns ncurses gives it.
  private static func fill(
    _ cell: inout cchar_t, with cluster: Character, isStruckThrough: Bool
  ) -> Int {
    var columns = 0
    withUnsafeMutableBytes(of: &cell.chars) { bytes in
      let chars = bytes.bindMemory(to: wchar_t.self)
      var count = 0
      for scalar in cluster.unicodeScalars {
        let character = wchar_t(bitPattern: scalar.value)
        let width = Int(wcwidth(character))
        if count == 0 {
          // Controls have no width, nor has what this system's tables do not know yet.
          chars[0] = width > 0 ? character : replacement
          columns = max(width, 1)
        } else if width == 0, count < capacity {
          chars[count] = character
        } else {
          // setcchar(3x): one spacing character, then only such as take no place.
          break
        }
        count += 1
      }
      if count > 1, chars[count - 1] == joiner {
        count -= 1
        chars[count] = 0
      }
      if isStruckThrough {
        chars[min(count, capacity - 1)] = stroke
      }
    }
    return columns
  }
}
