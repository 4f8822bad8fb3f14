/// What comes from a terminal, or from elsewhere while it waits.
package enum TerminalEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text pasted in one go (bracketed paste), line breaks as `\n`.
  case paste(String)
  case mouse(MouseAction)
  case resize(Size)
  /// Another thread asked for attention.
  case wake
  /// The program goes on after `^Z`; the screen has to be drawn again.
  case resume
  /// The terminal is gone, or the program was told to end.
  case hangup
}

/// A screen that shows frames and a keyboard that gives events.
///
/// `TerminalNCurses` has the real one; tests script one without a terminal.
///
/// ```swift
/// terminal.show(frame, theme: theme)
/// let event = terminal.nextEvent()
/// ```
@MainActor
package protocol Terminal: AnyObject {
  var size: Size { get }
  /// Makes the screen look like `frame`; only what differs is sent.
  func show(_ frame: Frame, theme: Theme)
  /// Waits for the next event; nil when `milliseconds` have passed without one, never when nil.
  func nextEvent(within milliseconds: Int?) -> TerminalEvent?
  /// Whether further keys are already waiting, so that a frame between them would be wasted.
  var hasPendingInput: Bool { get }
  /// Gives the terminal back to the shell until the program is continued (`^Z`).
  func suspend()
  /// Gives the terminal to another program while `body` runs.
  func lend(_ body: () -> Void)
  /// Puts a text on the clipboard of the terminal; does not wait for an answer.
  func copy(_ text: String) -> ClipboardOutcome
  /// Draws the whole screen anew with the next frame, as after another program wrote over it.
  func redraw()
}
