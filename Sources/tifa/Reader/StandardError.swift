import Glibc

enum StandardError {
  /// Writes a line for the reader.
  static func write(_ message: String) {
    let isTerminal = isatty(STDERR_FILENO) == 1
    var line = (isTerminal ? StandardOutput.harmless(message) : message) + "\n"
    line.withUTF8 { bytes in
      _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
