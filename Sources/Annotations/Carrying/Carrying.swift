import DocumentModel
import KeywordIndexing
import TextComparison

/// Carries annotations from one text to another version of it, or to the next of its series.
///
/// An annotation goes where the comparison of both texts puts its words, never merely where like words
/// stand. It is kept or moved only if its words are the same after folding and the clause around them
/// neither gained nor lost a negation; whatever else becomes of it has a state of its own, and none is
/// without one.
///
/// ```swift
/// let carrying = Carrying(from: old, to: new)
/// for annotation in annotations {
///   let carried = carrying.carry(annotation)   // .kept, .moved, .reworded, .dropped, .ambiguous
/// }
/// ```
package struct Carrying: Sendable {
  package let comparison: DocumentComparison
  private let old: Anchoring
  private let new: Anchoring
  private let search: QuoteSearch

  package init(from old: Document, to new: Document) {
    comparison = DocumentComparison(from: old, to: new)
    self.old = Anchoring(old)
    self.new = Anchoring(new)
    search = QuoteSearch(old, comparison.old, comparison.vocabulary, comparison.negations)
  }

  /// What became of an annotation on the old text.
  ///
  /// - Complexity: O(*m* + log *n*) in the lengths of the annotation and the texts, where it stands at its
  ///   position.
  package func carry(_ annotation: Annotation) -> Carried {
    let anchor = old.anchor(annotation.target) { search }
    switch anchor {
    case .exact(let range), .found(let range):
      return carry(range, id: annotation.id, anchor)
    case .ambiguous:
      return Carried(id: annotation.id, state: .ambiguous, anchor: anchor)
    case .orphaned:
      return Carried(id: annotation.id, state: .dropped, anchor: anchor)
    }
  }

  private func carry(
    _ range: TextRange, id: AnnotationID, _ anchor: Anchoring.Anchor
  ) -> Carried {
    var carried = Carried(id: id, state: .dropped, old: range, anchor: anchor)
    let touched = comparison.old.tokens(in: range)
    // Marks at the edges are no words: what ends a sentence may go on in the next version.
    let words = comparison.old.trimmingMarks(touched)
    let candidates = comparison.equallyGoodPlaces(for: words)
    switch comparison.image(of: words) {
    case .same(let image, let isMoved):
      let place = MappedRange(range, words, image, comparison, from: old.document, to: new.document)
      carried.new = place.range
      carried.state = isMoved ? .moved : .kept
      if !place.isWhole { carried.state = .reworded }
      tellDenial(&carried, words, image)
    case .changed(let image):
      carried.new = comparison.new.range(of: comparison.new.trimmingMarks(image))
      carried.state = .reworded
    case .gone: break
    }
    if candidates.count > 1, carried.denial == nil {
      carried.state = .ambiguous
      carried.new = nil
      carried.candidates = candidates.map(comparison.new.range)
    }
    return carried
  }

  /// Makes what is denied now, or no more, a rewording; a new denial is shown with the words.
  private func tellDenial(_ carried: inout Carried, _ words: Range<Int>, _ image: Range<Int>) {
    let before = ClausePolarity(around: words, in: comparison.old, comparison.negations)
    let after = ClausePolarity(around: image, in: comparison.new, comparison.negations)
    guard !before.agrees(with: after) else { return }
    carried.state = .reworded
    carried.denial = after.negations.count >= before.negations.count ? .gained : .lost
    for negation in after.negations where !comparison.areKept(new: negation) {
      let range = comparison.new.range(of: negation)
      guard let known = carried.new else { continue }
      carried.new =
        min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
    }
  }
}

extension ComparedText {
  /// Some tokens without the marks at their ends; as they are if there is nothing else.
  fileprivate func trimmingMarks(_ part: Range<Int>) -> Range<Int> {
    guard let first = tokens[part].firstIndex(where: \.isWord),
      let last = tokens[part].lastIndex(where: \.isWord)
    else { return part }
    return first..<last + 1
  }
}
