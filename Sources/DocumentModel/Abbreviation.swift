/// The words whose point shortens them, and so does not end a sentence by itself.
package enum Abbreviation {
  /// Before a name.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "drs", "prof", "rev", "st", "mt", "hon",
    "gov", "govs", "sen", "sens", "rep", "reps", "pres", "sec", "amb",
    "gen", "lt", "col", "maj", "capt", "sgt", "adm", "vs",
  ]
  /// Before a number.
  private static let parts: Set<String> = [
    "no", "nos", "art", "arts", "sec", "secs", "para", "paras", "ch", "fig", "figs", "vol", "pp",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
  /// Words that begin sentences and no names.
  ///
  /// Those that are surnames too, as `He` and `An`, are left out.
  private static let openers: Set<String> = [
    "the", "this", "that", "these", "those", "it", "its", "they", "their", "we", "our", "she",
    "his", "there", "here", "then", "thus", "in", "if", "when", "while", "although", "though",
    "after", "before", "since", "because", "but", "however", "instead", "moreover", "such",
    "some", "many", "each", "both", "another", "what", "which", "who",
  ]

  /// Whether a sentence goes on behind a word and its point: a title or an initial before a name, a part
  /// before a number.
  ///
  /// `word` is in lower case, letters and digits as far as they reach back from the point; `rest` is the UTF-8
  /// behind the point, of which only the beginning is looked at.
  package static func goesOn(after word: String, before rest: some Sequence<UInt8>) -> Bool {
    // Of a script with cases: a single Han character is a word.
    let isInitial =
      word.unicodeScalars.count == 1 && word.unicodeScalars.allSatisfy { $0.properties.isLowercase }
    let isTitle = titles.contains(word)
    guard isInitial || isTitle || parts.contains(word) else { return false }
    let beginning = String(decoding: Array(rest.prefix(32)), as: UTF8.self)
    let next = beginning.unicodeScalars.drop { !$0.isLetter && !$0.isDigit }
    guard let first = next.first else { return false }
    if first.isDigit { return isInitial || parts.contains(word) }
    guard isInitial || isTitle else { return false }
    // A street is a St. at the end of a sentence, and the U.S. may stand there.
    let isOpener = openers.contains(String(next.prefix { $0.isLetter }).lowercased())
    return !(isOpener && first.properties.isUppercase)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic }
  fileprivate var isDigit: Bool { properties.generalCategory == .decimalNumber }
}
