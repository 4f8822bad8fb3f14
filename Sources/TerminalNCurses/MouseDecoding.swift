import CNCurses
import TerminalCore

/// Turns ncurses' reports about the mouse into actions, remembering the last press.
struct MouseDecoding {
  /// How soon a second press makes a double one, in milliseconds.
  private static let doublePressTime: Int64 = 400

  private var lastPress: (column: Int, row: Int, time: Int64)?

  static var mask: mmask_t {
    cncurses_button1_pressed() | cncurses_button1_released() | cncurses_wheel_up()
      | cncurses_wheel_down()
  }

  /// What a report means; `time` in milliseconds, on a clock that does not go back.
  mutating func action(buttons: mmask_t, column: Int, row: Int, time: Int64) -> MouseAction? {
    if buttons & cncurses_wheel_up() != 0 {
      return MouseAction(.wheelUp, column: column, row: row)
    }
    if buttons & cncurses_wheel_down() != 0 {
      return MouseAction(.wheelDown, column: column, row: row)
    }
    if buttons & cncurses_button1_pressed() != 0 {
      return press(column: column, row: row, time: time)
    }
    if buttons & cncurses_button1_released() != 0 {
      return MouseAction(.release, column: column, row: row)
    }
    return nil
  }

  private mutating func press(column: Int, row: Int, time: Int64) -> MouseAction {
    if let last = lastPress, last.column == column, last.row == row,
      time - last.time <= Self.doublePressTime
    {
      // A third press starts anew.
      lastPress = nil
      return MouseAction(.doublePress, column: column, row: row)
    }
    lastPress = (column, row, time)
    return MouseAction(.press, column: column, row: row)
  }
}
