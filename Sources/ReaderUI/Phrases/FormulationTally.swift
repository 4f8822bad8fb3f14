import DocumentModel
import KeywordIndexing

/// How often a formulation stands in a text, and in what company.
struct FormulationTally: Hashable, Sendable {
  /// A word before it that strengthens or weakens it, in lower case.
  struct Modifier: Hashable, Sendable {
    var words: String
    var count: Int
  }

  /// The places where it stands by itself.
  var own = 0
  /// The places where it is part of a longer formulation.
  var nested = 0
  /// Those of its own with a "not", 不 or the like before them.
  var negated = 0
  /// Of its own places, the most frequent first.
  var modifiers: [Modifier] = []

  /// The tallies of the formulations that occur, by formulation; `all` holds the nested occurrences
  /// too.
  ///
  /// - Complexity: O(*n*) in the number of occurrences.
  static func tallies(of all: [Occurrence], in document: Document) -> [Int: FormulationTally] {
    var tallies: [Int: FormulationTally] = [:]
    var modifiers: [Int: [String: Int]] = [:]
    for occurrence in all {
      guard occurrence.isOwn else {
        tallies[occurrence.formulation, default: Self()].nested += 1
        continue
      }
      tallies[occurrence.formulation, default: Self()].own += 1
      if occurrence.isNegated { tallies[occurrence.formulation, default: Self()].negated += 1 }
      if let range = occurrence.modifier {
        let words = document.words(in: range).lowercased()
        modifiers[occurrence.formulation, default: [:]][words, default: 0] += 1
      }
    }
    for (formulation, counts) in modifiers {
      tallies[formulation]?.modifiers = counts.map { Modifier(words: $0.key, count: $0.value) }
        .sorted { ($0.count, $1.words) > ($1.count, $0.words) }
    }
    return tallies
  }
}
