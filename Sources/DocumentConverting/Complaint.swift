import DocumentReading

/// What a tool wrote to standard error, for a message of one line.
struct Complaint {
  let text: String

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The longest line that a message takes over, in characters.
  private static let most = 200

  /// Whether the tool does not know an option, such as `--sandbox`.
  var isOfOption: Bool {
    let line = firstLine.lowercased()
    return line.contains("option") && (line.contains("--") || line.contains("rts"))
  }

  /// The first line that says something, control characters made visible.
  ///
  /// Warnings are passed over, for what follows them; a line that ends in a colon has the next one with
  /// it.
  var firstLine: String {
    let lines = text.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" })
      .filter { $0.contains { !$0.isWhitespace } }
    let start = lines.firstIndex { !$0.hasPrefix("[WARNING]") && !$0.hasPrefix("[INFO]") } ?? 0
    guard lines.indices.contains(start) else { return "" }
    var line = String(lines[start])
    if line.hasSuffix(":"), start + 1 < lines.count { line += " " + lines[start + 1] }
    var shown = String.UnicodeScalarView()
    for scalar in line.unicodeScalars.prefix(Self.most) {
      shown.append(scalar.isControl ? scalar.picture : scalar)
    }
    if line.unicodeScalars.count > Self.most { shown.append("…") }
    return String(shown)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// A visible sign in its place: the control picture (U+2400 and on) where there is one.
  fileprivate var picture: Unicode.Scalar {
    switch value {
    case 0...0x1F: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
