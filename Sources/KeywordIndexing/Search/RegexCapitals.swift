/// Tells the capitals that a regular expression (PCRE2) looks for from those of its notation.
///
/// `\p{Han}`, `\W`, `\x{AF}`, `(?<Name>` and `(*UTF)` look for no capital; `\QUS\E` does.
struct RegexCapitals {
  private var rest: Substring.UnicodeScalarView

  /// Whether the expression looks for a letter that it writes as a capital.
  static func stand(in expression: String) -> Bool {
    var scan = RegexCapitals(rest: expression[...].unicodeScalars)
    while let scalar = scan.rest.popFirst() {
      switch scalar {
      case "\\": if scan.passEscape() { return true }
      case "(": scan.passGroupName()
      default: if scalar.properties.isUppercase { return true }
      }
    }
    return false
  }

  /// Goes over what a backslash begins; tells whether it looks for a capital.
  private mutating func passEscape() -> Bool {
    switch rest.popFirst() {
    case "Q": return passQuotation()
    case "p", "P", "c": if !passBraces() { _ = rest.popFirst() }
    case "x": if !passBraces() { passHexadecimals() }
    case "o", "N", "k", "g": _ = passBraces()
    default: break
    }
    return false
  }

  /// What stands between `\Q` and `\E`, or the end, is looked for as it is.
  private mutating func passQuotation() -> Bool {
    var hasCapital = false
    while let scalar = rest.popFirst() {
      if scalar == "\\", rest.first == "E" {
        rest.removeFirst()
        break
      }
      if scalar.properties.isUppercase { hasCapital = true }
    }
    return hasCapital
  }

  /// Goes over what stands in braces, angles or quotes right here, if anything does.
  private mutating func passBraces() -> Bool {
    guard let open = rest.first, let close = Self.closing[open],
      let end = rest.dropFirst().firstIndex(of: close)
    else { return false }
    rest = rest[end...].dropFirst()
    return true
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "{": "}", "<": ">", "'": "'",
  ]

  /// Goes over up to two hexadecimal digits.
  private mutating func passHexadecimals() {
    rest = rest.dropFirst(rest.prefix(2).prefix { $0.properties.isASCIIHexDigit }.count)
  }

  /// Goes over the name of a group, as in `(?<Name>`, `(?P<Name>` and `(?'Name'`, over what it is to do
  /// instead, as in `(?R)`, and over a verb such as `(*UTF)`.
  private mutating func passGroupName() {
    guard let mark = rest.first, mark == "?" || mark == "*" else { return }
    rest.removeFirst()
    if mark == "*" {
      rest = rest.drop { $0.properties.isAlphabetic || $0 == "_" }
      return
    }
    switch rest.first {
    case "P":
      rest.removeFirst()
      if rest.first == "=" || rest.first == ">" { rest = rest.drop { $0 != ")" } }
    case "R", "C", "J", "U": rest.removeFirst()
    default: break
    }
    if rest.first == "<", let next = rest.dropFirst().first, next == "=" || next == "!" { return }
    _ = passBraces()
  }
}
