import DocumentModel

/// A text that a page shows as it was typed, all in `<pre>`, as old releases are: prose rather than
/// code.
///
/// It is read as a plain text is, its lines joined and its structure recovered.
struct PreformattedText {
  /// The text, with what stands around it before and after.
  private(set) var bytes: [UInt8] = []

  /// Nil where a page holds more than lines of text beside it, or what it shows is no prose.
  init?(_ parts: [PagePart]) {
    var typed: [UInt8] = []
    for part in parts {
      switch part {
      case .leaf(let leaf):
        guard leaf.isTop, leaf.text.inlines.allSatisfy(Self.isTypeOnly) else { return nil }
        bytes += leaf.text.bytes + [0x0A, 0x0A]
        if leaf.kind == .code { typed += leaf.text.bytes + [0x0A] }
      case .rule: bytes += Array("\n* * *\n\n".utf8)
      case .open, .close, .table: return nil
      }
    }
    guard typed.count * 5 >= bytes.count * 4, Self.isProse(typed) else { return nil }
  }

  /// A plain text has no links and no footnotes.
  private static func isTypeOnly(_ inline: Inline) -> Bool {
    switch inline.kind {
    case .strong, .emphasis, .underline, .code: true
    default: false
    }
  }

  private static let leastSentences = 3

  /// Whether sentences end in it, and hardly any of the signs stand there of which code is made.
  private static func isProse(_ bytes: [UInt8]) -> Bool {
    var letters = 0
    var signs = 0
    var sentences = 0
    var before: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.isLetter { letters += 1 }
      if "{}[]<>=_\\|&^~`@;".unicodeScalars.contains(scalar) { signs += 1 }
      if scalar == "。" || scalar.isSpace && before == "." { sentences += 1 }
      before = scalar
    }
    return sentences >= leastSentences && signs * 50 <= letters
  }
}
