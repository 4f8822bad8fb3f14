import KeywordIndexing

/// The family whose formulations alone are highlighted.
struct FamilyFocus: Hashable, Sendable {
  /// The id of the family.
  let family: String
  let name: String
  /// Its formulations and those of the families within it, as indices of `PhraseIndex.formulations`.
  let members: Set<Int>
  /// Where they are highlighted, as ascending indices of `PhraseIndex.occurrences`.
  let places: [Int]

  /// Nil where none of its formulations is highlighted.
  ///
  /// - Complexity: O(*n* log *n*) in its own places, O(*f*) in the formulations of the lexicons.
  init?(_ family: String, in index: PhraseIndex) {
    self.family = family
    name = index.families[family]?.name ?? family
    members = Set(
      index.formulations.indices.filter { member in
        index.formulations.family(of: member).map { index.isFamily($0, within: family) } ?? false
      })
    places = members.flatMap { index.places[$0] ?? [] }.sorted()
    if places.isEmpty { return nil }
  }
}

extension PhraseIndex {
  /// Whether a family is `other`, or a part of it.
  fileprivate func isFamily(_ family: String, within other: String) -> Bool {
    var next: String? = family
    // Families of several lexicons may lead around in a circle.
    for _ in 0...families.count {
      if next == other { return true }
      next = next.flatMap { families[$0]?.parent }
      if next == nil { return false }
    }
    return false
  }
}
