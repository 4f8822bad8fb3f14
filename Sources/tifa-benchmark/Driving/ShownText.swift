/// The characters of a program's output without the sequences that place and paint them.
struct ShownText {
  private(set) var bytes: [UInt8] = []
  private var state = State.text

  private enum State {
    case text, escape, sequence, string, stringEscape, charset
  }

  /// Takes more of the output; sequences may be cut anywhere (ECMA-48, 5.4 and 5.6).
  mutating func append(_ output: [UInt8]) {
    for byte in output {
      switch (state, byte) {
      case (.text, 0x1B): state = .escape
      case (.text, 0x20...): bytes.append(byte)
      case (.text, _): break
      case (.escape, UInt8(ascii: "[")): state = .sequence
      case (.escape, UInt8(ascii: "]")), (.escape, UInt8(ascii: "P")): state = .string
      case (.escape, 0x20...0x2F): state = .charset
      case (.escape, _), (.charset, _): state = .text
      case (.sequence, 0x40...0x7E): state = .text
      case (.string, 0x07): state = .text
      case (.string, 0x1B): state = .stringEscape
      case (.stringEscape, _): state = .text
      case (.sequence, _), (.string, _): break
      }
    }
  }

  func contains(_ marker: [UInt8]) -> Bool {
    guard let first = marker.first, bytes.count >= marker.count else { return false }
    return bytes.indices.dropLast(marker.count - 1).contains { start in
      bytes[start] == first && bytes[start...].starts(with: marker)
    }
  }
}
