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

  let automaton: PhraseAutomaton
  /// The formulations that each pattern of the automaton stands for, in the order of the lexicons.
  let owners: PatternTable.Owners
  /// The letters of the spellings of those formulations whose capitals matter.
  let exactLetters: [Int: [[UInt32]]]
  private let modifiers = Modifiers.standard

  package init(_ lexicons: [Lexicon]) {
    let formulations = lexicons.flatMap(\.formulations)
    let patterns = PatternTable(formulations)
    self.init(
      formulations: formulations, automaton: PhraseAutomaton(patterns), owners: patterns.owners,
      exactLetters: patterns.exactLetters)
  }

  init(
    formulations: [Formulation], automaton: PhraseAutomaton, owners: PatternTable.Owners,
    exactLetters: [Int: [[UInt32]]]
  ) {
    self.formulations = formulations
    self.automaton = automaton
    self.owners = owners
    self.exactLetters = exactLetters
  }

  /// All occurrences in a stretch of a text, nested ones too, by start, then the longer first.
  ///
  /// - Complexity: O(*n* + *m* log *m*) in the bytes of the stretch and its occurrences, whatever
  ///   the number of formulations.
  package func occurrences(in text: String, range: TextRange) -> [Occurrence] {
    var text = text
    return text.withUTF8 { occurrences(in: $0, range: range.utf8) }
  }

  /// The occurrences to highlight: own ones, the leftmost and longest first; disjoint, ascending.
  package func display(in text: String, range: TextRange) -> [Occurrence] {
    Self.displayed(occurrences(in: text, range: range))
  }

  /// All occurrences in a document, block by block and cell by cell.
  package func occurrences(in document: Document) -> [Occurrence] {
    var text = document.text
    return text.withUTF8 { bytes in
      document.phraseRanges.flatMap { occurrences(in: bytes, range: $0.utf8) }
    }
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
    in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>
  ) -> [Occurrence] {
    var found: [Occurrence] = []
    automaton.nodes.withUnsafeBufferPointer { nodes in
      var scan = PhraseScan(automaton, nodes: nodes, over: bytes, in: range)
      scan.run { match in
        let left = modifiers.before(
          match.bytes.lowerBound, downTo: range.lowerBound, in: bytes)
        for owner in owners[match.pattern] where isExact(Int(owner), match.bytes, bytes) {
          found.append(
            Occurrence(
              formulation: Int(owner), range: TextRange(utf8: match.bytes), isOwn: true,
              modifier: left.range.map(TextRange.init(utf8:)), isNegated: left.isNegated))
        }
      }
    }
    found.sort(by: Self.precedes)
    found.settleNesting()
    return found
  }

  private static func precedes(_ one: Occurrence, _ other: Occurrence) -> Bool {
    if one.range.lowerBound != other.range.lowerBound {
      return one.range.lowerBound < other.range.lowerBound
    }
    if one.range.upperBound != other.range.upperBound {
      return one.range.upperBound > other.range.upperBound
    }
    return one.formulation < other.formulation
  }

  private func isExact(
    _ formulation: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let spellings = exactLetters[formulation] else { return true }
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    let letters = PatternTable.letters(of: String(decoding: slice, as: UTF8.self))
    // A plural ends in more than the form says.
    return spellings.contains { letters.starts(with: $0) }
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
