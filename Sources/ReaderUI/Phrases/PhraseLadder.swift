import KeywordIndexing

/// A family of formulations as a ladder, of which some rungs occur in the text.
struct PhraseLadder: Hashable, Sendable {
  /// The wordings that say the same thing equally strongly.
  struct Step: Hashable, Sendable {
    /// From 1, the weakest.
    var number: Int
    /// As indices of `PhraseIndex.formulations`, in the order of the lexicons.
    var wordings: [Int]
  }

  /// The id of the family.
  let family: String
  let name: String
  /// The weakest first.
  let steps: [Step]
  /// Where the first of its wordings stands, an index of `PhraseIndex.occurrences`.
  let firstPlace: Int
  /// How often its wordings are highlighted.
  let count: Int

  /// The ladders of which a rung is highlighted, by first appearance; a family of one formulation is
  /// none.
  ///
  /// - Complexity: O(*n* log *n*) in the formulations of the lexicons.
  static func ladders(
    of formulations: FormulationList, families: [String: FormulationFamily], places: [Int: [Int]]
  ) -> [PhraseLadder] {
    var members: [String: [Int]] = [:]
    for formulation in formulations.indices {
      if let family = formulations.family(of: formulation) {
        members[family, default: []].append(formulation)
      }
    }
    return members.compactMap { family, members -> PhraseLadder? in
      let found = members.compactMap { places[$0] }
      guard members.count > 1, let first = found.compactMap(\.first).min() else { return nil }
      return PhraseLadder(
        family: family, name: families[family]?.name ?? family,
        steps: steps(of: members, in: formulations), firstPlace: first,
        count: found.reduce(0) { $0 + $1.count })
    }
    .sorted { $0.firstPlace < $1.firstPlace }
  }

  private static func steps(of members: [Int], in formulations: FormulationList) -> [Step] {
    let byNumber = Dictionary(grouping: members) { formulations[$0].rung?.step ?? 0 }
    return byNumber.map { Step(number: $0.key, wordings: $0.value) }
      .sorted { $0.number < $1.number }
  }
}
