/// What a reader looks for in a text.
package struct SearchQuery: Hashable, Sendable {
  package var text: String
  /// Whether `text` is a regular expression (PCRE2) rather than words.
  package var isRegex: Bool

  package init(_ text: String, isRegex: Bool = false) {
    self.text = text
    self.isRegex = isRegex
  }

  /// The regular expression that finds the query.
  ///
  /// Words are found as a reader means them: white space stands for any white space within a
  /// paragraph, a line break included; straight quotes and hyphens for curly quotes and dashes.
  var pattern: String {
    if isRegex { return text }
    var pattern = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if previous?.properties.isWhitespace != true { pattern += Self.whiteSpace }
      } else {
        // Lines of Han text join without a space, so a hard break may stand between any two.
        if let previous, Self.isHan(previous), Self.isHan(scalar) { pattern += #"\n?"# }
        pattern += Self.expression(for: scalar)
      }
      previous = scalar
    }
    return pattern
  }

  /// Smart case: a query without capitals finds any case.
  var ignoresCase: Bool {
    !text.unicodeScalars.contains { $0.properties.isUppercase }
  }

  private static let whiteSpace = #"(?:[^\S\n]|\n(?!\n))+"#

  private static func expression(for scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "'": #"['\x{2018}\x{2019}]"#
    case "\"": #"["\x{201C}\x{201D}]"#
    case "-": #"[-\x{2010}-\x{2015}]"#
    default: #"\x{"# + String(scalar.value, radix: 16) + "}"
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
