extension Document {
  /// The place that a link to `#fragment` means: a name of the source's own, else the heading whose
  /// name on a page would be that; nil when there is none.
  ///
  /// - Complexity: O(*n*) in the number of blocks; of most headings only the first letter is looked
  ///   at.
  package func place(ofFragment fragment: String) -> TextOffset? {
    if fragment.isEmpty { return .start }
    if let place = anchors[fragment] ?? anchors[fragment.lowercased()] { return place }
    let name = fragment.lowercased()
    let headings = leaves.lazy.map { blocks[$0] }.filter(\.isHeading).map(\.range)
    let numbered = HeadingName.split(name)
    var earlier = 0
    for heading in headings {
      let words = text[heading]
      if HeadingName.names(words, name) { return heading.lowerBound }
      // Of headings with the same words the second is named `words-1`.
      if let numbered, HeadingName.names(words, numbered.name) {
        if earlier == numbered.number { return heading.lowerBound }
        earlier += 1
      }
    }
    // Generators differ in what they make of marks and blanks, hardly in letters and digits.
    if let like = headings.first(where: { HeadingName.hasLetters(text[$0], of: name) }) {
      return like.lowerBound
    }
    // Pages have it without saying so (HTML, "Scrolling to a fragment").
    return name == "top" ? .start : nil
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    switch kind {
    case .title, .heading: true
    default: false
    }
  }
}

/// The name that a page gives a heading, as GitHub makes it: in lower case, hyphens for blanks,
/// without marks other than hyphen and underscore.
enum HeadingName {
  /// Whether `name`, in lower case, is the name of a heading of these words.
  static func names(_ words: Substring, _ name: some StringProtocol) -> Bool {
    matches(words, name) { scalar in
      if scalar == " " || scalar == "\n" || scalar == "-" { return "-" }
      return scalar == "_" || scalar.isNamed ? scalar : nil
    }
  }

  /// Whether the words and the name have the same letters and digits, and any.
  static func hasLetters(_ words: Substring, of name: String) -> Bool {
    var letters = String.UnicodeScalarView()
    letters.append(contentsOf: name.unicodeScalars.filter(\.isNamed))
    return !letters.isEmpty && matches(words, String(letters)) { $0.isNamed ? $0 : nil }
  }

  /// A name without the number that tells it from earlier ones, and that number; nil where none
  /// stands at its end.
  static func split(_ name: String) -> (name: Substring, number: Int)? {
    guard let hyphen = name.lastIndex(of: "-") else { return nil }
    let digits = name[name.index(after: hyphen)...]
    guard let number = Int(digits), number > 0, digits.first != "+" else { return nil }
    return (name[..<hyphen], number)
  }

  /// Whether the words, each scalar in lower case as `shown` has it, make up `name`; ends with the
  /// first that differs.
  private static func matches(
    _ words: Substring, _ name: some StringProtocol,
    shown: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> Bool {
    var rest = name.unicodeScalars[...]
    for scalar in words.unicodeScalars {
      guard let shown = shown(scalar) else { continue }
      for expected in shown.lowercased where rest.popFirst() != expected { return false }
    }
    return rest.isEmpty
  }
}

extension Unicode.Scalar {
  /// A letter, a mark on one, or a number.
  fileprivate var isNamed: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  fileprivate var lowercased: String.UnicodeScalarView {
    properties.lowercaseMapping.unicodeScalars
  }
}
