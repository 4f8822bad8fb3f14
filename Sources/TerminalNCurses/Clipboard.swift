import CDigest

/// A way to the clipboard of a terminal: OSC 52 (xterm's ctlseqs), which nothing answers.
enum Clipboard: Hashable {
  case none
  case terminal
  /// tmux takes the sequence where `set-clipboard` is on, and hands on what is wrapped where
  /// `allow-passthrough` is (tmux(1)): it gets both, and overlooks what it does not take.
  case tmux
  /// GNU Screen hands on what stands in a device control string.
  case screen

  /// The longest text, in characters of Base64, that xterm takes.
  private static let longest = 74_994
  /// Screen drops a control string that is longer.
  private static let longestInScreen = 700

  /// The name of the program between this one and the terminal.
  var multiplexer: String? {
    switch self {
    case .none, .terminal: nil
    case .tmux: "tmux"
    case .screen: "Screen"
    }
  }

  /// What to write so that `text` is on the clipboard; nil where it cannot be.
  func sequence(for text: String) -> String? {
    guard self != .none, Self.length(of: text) <= Self.longest else { return nil }
    let plain = "\u{1B}]52;c;\(Self.base64(text))\u{7}"
    switch self {
    case .none: return nil
    case .terminal: return plain
    case .tmux: return plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"
    case .screen:
      var wrapped = ""
      var rest = plain[...]
      while !rest.isEmpty {
        wrapped += "\u{1B}P\(rest.prefix(Self.longestInScreen))\u{1B}\\"
        rest = rest.dropFirst(Self.longestInScreen)
      }
      return wrapped
    }
  }

  /// The characters of Base64 that a text takes.
  private static func length(of text: String) -> Int {
    (text.utf8.count + 2) / 3 * 4
  }

  private static func base64(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let length = length(of: text)
    return String(unsafeUninitializedCapacity: length) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        nettle_base64_encode_raw(characters.baseAddress, bytes.count, bytes)
      }
      return length
    }
  }
}
