import CNCurses
import TerminalCore

/// What ncurses has been told to show; tells it how the next frame differs.
struct NCursesScreen {
  private var styles: StyleTable
  private var painter = CellPainter()
  /// Nil after an erasure: every cell is a blank of the body.
  private var shown: Frame?
  private var size = Size(columns: 0, rows: 0)
  /// Clusters that ncurses would measure otherwise, by row; drawn beside it.
  private var misfits: [Int: [Misfit]] = [:]

  private struct Misfit {
    var column: Int
    var cluster: Character
    var style: StyleTable.Entry
  }

  init(depth: ColorDepth) {
    styles = StyleTable(depth: depth)
  }

  /// Forgets what the terminal shows: the next frame is sent whole.
  mutating func invalidate() {
    size = Size(columns: 0, rows: 0)
    clearok(cncurses_window(), true)
  }

  /// Draws what differs, and returns what has to be sent after it without ncurses.
  mutating func show(_ frame: Frame, theme: Theme) -> String {
    let window = cncurses_window()
    if styles.use(theme) || size != frame.size {
      erase(to: frame.size)
    }
    let columns = min(frame.size.columns, Int(getmaxx(window)))
    var changed: [Int] = []
    let rows = min(frame.size.rows, Int(getmaxy(window)))
    for row in 0..<rows where draw(row: row, columns: columns, of: frame) {
      changed.append(row)
    }
    shown = frame
    wnoutrefresh(window)
    place(frame.cursor)
    doupdate()
    return misfits.isEmpty ? "" : changed.map(misfits(of:)).joined()
  }

  /// Paints the theme's background, so that only what is not blank needs to be drawn.
  private mutating func erase(to size: Size) {
    let window = cncurses_window()
    painter.paintBackground(of: window, styles.entry(for: .body, []))
    werase(window)
    for row in misfits.keys {
      wredrawln(window, Int32(row), 1)
    }
    misfits = [:]
    shown = nil
    self.size = size
  }

  /// Tells ncurses what differs in a row; false when nothing does.
  private mutating func draw(row: Int, columns: Int, of frame: Frame) -> Bool {
    let start = row * frame.size.columns
    // ncurses takes the place of a misfit for blank: it would neither clear it nor draw around it.
    let hadMisfits = !misfits.isEmpty && misfits[row] != nil
    var isWhole = false
    var differs = false
    var isRunning = false
    var column = 0
    while column < columns {
      var end = column + 1
      while end < columns, frame.cells[start + end].cluster == nil { end += 1 }
      if isWhole || !isShown(start + column..<start + end, of: frame) {
        if hadMisfits, !isWhole {
          isWhole = true
          misfits[row] = nil
          wredrawln(cncurses_window(), Int32(row), 1)
          column = 0
          continue
        }
        if !isRunning {
          painter.begin(column: column, row: row)
          isRunning = true
        }
        differs = true
        draw(frame.cells[start + column], column: column, width: end - column, row: row)
      } else if isRunning {
        painter.end()
        isRunning = false
      }
      column = end
    }
    painter.end()
    return differs
  }

  private func isShown(_ cells: Range<Int>, of frame: Frame) -> Bool {
    guard let shown else {
      let cell = frame.cells[cells.lowerBound]
      return cell.cluster == " " && cell.role == .body && cell.emphasis.isEmpty
    }
    return cells.allSatisfy { shown.cells[$0] == frame.cells[$0] }
  }

  private mutating func draw(_ cell: Cell, column: Int, width: Int, row: Int) {
    let style = styles.entry(for: cell.role, cell.emphasis)
    let cluster = cell.cluster ?? " "
    if !painter.add(cluster, style, width: width) {
      misfits[row, default: []].append(Misfit(column: column, cluster: cluster, style: style))
    }
  }

  private func place(_ cursor: Frame.Cursor?) {
    guard let cursor else {
      curs_set(0)
      return
    }
    wmove(cncurses_window(), Int32(clamping: cursor.row), Int32(clamping: cursor.column))
    wnoutrefresh(cncurses_window())
    curs_set(1)
  }

  /// Draws the misfits of a row at their places (ECMA-48; DECSC and DECRC around it, so that ncurses
  /// finds cursor and colours as it left them).
  private func misfits(of row: Int) -> String {
    (misfits[row] ?? []).map { misfit in
      let place = "\u{1B}[\(row + 1);\(misfit.column + 1)H"
      return "\u{1B}7\(place)\(misfit.style.rendition.sequence)\(misfit.cluster)\u{1B}8"
    }.joined()
  }
}
