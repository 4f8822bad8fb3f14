/// A tag as an option names it.
enum TagArgument {
  /// The tag, also of one with a `#` before it as notes have them, or with blanks around it.
  static func name(_ argument: String) -> String {
    let tag = argument.drop(while: \.isWhitespace)
    return (tag.hasPrefix("#") ? tag.dropFirst() : tag)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
