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
  ///
  /// Of several `bases`, the latest first, which do not know each other, what is in one of them was known to both.
  package func joined(with others: Self, from bases: [Self]) -> Self {
    let base = bases.first ?? []
    if bases.count < 2, let merged = others.merged(with: self, from: base) { return merged }
    let (own, others) = (without(bases, besides: others), others.without(bases, besides: self))
    if let merged = others.merged(with: own, from: base) { return merged }
    let lines = others.lines
    let text = Self(joining: lines + own.lines.filter { !$0.isEmpty && !lines.contains($0) })
    return (text + others.filter { !$0.isText }).merged(
      with: text + own.filter { !$0.isText }, from: base) ?? others
  }

  /// The tags and the colour, beside the words of others.
  package func saying(_ others: Self) -> Self {
    others.filter(\.isText) + filter { !$0.isText }
  }

  /// So many tags and colours only one of the two has.
  package func differences(besidesWordsFrom others: Self) -> Int {
    Set(filter { !$0.isText }).symmetricDifference(others.filter { !$0.isText }).count
  }

  /// Without the lines and tags of bases that others do not have any more.
  private func without(_ bases: [Self], besides others: Self) -> Self {
    let gone = Set(bases.flatMap(\.lines)).subtracting(others.lines + [""])
    let tags = Set(bases.joined().filter(\.isTag)).subtracting(others)
    let left = filter { !tags.contains($0) }
    guard !gone.isDisjoint(with: lines) else { return left }
    return Self(joining: lines.filter { !gone.contains($0) }) + left.filter { !$0.isText }
  }

  private init(joining lines: [Substring]) {
    let lines = lines.drop { $0.isEmpty }
    self = lines.isEmpty ? [] : [.text(lines.joined(separator: "\n"))]
  }

  private var lines: [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

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

extension Annotation {
  /// The other annotation, saying what both do, as bodies are joined; where one is written to it is no highlight.
  package func joined(with others: Annotation, from bases: [[AnnotationBody]]) -> Annotation {
    var joined = others
    joined.bodies = bodies.joined(with: others.bodies, from: bases)
    if others.motivation == .highlighting { joined.motivation = motivation }
    return joined
  }
}
