import DocumentModel

/// Finds words in a document: by its index where that has got to, by reading in the rest.
package struct WordSearch: Sendable {
  private let query: WordQuery

  package init(_ words: String) {
    query = WordQuery(words)
  }

  /// Whether the words stand in a text that has no index, such as a note; nothing stands in every text.
  package func isFound(in text: String) -> Bool {
    guard !query.elements.isEmpty else { return true }
    var text = text
    return text.withUTF8 { bytes in
      var run = WordSearchRun(query, over: bytes, limit: 1, isCancelled: { false })
      run.read([TextRange(utf8: 0..<bytes.count)])
      return !run.hits.isEmpty
    }
  }

  /// Which of some stretches of a text, in its order and apart, hold the words; all, if there are none.
  package func places(among stretches: [TextRange], in text: String) -> [Int] {
    guard !query.elements.isEmpty else { return Array(stretches.indices) }
    var text = text
    let hits = text.withUTF8 { bytes in
      var run = WordSearchRun(query, over: bytes, limit: .max, isCancelled: { false })
      run.read(stretches[...])
      return run.hits
    }
    var places: [Int] = []
    var place = 0
    for hit in hits {
      while stretches[place].upperBound < hit.upperBound { place += 1 }
      if places.last != place { places.append(place) }
    }
    return places
  }

  /// The places where the words stand, in reading order and disjoint, each within a block.
  ///
  /// At most `limit` places are looked for. `isCancelled` is asked now and then; once it says so, the
  /// places found so far are returned.
  /// `text` is the one that `index` is of.
  package func hits(
    in text: String, _ index: TokenIndex, limit: Int = .max,
    isCancelled: @escaping () -> Bool = { false }
  ) -> [TextRange] {
    guard !query.elements.isEmpty else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var run = WordSearchRun(query, over: bytes, limit: limit, isCancelled: isCancelled)
      if let anchor = query.anchor {
        run.look(up: anchor, in: index)
        run.read(index.stretches[index.indexed...])
      } else {
        run.read(index.stretches[...])
      }
      return run.hits
    }
  }
}
