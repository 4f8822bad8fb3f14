/// The tokens of an RTF text (Rich Text Format 1.9.1, "RTF Syntax").
struct RTFTokens: IteratorProtocol {
  enum Token: Equatable {
    case open
    case close
    /// A byte of text, as it stands or escaped.
    case character(UInt8, isEscaped: Bool)
    /// A backslash and a sign.
    case symbol(UInt8)
    case word(String, Int?)
    /// Bytes that are no text.
    case binary
  }

  private let source: [UInt8]
  private var at = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

  mutating func next() -> Token? {
    while at < source.count {
      let byte = source[at]
      at += 1
      switch byte {
      case 0x7B: return .open
      case 0x7D: return .close
      case 0x5C: return control()
      // Line ends are for people who look at it.
      case 0x0A, 0x0D, 0: continue
      default: return .character(byte, isEscaped: false)
      }
    }
    return nil
  }

  private mutating func control() -> Token? {
    guard at < source.count else { return nil }
    let byte = source[at]
    if Self.isLetter(byte) { return word() }
    at += 1
    switch byte {
    case 0x27: return hexadecimal()
    case 0x5C, 0x7B, 0x7D: return .character(byte, isEscaped: true)
    case 0x0D, 0x0A:
      if byte == 0x0D, at < source.count, source[at] == 0x0A { at += 1 }
      return .word("par", nil)
    case 0x80...: return .character(byte, isEscaped: false)
    case ..<0x20: return .word("tab", nil)
    default: return .symbol(byte)
    }
  }

  /// The byte that two digits stand for; nothing where there are none.
  private mutating func hexadecimal() -> Token? {
    let digits = source[at...].prefix(2)
    guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return next() }
    at += 2
    return .character(value, isEscaped: true)
  }

  private mutating func word() -> Token? {
    let letters = source[at...].prefix { Self.isLetter($0) }
    at = letters.endIndex
    let isNegative = at < source.count && source[at] == 0x2D
    let digits = source[(isNegative ? at + 1 : at)...].prefix { (0x30...0x39).contains($0) }
    var number: Int?
    if !digits.isEmpty {
      at = digits.endIndex
      // More digits than a number of RTF has say no more.
      let value = digits.prefix(10).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      number = isNegative ? -value : value
    }
    if at < source.count, source[at] == 0x20 { at += 1 }
    let word = String(decoding: letters, as: UTF8.self)
    guard word == "bin" else { return .word(word, number) }
    at += min(max(0, number ?? 0), source.count - at)
    return .binary
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
