import DocumentModel
import KeywordIndexing

/// Ties annotations to the places of one text.
///
/// ```swift
/// let anchoring = Anchoring(document, snapshot: sha256)
/// let target = anchoring.describe(range)      // position, quote, sections, paragraph
/// anchoring.anchor(target)                    // .exact(range)
/// ```
package struct Anchoring: Sendable {
  /// Where the words of a target stand.
  package enum Anchor: Hashable, Sendable {
    /// Where the position says.
    case exact(TextRange)
    /// Elsewhere: the position is wrong or missing, and the quote stands there.
    case found(TextRange)
    /// The quote stands in several places, and nothing tells which is meant.
    case ambiguous([TextRange])
    /// The text does not have the words.
    case orphaned
  }

  let document: Document
  private let snapshot: String?
  private let source: String?
  let codePoints: CodePointTable

  package init(_ document: Document, snapshot: String? = nil, source: String? = nil) {
    self.document = document
    self.snapshot = snapshot
    self.source = source
    codePoints = CodePointTable(document.text)
  }

  /// The target of an annotation on a range, which is widened to whole characters.
  package func describe(_ range: TextRange) -> AnnotationTarget {
    let range = document.text.wholeCharacters(range)
    return AnnotationTarget(
      source: source, snapshot: snapshot, position: position(of: range), quote: quote(of: range),
      sections: sections(over: range.lowerBound),
      paragraph: document.leaf(at: range.lowerBound).map { $0 + 1 })
  }

  package func position(of range: TextRange) -> TextPositionSelector {
    TextPositionSelector(
      start: codePoints.codePoints(before: range.lowerBound),
      end: codePoints.codePoints(before: range.upperBound))
  }

  /// A range by its code points, in the text and on whole characters.
  package func range(of position: TextPositionSelector) -> TextRange {
    let start = codePoints.offset(ofCodePoint: position.start)
    let end = codePoints.offset(ofCodePoint: max(position.start, position.end))
    return document.text.wholeCharacters(start..<max(start, end))
  }

  private func quote(of range: TextRange) -> TextQuoteSelector {
    let text = document.text
    let start = text.index(at: range.lowerBound)
    let end = text.index(at: range.upperBound)
    let length = TextQuoteSelector.contextLength
    return TextQuoteSelector(
      exact: String(text[start..<end]), prefix: String(text[..<start].suffix(length)),
      suffix: String(text[end...].prefix(length)))
  }

  private func sections(over offset: TextOffset) -> [String] {
    var headings: [String] = []
    var section = document.section(containing: offset)
    while let index = section {
      headings.append(document.name(ofSection: index))
      section = document.sections[index].parent
    }
    return headings.reversed()
  }

  /// Where the words of a target stand in this text: at its position if they do, else wherever its quote
  /// stands, as what is around it tells.
  package func anchor(_ target: AnnotationTarget) -> Anchor {
    anchor(target) { QuoteSearch(document) }
  }

  /// The same with a search that may have been made before; it is asked for only where the position does
  /// not do.
  func anchor(_ target: AnnotationTarget, search: () -> QuoteSearch) -> Anchor {
    let stated = anchorAtPosition(target)
    guard stated == .orphaned, let quote = target.quote, !quote.exact.isEmpty else { return stated }
    return search().anchor(quote)
  }

  /// The place that a target states if its words stand there, else `orphaned`; nothing is searched.
  package func anchorAtPosition(_ target: AnnotationTarget) -> Anchor {
    guard let stated = target.position.flatMap(validRange) else { return .orphaned }
    guard let quote = target.quote, !quote.exact.isEmpty else { return .exact(stated) }
    let words = document.text[stated]
    return words == quote.exact || FoldedVocabulary.areSame(words, quote.exact)
      ? .exact(stated) : .orphaned
  }

  private func validRange(_ position: TextPositionSelector) -> TextRange? {
    guard position.start >= 0, position.start < position.end, position.end <= codePoints.count
    else {
      return nil
    }
    return range(of: position)
  }
}
