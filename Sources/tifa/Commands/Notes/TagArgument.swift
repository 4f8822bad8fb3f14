import Annotations

/// A tag as an option names it.
enum TagArgument {
  /// The tag, also of one with a `#` before it, or with that and in quotation marks, as notes, lists and
  /// CSV have them.
  ///
  /// Blanks around it are none of it; those in it, and all that stands in quotation marks, are.
  static func name(_ argument: String) -> String {
    var scalars = trimmed(argument.unicodeScalars[...])
    if scalars.first == "#" { scalars = trimmed(scalars.dropFirst()) }
    let tag = String(scalars)
    if scalars.first == "\"",
      let quoted = WrittenTag.quoted(in: tag.unicodeScalars, at: tag.startIndex),
      quoted.end == tag.endIndex
    {
      return quoted.words
    }
    return tag
  }

  /// By scalars: a mark at the beginning of a tag must not join what stands before it.
  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView
  {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let end = scalars.lastIndex { !isBlank($0) }.map(scalars.index(after:)) ?? scalars.startIndex
    return scalars[..<end].drop(while: isBlank)
  }
}
