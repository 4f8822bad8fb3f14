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
  /// The formulations of all lexicons, in their order; of their forms without the other spellings,
  /// which the index holds.
  package let formulations: FormulationList

  let index: PatternIndex
  let capitals: ExactCapitals
  private let modifiers = Modifiers.standard

  package init(_ lexicons: [Lexicon]) {
    self.init(lexicons.flatMap(\.formulations), over: nil)
  }

  init(formulations: FormulationList, index: PatternIndex, capitals: ExactCapitals) {
    self.formulations = formulations
    self.index = index
    self.capitals = capitals
  }

  private init(_ formulations: [Formulation], over base: PhraseMatcher?) {
    let first = base?.formulations.count ?? 0
    var capitals = base?.capitals ?? ExactCapitals()
    capitals.add(formulations, countedFrom: first)
    self.init(
      formulations: (base?.formulations ?? FormulationList()).adding(formulations),
      index: PatternIndex(PatternList(formulations, countedFrom: first), over: base?.index),
      capitals: capitals)
  }

  /// The matcher of its own lexicons and of others that come behind them.
  ///
  /// - Complexity: as of building the matcher of the others alone, and copying this one.
  package func adding(_ lexicons: [Lexicon]) -> PhraseMatcher {
    PhraseMatcher(lexicons.flatMap(\.formulations), over: self)
  }

  /// The matcher of some of its formulations, by their places among all, ascending.
  package func keeping(_ places: [Int]) -> PhraseMatcher {
    let numbers = Dictionary(uniqueKeysWithValues: zip(places, 0...))
    return PhraseMatcher(
      formulations: formulations.keeping(places), index: index.renumbered(numbers),
      capitals: capitals.renumbered(numbers))
  }

  /// All occurrences in a stretch of a text, nested ones too, by start, then the longer first.
  ///
  /// - Complexity: O(*n* + *m*) in the bytes of the stretch and its occurrences, whatever the number of
  ///   formulations, also where the text repeats itself; times the longest form where the forms are each
  ///   what stands at the next place of the text.
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
    return text.withUTF8 { occurrences(in: $0, ranges: document.stretches.map(\.utf8)) }
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
          for match in matches.reversed()
          where capitals.areRight(in: place..<match.end, of: match.formulation, bytes) {
            found.append(
              Occurrence(
                formulation: match.formulation, range: TextRange(utf8: place..<match.end),
                isOwn: true, modifier: left.range.map(TextRange.init(utf8:)),
                isNegated: left.isNegated))
          }
        }
        nesting.settle(&found, from: first)
      }
    }
    return found
  }
}
