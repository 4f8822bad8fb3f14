extension Document {
  /// What a section is called beside others: its heading; for a derived one, whose opening may be that of
  /// many, with the clause that follows.
  package func name(ofSection section: Int) -> String {
    let opening = words(in: sections[section].heading)
    guard sections[section].isDerived, opening.count < Self.tellingLength else { return opening }
    let clause = continuation(of: section).prefix { !$0.isPunctuation || $0 == "“" || $0 == "”" }
    let rest = clause.prefix(Self.longestClause)
    if rest.isEmpty { return opening }
    return "\(opening) \(rest)" + (rest.endIndex < clause.endIndex ? "…" : "")
  }

  /// How the paragraph goes on after the opening that stands for a derived section, as far as a list shows it.
  package func continuation(of section: Int) -> String {
    let opening = sections[section].heading.upperBound
    let rest = text[opening..<sections[section].range.upperBound].prefix(60)
    return String(rest.prefix { !$0.isNewline }.drop { $0.isPunctuation || $0.isWhitespace })
  }

  /// An opening of as many characters tells its section from others.
  private static let tellingLength = 12
  private static let longestClause = 32
}
