import Glibc

/// Keeps what is typed off the terminal while a line of the program stands there; `^C` works all the same.
struct SilentKeys {
  private let terminal: Int32
  private let before: termios?

  /// Does nothing where `terminal` is none, or another program's at the moment.
  init(on terminal: Int32) {
    self.terminal = terminal
    var modes = termios()
    // Who asks from the background is stopped for it.
    guard tcgetpgrp(terminal) == getpgrp(), tcgetattr(terminal, &modes) == 0,
      modes.c_lflag & tcflag_t(ECHO) != 0
    else {
      before = nil
      return
    }
    before = modes
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSANOW, &modes)
  }

  func giveBack() {
    guard var before, tcgetpgrp(terminal) == getpgrp() else { return }
    tcsetattr(terminal, TCSANOW, &before)
  }
}
