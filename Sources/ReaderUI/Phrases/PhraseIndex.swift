import DocumentModel
import KeywordIndexing

/// The set phrases of a document, counted once so that no pane has to count.
package struct PhraseIndex: Equatable, Sendable {
  /// The formulations of the lexicons in use.
  package let formulations: FormulationList
  private let postings: FormulationPostings
  /// The families of the lexicons, by id.
  let families: [String: FormulationFamily]
  /// The ladders of which a rung is highlighted, by first appearance.
  let ladders: [PhraseLadder]
  /// The formulations that are highlighted, in each order in which they are listed.
  private let orders: [PhraseOrder: [Int]]
  /// The place of each family among `ladders`.
  private let ladderPlaces: [String: Int]
  /// The categories found, the most frequent first.
  let categories: [(category: Category, count: Int)]
  /// How dense the phrases of each section are, by section.
  private let gauges: [Gauge]

  /// The number of a section's phrases, and a bar as high as they are dense.
  struct Gauge: Hashable, Sendable {
    var count: Int
    var bar: Character?
  }

  /// Counts what a matcher found; `all` holds the nested occurrences too.
  ///
  /// - Complexity: O(*n* log *n*) in the number of occurrences, sections and formulations.
  package init(
    document: Document, formulations: FormulationList, families: [FormulationFamily] = [],
    all: [Occurrence]
  ) {
    self.formulations = formulations
    postings = FormulationPostings(all, in: document)
    let places = postings.places
    // Lexicons share families; the first one names them.
    self.families = Dictionary(families.map { ($0.id, $0) }) { first, _ in first }
    ladders = PhraseLadder.ladders(of: formulations, families: self.families, places: places)
    ladderPlaces = Dictionary(
      uniqueKeysWithValues: ladders.enumerated().map { ($1.family, $0) })
    var byCategory: [Category: Int] = [:]
    for (formulation, places) in places {
      byCategory[formulations.category(of: formulation), default: 0] += places.count
    }
    categories = byCategory.map { (category: $0.key, count: $0.value) }
      .sorted { ($0.count, $1.category.name) > ($1.count, $0.category.name) }
    orders = Self.orders(of: places, formulations: formulations, categories: categories)
    gauges = Self.gauges(of: document, postings)
  }

  package static func == (left: PhraseIndex, right: PhraseIndex) -> Bool {
    left.postings == right.postings && left.formulations == right.formulations
      && left.families == right.families
      && left.gauges == right.gauges
  }

  /// What is highlighted: disjoint, in reading order.
  package var occurrences: [Occurrence] { postings.occurrences }

  /// Where each formulation is highlighted, as ascending indices of `occurrences`, by formulation.
  var places: [Int: [Int]] { postings.places }

  /// How often each formulation stands in the text, nested ones too, by formulation.
  var tallies: [Int: FormulationTally] { postings.tallies }

  /// The formulations that are highlighted, in an order.
  func formulations(_ order: PhraseOrder) -> [Int] {
    orders[order] ?? []
  }

  /// What a formulation is called in a language: as it first stands in the text, if that is in that
  /// language, or by its usual name.
  func words(
    of formulation: Int, in language: Formulation.Language, document: Document
  ) -> String {
    if let first = places[formulation]?.first {
      let words = document.words(in: occurrences[first].range)
      if Formulation.Language(ofScriptIn: words) == language { return words }
    }
    let formulation = formulations[formulation]
    return formulation.name(in: language) ?? formulation.name
  }

  /// The ladder on which a formulation stands, if others stand on it too.
  func ladder(of formulation: Int) -> PhraseLadder? {
    formulations.family(of: formulation).flatMap { ladderPlaces[$0] }.map { ladders[$0] }
  }

  func gauge(ofSection section: Int) -> Gauge? {
    gauges.indices.contains(section) ? gauges[section] : nil
  }

  /// The first occurrence that ends after `offset`, as an index of `occurrences`; their number when
  /// there is none.
  ///
  /// - Complexity: O(log *n*).
  func firstOccurrence(endingAfter offset: TextOffset) -> Int {
    occurrences.partitioningIndex { $0.range.upperBound > offset }
  }

  /// The first occurrence that begins at or after `offset`, likewise.
  func firstOccurrence(from offset: TextOffset) -> Int {
    occurrences.partitioningIndex { $0.range.lowerBound >= offset }
  }

  private static func orders(
    of places: [Int: [Int]], formulations: FormulationList,
    categories: [(category: Category, count: Int)]
  ) -> [PhraseOrder: [Int]] {
    let entries = places.compactMap { formulation, places in
      places.first.map { (formulation: formulation, first: $0, count: places.count) }
    }.sorted { $0.first < $1.first }
    // The library's sort keeps the order of what is equal, but does not promise to.
    let byCount = entries.sorted { ($0.count, $1.first) > ($1.count, $0.first) }
      .map(\.formulation)
    let byCategory = Dictionary(grouping: byCount) { formulations.category(of: $0) }
    return [
      .appearance: entries.map(\.formulation), .count: byCount,
      .category: categories.flatMap { byCategory[$0.category] ?? [] },
    ]
  }

  private static func gauges(
    of document: Document, _ postings: FormulationPostings
  ) -> [Gauge] {
    let counted = document.sections.map { section in
      let count = postings.count(in: section.range)
      return (count: count, density: Double(count) / Double(length(of: section)))
    }
    let densest = counted.map(\.density).max() ?? 0
    return counted.map { entry in
      guard entry.count > 0, densest > 0 else { return Gauge(count: entry.count, bar: nil) }
      let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
      let step = Int((entry.density / densest * Double(bars.count - 1)).rounded())
      return Gauge(count: entry.count, bar: bars[min(max(0, step), bars.count - 1)])
    }
  }

  /// The length by which a section's phrases are weighed: a very short one is not dense for a
  /// single phrase.
  private static func length(of section: Section) -> Int {
    max(section.range.utf8Count, 400)
  }
}
