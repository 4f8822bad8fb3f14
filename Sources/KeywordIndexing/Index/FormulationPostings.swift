import DocumentModel

/// Where the formulations of some lexicons stand in a document, and how often.
package struct FormulationPostings: Equatable, Sendable {
  /// What is to be highlighted: disjoint, in reading order.
  package let occurrences: [Occurrence]
  /// Where each formulation is highlighted, as ascending indices of `occurrences`, by formulation.
  package let places: [Int: [Int]]
  /// How often each formulation stands in the text, nested ones too, by formulation.
  package let tallies: [Int: FormulationTally]

  /// Sorts what a matcher found in a document; `all` holds the nested occurrences too.
  ///
  /// - Complexity: O(*n*) in the number of occurrences.
  package init(_ all: [Occurrence], in document: Document) {
    occurrences = PhraseMatcher.displayed(all)
    var places: [Int: [Int]] = [:]
    for (place, occurrence) in occurrences.enumerated() {
      places[occurrence.formulation, default: []].append(place)
    }
    self.places = places
    tallies = Self.tallies(of: all, in: document)
  }

  private static func tallies(
    of all: [Occurrence], in document: Document
  ) -> [Int: FormulationTally] {
    var tallies: [Int: FormulationTally] = [:]
    var modifiers: [Int: [String: Int]] = [:]
    for occurrence in all {
      tallies[occurrence.formulation, default: FormulationTally()].count(occurrence)
      if occurrence.isOwn, let range = occurrence.modifier {
        let words = document.words(in: range).lowercased()
        modifiers[occurrence.formulation, default: [:]][words, default: 0] += 1
      }
    }
    for (formulation, counts) in modifiers {
      tallies[formulation]?.modifiers =
        counts
        .map { FormulationTally.Modifier(words: $0.key, count: $0.value) }
        .sorted { ($0.count, $1.words) > ($1.count, $0.words) }
    }
    return tallies
  }

  /// How many formulations are highlighted in a stretch of the text.
  ///
  /// - Complexity: O(log *n*).
  package func count(in range: TextRange) -> Int {
    let first = occurrences.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return occurrences.partitioningIndex { $0.range.lowerBound >= range.upperBound } - first
  }
}

extension FormulationTally {
  fileprivate mutating func count(_ occurrence: Occurrence) {
    guard occurrence.isOwn else {
      nested += 1
      return
    }
    own += 1
    if occurrence.isNegated { negated += 1 }
  }
}
