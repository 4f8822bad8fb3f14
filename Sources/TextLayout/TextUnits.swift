import DocumentModel

/// Where the units of a document's text begin and end, found from the few bytes around a place: what
/// a key costs does not grow with the text, nor with a paragraph of it.
///
/// ```swift
/// let units = TextUnits(document)
/// units.range(of: .word, at: offset)                     // the word that stands there
/// units.edge(.last, of: .sentence, from: offset, by: 2)  // the end of the next sentence but one
/// ```
package struct TextUnits {
  /// More steps are not walked on one key.
  private static let mostSteps = 10_000
  /// Nor more stretches, of which any number may be empty.
  private static let mostStretches = 20_000

  private let text: String
  private let stretches: TextStretches

  package init(_ document: Document) {
    text = document.text
    stretches = TextStretches(document: document)
  }

  /// The unit that holds the character at `offset`, or where none stands there the next one; a
  /// space between words or sentences is one by itself.
  ///
  /// Nil where there is no text at all.
  package func range(of unit: TextUnit, at offset: TextOffset) -> TextRange? {
    guard let place = stretches.place(at: offset) else { return nil }
    let units = units(at: place)
    guard let index = units.characters.firstIndex(where: { $0.upperBound > offset }) else {
      return edge(.first, of: .character, from: offset, by: 1)
        .flatMap { range(of: unit, at: $0.lowerBound) }
        ?? edge(.last, of: .character, from: offset, by: -1)
    }
    if unit == .paragraph {
      guard let first = edge(.first, ofParagraph: place), let last = edge(.last, ofParagraph: place)
      else { return units.characters[index] }
      return first.lowerBound..<last.upperBound
    }
    guard let run = units.runs(of: unit).first(where: { $0.contains(index) }),
      let first = units.characters[run].first, let last = units.characters[run].last
    else { return units.characters[index] }
    return first.lowerBound..<last.upperBound
  }

  /// The first or last character of the `count`th unit from `offset` on whose edge lies after it, or
  /// before it when negative; of the farthest where there are not so many, nil where there is none.
  package func edge(
    _ edge: TextUnit.Edge, of unit: TextUnit, from offset: TextOffset, by count: Int
  ) -> TextRange? {
    if unit == .paragraph { return paragraphEdge(edge, from: offset, by: count) }
    var remaining = Int(min(count.magnitude, UInt(Self.mostSteps)))
    var place = stretches.place(at: offset)
    var reached: TextRange?
    for _ in 0..<Self.mostStretches where remaining > 0 {
      guard let here = place else { break }
      let edges = edges(edge, of: unit, at: here)
      if count > 0 {
        let ahead = edges[edges.partitioningIndex { $0.lowerBound > offset }...].prefix(remaining)
        (reached, remaining) = (ahead.last ?? reached, remaining - ahead.count)
        place = stretches.place(after: here)
      } else {
        let behind = edges[..<edges.partitioningIndex { $0.lowerBound >= offset }].suffix(remaining)
        (reached, remaining) = (behind.first ?? reached, remaining - behind.count)
        place = stretches.place(before: here)
      }
    }
    return reached
  }

  /// The very first or last character of the text.
  package func edge(_ edge: TextUnit.Edge) -> TextRange? {
    let document = stretches.document
    if edge == .first { return range(of: .character, at: .start) }
    guard let place = stretches.place(at: document.end) else { return nil }
    return units(at: place).characters.last
      ?? self.edge(.last, of: .character, from: document.end, by: -1)
  }

  private func edges(
    _ edge: TextUnit.Edge, of unit: TextUnit, at place: TextStretches.Place
  ) -> [TextRange] {
    let units = units(at: place)
    return units.runs(of: unit).map {
      units.characters[edge == .first ? $0.lowerBound : $0.upperBound - 1]
    }
  }

  private func units(at place: TextStretches.Place) -> StretchUnits {
    StretchUnits(text, in: stretches.range(at: place))
  }

  // MARK: - Paragraphs

  /// Of a paragraph only its ends are looked at, however long it is.
  private func paragraphEdge(
    _ edge: TextUnit.Edge, from offset: TextOffset, by count: Int
  ) -> TextRange? {
    var remaining = Int(min(count.magnitude, UInt(Self.mostSteps)))
    var place = stretches.place(at: offset)
    var reached: TextRange?
    for _ in 0..<Self.mostStretches where remaining > 0 {
      guard let here = place else { break }
      place = count > 0 ? stretches.paragraph(after: here) : stretches.paragraph(before: here)
      // The one in which it begins may have its edge on the other side.
      guard let found = self.edge(edge, ofParagraph: here),
        count > 0 ? found.lowerBound > offset : found.lowerBound < offset
      else { continue }
      (reached, remaining) = (found, remaining - 1)
    }
    return reached
  }

  /// The first or last character of a paragraph that is no space.
  private func edge(
    _ edge: TextUnit.Edge, ofParagraph paragraph: TextStretches.Place
  ) -> TextRange? {
    var place: TextStretches.Place? =
      edge == .first ? stretches.start(of: paragraph) : stretches.end(of: paragraph)
    for _ in 0..<Self.mostEmptyStretches {
      guard let here = place, here.sharesParagraph(with: paragraph) else { return nil }
      let edges = edges(edge, of: .paragraph, at: here)
      if let found = edges.first { return found }
      place = edge == .first ? stretches.place(after: here) : stretches.place(before: here)
    }
    return nil
  }

  /// So many stretches of nothing but spaces are gone over for a paragraph's edge.
  private static let mostEmptyStretches = 256
}
