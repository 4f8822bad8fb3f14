import Glibc
import TextLayout

/// Standard output, which may be a terminal: then no text may steer it.
enum StandardOutput {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes text as it is; on a terminal control characters are shown as pictures, one for one, so
  /// that offsets stay true.
  static func write(_ text: String) {
    var text = isTerminal ? harmless(text) : text
    text.withUTF8(writeAll)
  }

  /// Writes whole characters of UTF-8 in the same way.
  static func write(_ bytes: [UInt8]) {
    if isTerminal {
      write(String(decoding: bytes, as: UTF8.self))
    } else {
      bytes.withUnsafeBufferPointer(writeAll)
    }
  }

  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { end(errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the program: what follows could not be written either.
  private static func end(_ code: Int32) -> Never {
    // Who reads a pipe no further has seen enough.
    if code == EPIPE { exit(EXIT_SUCCESS) }
    StandardError.write("tifa: standard output: \(String(cString: strerror(code)))")
    exit(74)
  }

  /// A text without what a terminal would obey.
  static func harmless(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        shown.append(scalar)
      } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        shown.append(VisibleCluster.visible(Character(scalar)).unicodeScalars.first ?? "?")
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}
