import Glibc
import TextLayout

/// Standard output, which may be a terminal: then no text may steer it.
enum StandardOutput {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes text as it is; on a terminal control characters are shown as pictures, one for one, so
  /// that offsets stay true.
  static func write(_ text: String) {
    var text = isTerminal ? harmless(text) : text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        // Who reads a pipe no further has seen enough.
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private static func harmless(_ text: String) -> String {
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
