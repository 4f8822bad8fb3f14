/// A tag as an option names it.
enum TagArgument {
  /// The tag, also of one with a `#` before it as notes have them, or with blanks around it.
  static func name(_ argument: String) -> String {
    let words = argument.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasPrefix("#") ? String(words.dropFirst()) : words
  }
}
