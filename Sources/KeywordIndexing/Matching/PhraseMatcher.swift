import DocumentModel

/// Finds the formulations of some lexicons in a text, exactly.
///
/// A form is found across line breaks, whatever the case, the width, the quotes and the hyphens, and
/// never inside another word; Han characters need no edges. An occurrence inside a longer one is
/// *nested*, any other the formulation's *own*.
///
/// ```swift
/// let matcher = PhraseMatcher(lexicons)     // built once
/// for occurrence in matcher.display(in: document) {
///   print(matcher.formulations[occurrence.formulation].gloss, document.text[occurrence.range])
/// }
/// ```
package struct PhraseMatcher: Sendable {
  /// The formulations of all lexicons, in their order.
  package let formulations: [Formulation]

  let index: PatternIndex
  /// The letters of the spellings of those formulations whose capitals matter, by formulation.
  private let exactLetters: [Int32: [[UInt32]]]
  private let modifiers = Modifiers.standard

  package init(_ lexicons: [Lexicon]) {
    let formulations = lexicons.flatMap(\.formulations)
    self.init(formulations: formulations, table: PatternTable(formulations))
  }

  init(formulations: [Formulation], table: PatternTable) {
    self.formulations = formulations
    index = PatternIndex(table)
    exactLetters = Self.exactLetters(of: formulations)
  }

  /// All occurrences in a stretch of a text, nested ones too, by start, then the longer first.
  ///
  /// - Complexity: O(*n* + *m*) in the bytes of the stretch and its occurrences, whatever the number of
  ///   formulations, where no form is longer than a few words; at worst times the longest form.
  package func occurrences(in text: String, range: TextRange) -> [Occurrence] {
    var text = text
    return text.withUTF8 { occurrences(in: $0, ranges: [range.utf8]) }
  }

  /// The occurrences to highlight: own ones, the leftmost and longest first; disjoint, ascending.
  package func display(in text: String, range: TextRange) -> [Occurrence] {
    Self.displayed(occurrences(in: text, range: range))
  }

  /// All occurrences in a document, block by block and cell by cell.
  package func occurrences(in document: Document) -> [Occurrence] {
    var text = document.text
    return text.withUTF8 { occurrences(in: $0, ranges: document.phraseRanges.map(\.utf8)) }
  }

  /// The occurrences of a document to highlight, as in `display(in:range:)`.
  package func display(in document: Document) -> [Occurrence] {
    Self.displayed(occurrences(in: document))
  }

  /// Those of `occurrences` that are to be highlighted; they must be sorted as the matcher does.
  package static func displayed(_ occurrences: [Occurrence]) -> [Occurrence] {
    var displayed: [Occurrence] = []
    for occurrence in occurrences where occurrence.isOwn {
      if let last = displayed.last, occurrence.range.lowerBound < last.range.upperBound { continue }
      displayed.append(occurrence)
    }
    return displayed
  }

  private func occurrences(
    in bytes: UnsafeBufferPointer<UInt8>, ranges: [Range<Int>]
  ) -> [Occurrence] {
    var found: [Occurrence] = []
    // What is not used costs nothing, and a long text need not be copied while its list grows.
    found.reserveCapacity(bytes.count / 512)
    var context = Modifiers.Context()
    var nesting = OccurrenceNesting(formulations: formulations.count)
    index.withScan(over: bytes) { scan in
      for range in ranges {
        let start = bytes.scalarStart(atOrBefore: range.lowerBound)
        let end = max(start, bytes.scalarStart(atOrBefore: range.upperBound))
        let first = found.count
        scan.run(in: start..<end) { place, matches in
          let left = modifiers.before(place, downTo: start, in: bytes, &context)
          for match in matches.reversed() {
            append(match, at: place, after: left, in: bytes, to: &found)
          }
        }
        nesting.settle(&found, from: first)
      }
    }
    return found
  }

  /// Appends an occurrence for each formulation that has the pattern of a match.
  private func append(
    _ match: PhraseScan.Match, at place: Int, after left: Modifiers.Finding,
    in bytes: UnsafeBufferPointer<UInt8>, to found: inout [Occurrence]
  ) {
    let owners = index.table.owners
    let first = Int(owners.starts[match.pattern])
    let end =
      match.pattern + 1 < owners.starts.count
      ? Int(owners.starts[match.pattern + 1]) : owners.formulations.count
    for owner in first..<end {
      let formulation = owners.formulations[owner]
      guard isExact(formulation, place..<match.end, bytes) else { continue }
      found.append(
        Occurrence(
          formulation: Int(formulation), range: TextRange(utf8: place..<match.end), isOwn: true,
          modifier: left.range.map(TextRange.init(utf8:)), isNegated: left.isNegated))
    }
  }

  // MARK: - Capitals

  private static func exactLetters(of formulations: [Formulation]) -> [Int32: [[UInt32]]] {
    var letters: [Int32: [[UInt32]]] = [:]
    for (index, formulation) in formulations.enumerated()
    where formulation.flags.contains(.exactCase) {
      letters[Int32(index)] = formulation.forms.flatMap { [$0.text] + $0.variants }.map {
        $0.unicodeScalars.compactMap { Self.letter($0.value) }
      }
    }
    return letters
  }

  /// A letter or digit as it is written but for its width; nil for all else.
  private static func letter(_ scalar: UInt32) -> UInt32? {
    guard FoldedScalar(folding: scalar).traits.contains(.word) else { return nil }
    return (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  /// Whether the capitals in `range` are as they must be.
  ///
  /// A plural ends in more than the form says.
  private func isExact(
    _ formulation: Int32, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if exactLetters.isEmpty { return true }
    guard let spellings = exactLetters[formulation] else { return true }
    return spellings.contains { spelling in
      var expected = spelling[...]
      var offset = range.lowerBound
      while offset < range.upperBound, let next = expected.first {
        let (scalar, end) = bytes.scalar(at: offset, before: range.upperBound)
        offset = end
        guard let letter = Self.letter(scalar) else { continue }
        if letter != next { return false }
        expected = expected.dropFirst()
      }
      return expected.isEmpty
    }
  }
}

extension Document {
  /// The stretches in which a phrase can stand: the leaves, and in a table its cells.
  fileprivate var phraseRanges: [TextRange] {
    leaves.flatMap { leaf -> [TextRange] in
      guard case .table(let table) = blocks[leaf].kind else { return [blocks[leaf].range] }
      return table.rows.flatMap { $0 }
    }
  }
}
