import CNCurses
import Glibc

/// Where the terminal is read and written: the standard streams, or `/dev/tty` in the place of one
/// that is redirected.
final class TerminalStreams {
  let input: UnsafeMutablePointer<FILE>
  let output: UnsafeMutablePointer<FILE>
  /// The descriptor that keys come from.
  let descriptor: Int32

  /// Nil when the program has no terminal.
  init?() {
    guard let input = Self.open(standard: STDIN_FILENO, "r") else { return nil }
    guard let output = Self.open(standard: STDOUT_FILENO, "w") else {
      fclose(input)
      return nil
    }
    (self.input, self.output) = (input, output)
    descriptor = fileno(input)
  }

  deinit {
    fclose(input)
    fclose(output)
  }

  private static func open(standard: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let descriptor =
      isatty(standard) == 1
      ? fcntl(standard, F_DUPFD_CLOEXEC, 3) : Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopen(descriptor, mode) else {
      close(descriptor)
      return nil
    }
    return stream
  }

  /// Makes `^C` and `^\` keys like others; `^Z` goes on stopping the program.
  func releaseInterruptKeys() {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return }
    // VINTR 0 and VQUIT 1 of a tuple; 0 disables a character (_POSIX_VDISABLE).
    settings.c_cc.0 = 0
    settings.c_cc.1 = 0
    // Keys typed before `^Z` are not lost with it.
    settings.c_lflag |= tcflag_t(NOFLSH)
    tcsetattr(descriptor, TCSANOW, &settings)
  }
}
