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
}

extension AnnotationBody {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
  fileprivate var isTag: Bool { if case .tag = self { true } else { false } }
  fileprivate var isColour: Bool { if case .colour = self { true } else { false } }
}
