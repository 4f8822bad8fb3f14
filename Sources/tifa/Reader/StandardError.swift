import Glibc

enum StandardError {
  /// Writes a line for the reader.
  static func write(_ message: String) {
    var line = message + "\n"
    line.withUTF8 { bytes in
      _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
