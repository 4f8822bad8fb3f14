/// The words that deny what a clause says, as numbers of a vocabulary.
///
/// They are those by which an occurrence of a formulation counts as negated, and those that deny where
/// no formulation follows.
package struct NegationWords: Sendable {
  private struct Entry {
    var terms: [UInt32]
    var isNegation: Bool
  }

  /// By their first terms, the longer before the shorter.
  private let entries: [UInt32: [Entry]]

  package init(in vocabulary: inout FoldedVocabulary) {
    var entries: [Entry] = []
    for (words, isNegation) in [
      (Modifiers.negationWords + Self.otherWords + Self.contractions, true),
      (Self.harmless, false),
    ] {
      entries += words.map { word in
        Entry(terms: vocabulary.tokens(of: word).map(\.term), isNegation: isNegation)
      }
    }
    self.entries = Dictionary(grouping: entries.filter { !$0.terms.isEmpty }) { $0.terms[0] }
      .mapValues { $0.sorted { $0.terms.count > $1.terms.count } }
  }

  /// Where negations stand among `tokens[range]`, as ranges of their indices.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  package func places(in tokens: [FoldedToken], _ range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let entry = entry(at: index, in: tokens, before: range.upperBound) else {
        index += 1
        continue
      }
      if entry.isNegation { places.append(index..<index + entry.terms.count) }
      index += entry.terms.count
    }
    return places
  }

  private func entry(at index: Int, in tokens: [FoldedToken], before end: Int) -> Entry? {
    entries[tokens[index].term]?.first { entry in
      entry.terms.count <= end - index
        && entry.terms.indices.allSatisfy { entry.terms[$0] == tokens[index + $0].term }
    }
  }

  private static let otherWords = [
    "none", "nothing", "nobody", "hardly", "fail to", "fails to", "failed to", "refrain from",
    "ceased to",
    "unable to", "无", "非", "勿", "莫", "毋", "并不", "绝非", "杜绝", "禁止", "严禁", "拒绝",
  ]

  private static let contractions = [
    "is", "are", "was", "were", "does", "do", "did", "has", "have", "had", "ca", "could", "wo",
    "would",
    "should", "must", "need",
  ].map { $0 + "n't" }

  /// What has a negation in it and denies nothing.
  private static let harmless = [
    "not only", "no doubt", "未来", "不断", "不仅", "不但", "不只", "不光", "不同", "不少", "不久", "不管", "不论", "不过",
    "无论", "无疑", "无数", "非常", "非凡", "除非", "是非", "非洲", "不朽", "沉没", "淹没", "没收", "莫过于", "未免",
    "不懈", "不得不", "不可不",
  ]
}
