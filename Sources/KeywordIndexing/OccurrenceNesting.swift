import DocumentModel

extension [Occurrence] {
  /// Tells own occurrences from nested ones; they must stand by start, the longer first.
  ///
  /// A formulation inside a longer form of itself is the same occurrence, and dropped.
  ///
  /// - Complexity: O(*n*).
  mutating func settleNesting() {
    // The one that reaches furthest among those before, of all and of each formulation.
    var cover: TextRange?
    var covers: [Int: TextRange] = [:]
    var kept = 0
    for index in indices {
      var occurrence = self[index]
      let range = occurrence.range
      if let own = covers[occurrence.formulation], own.upperBound >= range.upperBound { continue }
      covers[occurrence.formulation] = range
      if let reach = cover, reach.upperBound >= range.upperBound {
        occurrence.isOwn = reach == range
      } else {
        cover = range
      }
      self[kept] = occurrence
      kept += 1
    }
    removeSubrange(kept...)
  }
}
