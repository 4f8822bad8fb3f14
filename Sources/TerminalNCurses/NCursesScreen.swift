import CNCurses
import TerminalCore

/// What ncurses has been told to show; tells it how the next frame differs.
struct NCursesScreen {
  private var styles: StyleTable
  private var painter = CellPainter()
  private var shown = Frame(size: Size(columns: 0, rows: 0))
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
    shown = Frame(size: Size(columns: 0, rows: 0))
    clearok(cncurses_window(), true)
  }

  mutating func show(_ frame: Frame, theme: Theme) {
    let window = cncurses_window()
    if styles.use(theme) || shown.size != frame.size {
      erase(to: frame.size)
    }
    var changed: [Int] = []
    for row in 0..<min(frame.size.rows, Int(getmaxy(window))) {
      if draw(row: row, of: frame) { changed.append(row) }
    }
    shown = frame
    wnoutrefresh(window)
    place(frame.cursor)
    doupdate()
    if !misfits.isEmpty {
      drawMisfits(of: changed, cursor: frame.cursor)
    }
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
    shown = Frame(size: size)
  }

  /// Tells ncurses what differs in a row; false when nothing does.
  private mutating func draw(row: Int, of frame: Frame) -> Bool {
    let all = frame.area.columns
    let start = row * frame.size.columns
    let (old, new) = (shown.cells[start..<start + all.count], frame.cells[start..<start + all.count])
    guard old != new else { return false }

    // ncurses takes the place of a misfit for blank: it would neither clear it nor draw around it.
    let wholly = misfits.removeValue(forKey: row) != nil
    if wholly {
      wredrawln(cncurses_window(), Int32(row), 1)
    }
    let columns = min(all.count, Int(getmaxx(cncurses_window())))
    var column = 0
    while column < columns {
      var end = column + 1
      while end < columns, new[start + end].cluster == nil { end += 1 }
      let cells = start + column..<start + end
      if wholly || old[cells] != new[cells] {
        draw(new[cells.lowerBound], column: column, width: end - column, row: row)
      }
      column = end
    }
    return true
  }

  private mutating func draw(_ cell: Cell, column: Int, width: Int, row: Int) {
    let style = styles.entry(for: cell.role, cell.emphasis)
    let cluster = cell.cluster ?? " "
    if !painter.draw(cluster, style, column: column, width: width, row: row) {
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

  /// Writes the misfits at their places, and takes the cursor back to where ncurses believes it.
  private func drawMisfits(of rows: [Int], cursor: Frame.Cursor?) {
    let home = (row: getcury(cncurses_window()), column: getcurx(cncurses_window()))
    for row in rows {
      for misfit in misfits[row] ?? [] {
        mvcur(-1, -1, Int32(row), Int32(misfit.column))
        painter.write(misfit.cluster, misfit.style)
      }
    }
    mvcur(-1, -1, home.row, home.column)
    // Sends what was written: nothing differs any more, but its buffer is emptied.
    doupdate()
  }
}
