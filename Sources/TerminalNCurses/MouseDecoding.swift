import CNCurses
import TerminalCore

/// Turns ncurses' reports about the mouse into actions, remembering the last press.
struct MouseDecoding {
  /// How soon after another a press makes a double or a triple one, in milliseconds.
  private static let pressAgainTime: Int64 = 400

  private var lastPress: (kind: MouseAction.Kind, column: Int, row: Int, time: Int64)?
  private var isDown = false

  static var mask: mmask_t {
    cncurses_button1_pressed() | cncurses_button1_released() | cncurses_mouse_moved()
      | cncurses_wheel_up() | cncurses_wheel_down()
  }

  /// What a report means; `time` in milliseconds, on a clock that does not go back.
  mutating func action(buttons: mmask_t, column: Int, row: Int, time: Int64) -> MouseAction? {
    guard let kind = kind(buttons: buttons, column: column, row: row, time: time) else {
      return nil
    }
    return MouseAction(kind, column: column, row: row)
  }

  private mutating func kind(
    buttons: mmask_t, column: Int, row: Int, time: Int64
  ) -> MouseAction.Kind? {
    if buttons & cncurses_wheel_up() != 0 { return .wheelUp }
    if buttons & cncurses_wheel_down() != 0 { return .wheelDown }
    if buttons & cncurses_button1_released() != 0 {
      isDown = false
      return .release
    }
    if buttons & cncurses_button1_pressed() != 0 {
      return press(column: column, row: row, time: time)
    }
    guard isDown, buttons & cncurses_mouse_moved() != 0 else { return nil }
    if let last = lastPress, last.column == column, last.row == row { return nil }
    lastPress = nil
    return .drag
  }

  private mutating func press(column: Int, row: Int, time: Int64) -> MouseAction.Kind {
    isDown = true
    var kind = MouseAction.Kind.press
    if let last = lastPress, last.column == column, last.row == row,
      time - last.time <= Self.pressAgainTime
    {
      // A fourth press starts anew.
      switch last.kind {
      case .press: kind = .doublePress
      case .doublePress: kind = .triplePress
      default: break
      }
    }
    lastPress = (kind, column, row, time)
    return kind
  }
}
