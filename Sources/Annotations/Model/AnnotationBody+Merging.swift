extension [AnnotationBody] {
  /// What a note says after two have changed it, each from what it said before: words, tags and colour are
  /// merged each for themselves.
  ///
  /// Nil where both wrote other words; of two colours, the own one counts.
  package func merged(with others: Self, from base: Self) -> Self? {
    if self == base || self == others { return others }
    if others == base { return self }
    let texts: Self
    switch (filter(\.isText), others.filter(\.isText), base.filter(\.isText)) {
    case (let own, let other, let before) where own == before || own == other: texts = other
    case (let own, let other, let before) where other == before: texts = own
    default: return nil
    }
    let (own, before) = (filter(\.isTag), base.filter(\.isTag))
    var tags = others.filter(\.isTag).filter { own.contains($0) || !before.contains($0) }
    tags += own.filter { !before.contains($0) && !tags.contains($0) }
    let colours = filter(\.isColour)
    let isRecoloured = colours != base.filter(\.isColour)
    return texts + tags + (isRecoloured ? colours : others.filter(\.isColour))
  }

  /// The same where both wrote other words: the others' lines, then the own ones that they do not hold, but
  /// for what one of them took away; of two colours theirs.
  package func joined(with others: Self, from base: Self) -> Self {
    if let merged = others.merged(with: self, from: base) { return merged }
    let (own, before) = (lines, base.lines)
    let theirs = others.lines.filter {
      $0.isEmpty || own.contains($0) || !before.contains($0)
    }
    let missing = own.filter { line in
      !line.isEmpty && !before.contains(line)
        && !theirs.contains { $0 == line || $0.hasPrefix(line + " ") }
    }
    let text = Self(joining: theirs + missing)
    return (text + others.filter { !$0.isText }).merged(
      with: text + filter { !$0.isText }, from: base) ?? others
  }

  private init(joining lines: [Substring]) {
    let lines = lines.drop { $0.isEmpty }
    self = lines.isEmpty ? [] : [.text(lines.joined(separator: "\n"))]
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// What was written, without tags and colour; several texts with an empty line between them.
  package var text: String {
    compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: "\n\n")
  }
}

extension AnnotationBody {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
  fileprivate var isTag: Bool { if case .tag = self { true } else { false } }
  fileprivate var isColour: Bool { if case .colour = self { true } else { false } }
}
