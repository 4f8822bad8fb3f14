import Annotations

/// The words of a note as a notice names them: in quotation marks, on one line, cut where they are many.
package enum NoteQuote {
  private static let mostCharacters = 32

  package static func short(_ words: String) -> String {
    // No more is looked at than can be shown.
    let beginning = words.prefix(4 * mostCharacters).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let isCut = beginning.count > mostCharacters
    return Quotation(isCut ? beginning.prefix(mostCharacters - 1) + "…" : beginning[...]).text
  }
}
