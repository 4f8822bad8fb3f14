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
    search = QuoteSearch(old, comparison.old, comparison.vocabulary)
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
    let words = comparison.trimmingPunctuation(touched, of: comparison.old)
    let candidates = comparison.equallyGoodPlaces(for: words)
    let image = comparison.image(of: words)
    switch image {
    case .same(let image, let isMoved):
      put(&carried, range, words, image, isMoved: isMoved)
    case .changed, .gone:
      if let image = comparison.imageButForPunctuation(of: words) {
        put(&carried, range, words, image, isMoved: comparison.isMoved(words))
      } else if case .changed(let image) = image {
        carried.new = comparison.new.range(
          of: comparison.trimmingPunctuation(image, of: comparison.new))
        carried.state = .reworded
        carried.denial = denial(in: words, image)
      }
    }
    if candidates.count > 1, carried.denial == nil {
      carried.state = .ambiguous
      carried.new = nil
      carried.candidates = candidates.map(comparison.new.range)
    }
    return carried
  }

  /// Puts a note on its own words in the new text.
  private func put(
    _ carried: inout Carried, _ range: TextRange, _ words: Range<Int>, _ image: Range<Int>,
    isMoved: Bool
  ) {
    let place = MappedRange(range, words, image, comparison, from: old.document, to: new.document)
    carried.new = place.range
    carried.state = isMoved ? .moved : .kept
    if !place.isWhole { carried.state = .reworded }
    tellDenial(&carried, words, image)
  }

  /// Makes what is denied now, or no more, a rewording; a new denial is shown with the words.
  private func tellDenial(_ carried: inout Carried, _ words: Range<Int>, _ image: Range<Int>) {
    let before = ClausePolarity(around: words, in: comparison.old, comparison.negations)
    let after = ClausePolarity(around: image, in: comparison.new, comparison.negations)
    // What denies nothing in its company, as in 不断, does where that company was there without it.
    let denied =
      before.negations(beside: after) + before.harmless.filter { comparison.isTorn(old: $0) }
    let deniedNow =
      after.negations(beside: before) + after.harmless.filter { comparison.isTorn(new: $0) }
    // One that stood in another clause does not stand for one that is gone.
    let lost = denied.filter { comparison.destination(of: $0) == nil }
    let gained = deniedNow.filter { comparison.origin(of: $0) == nil }
    let agree =
      before.sides(of: denied) == after.sides(of: deniedNow)
      && before.sides(of: lost) == after.sides(of: gained)
    guard !agree, !stoodAlike(denied, deniedNow, words, image) else { return }
    carried.state = .reworded
    carried.denial =
      deniedNow.count - denied.count + gained.count - lost.count >= 0 ? .gained : .lost
    for negation in deniedNow where !comparison.areKept(new: negation) {
      let range = comparison.new.range(of: negation)
      guard let known = carried.new else { continue }
      carried.new =
        min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
    }
  }

  /// Whether a passage came to deny something itself, or denies it no more, though most of it is left, or
  /// most of what stands there was a part of it.
  private func denial(in words: Range<Int>, _ image: Range<Int>) -> Carried.Denial? {
    let left = comparison.destinations(of: words).count(where: image.contains)
    guard left * 2 >= min(words.count, image.count) else { return nil }
    let before = ClausePolarity(of: words, in: comparison.old, comparison.negations)
    let after = ClausePolarity(of: image, in: comparison.new, comparison.negations)
    let (denied, deniedNow) = (before.negations(beside: after), after.negations(beside: before))
    if denied.count < deniedNow.count { return .gained }
    // What denied something else that went away says nothing of what is left.
    let isOfImage = denied.contains { negation in
      let clause = comparison.old.clauses(around: negation).clamped(to: words)
      return comparison.destinations(of: clause).contains(where: image.contains)
    }
    return denied.count > deniedNow.count && isOfImage ? .lost : nil
  }

  /// Whether each negation stands to the words as it did, the same words between them, so that punctuation
  /// alone made the clause longer or shorter.
  private func stoodAlike(
    _ denied: [Range<Int>], _ deniedNow: [Range<Int>], _ words: Range<Int>, _ image: Range<Int>
  ) -> Bool {
    let pairs: [(old: Range<Int>?, new: Range<Int>?)] =
      denied.map { ($0, comparison.destination(of: $0)) }
      + deniedNow.map { (comparison.origin(of: $0), $0) }
    return pairs.allSatisfy { pair in
      guard let old = pair.old, let new = pair.new else { return false }
      return comparison.areSameWords(words.joined(with: old), image.joined(with: new))
    }
  }
}

extension Range<Int> {
  /// Both and what is between them.
  fileprivate func joined(with other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
