import DocumentModel

/// Tells own occurrences from nested ones, stretch by stretch of a text.
struct OccurrenceNesting {
  /// Where the last occurrence of each formulation ends.
  private var ends: [Int]

  init(formulations: Int) {
    ends = Array(repeating: 0, count: formulations)
  }

  /// Settles the occurrences from `first` on, which must stand by start, the longer first, and behind
  /// those settled before.
  ///
  /// A formulation inside a longer form of itself is the same occurrence, and dropped.
  ///
  /// - Complexity: O(*n*).
  mutating func settle(_ occurrences: inout [Occurrence], from first: Int) {
    // The one that reaches furthest among those before.
    var cover: TextRange?
    var kept = first
    for index in first..<occurrences.count {
      let range = occurrences[index].range
      let formulation = occurrences[index].formulation
      if ends[formulation] >= range.upperBound.utf8 { continue }
      ends[formulation] = range.upperBound.utf8
      occurrences.swapAt(index, kept)
      if let reach = cover, reach.upperBound >= range.upperBound {
        occurrences[kept].isOwn = reach == range
      } else {
        cover = range
      }
      kept += 1
    }
    occurrences.removeSubrange(kept...)
  }
}
