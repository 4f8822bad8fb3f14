/// Why the reader cannot be shown here.
package struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// Neither the standard streams nor `/dev/tty` are a terminal.
    case noTerminal
    /// `TERM` is unset or empty.
    case unnamed
    /// No description of the terminal is installed.
    case unknown(name: String)
    /// The terminal cannot place text on its screen.
    case cannotPlaceText(name: String)
    /// The program shows one screen at a time.
    case alreadyOpen
  }

  package var reason: Reason

  package init(_ reason: Reason) {
    self.reason = reason
  }

  package var description: String {
    switch reason {
    case .noTerminal:
      "there is no terminal to show the text on"
    case .unnamed:
      "the environment variable TERM is not set, so the kind of terminal is unknown"
    case .unknown(let name):
      "the terminal '\(name)' (TERM) is unknown here; its terminfo description is not installed"
    case .cannotPlaceText(let name):
      "the terminal '\(name)' (TERM) cannot place text on its screen"
    case .alreadyOpen:
      "the terminal is already in use by this program"
    }
  }
}
