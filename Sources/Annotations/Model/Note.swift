import KeywordIndexing

/// An annotation as the archive keeps it: on which text it stands, and what became of it there.
package struct Note: Hashable, Sendable, Identifiable {
  package var annotation: Annotation
  /// The fingerprint of the text in whose margin it stands; nil when that is not known.
  ///
  /// Its target may be in an older text, when nothing of it is left in this one.
  package var text: String?
  /// What became of it when it was carried here; nil once that is settled, or when it was made here.
  package var state: Carried.State?
  /// Its target before it was carried to where it is, also once that is settled: the words that others took the
  /// place of.
  package var earlier: AnnotationTarget?

  package init(
    _ annotation: Annotation, text: String?, state: Carried.State? = nil,
    earlier: AnnotationTarget? = nil
  ) {
    self.annotation = annotation
    self.text = text
    self.state = state
    self.earlier = earlier
  }

  package var id: AnnotationID { annotation.id }

  /// What became of it, as it is shown and looked for everywhere: its state, or dropped where that is
  /// settled and its target is in an older text still.
  package var fate: Carried.State? {
    if let state { return state }
    guard let text, let snapshot = annotation.target.snapshot else { return nil }
    return snapshot == text ? nil : .dropped
  }

  /// The same where a reader of a page should know of it: what waits, and what is not there any more.
  package var news: Carried.State? { isOpen || fate == .dropped ? fate : nil }

  /// Whether a reader must say what is to become of it.
  package var isOpen: Bool {
    switch state {
    case .reworded, .dropped, .ambiguous, .suggested: true
    case .kept, .moved, nil: false
    }
  }

  /// The target from which it is carried on: the last one that is certain.
  package var certainTarget: AnnotationTarget {
    isOpen ? earlier ?? annotation.target : annotation.target
  }

  /// The words it was on before those that it is on now, whether that is settled or not; nil where they are
  /// the same after folding.
  package var earlierWords: String? {
    guard let old = earlier?.quote?.exact, let new = annotation.target.quote?.exact,
      !old.isEmpty, old != new, !FoldedVocabulary.areSame(old, new)
    else { return nil }
    return old
  }

  /// The words it stands on, or stood on last.
  package var quote: String? { annotation.target.quote?.exact ?? earlier?.quote?.exact }
}
