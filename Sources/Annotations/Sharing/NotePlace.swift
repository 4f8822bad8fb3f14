/// Where a note belongs, as somebody decided: who made it, accepted what became of it or tied it to other words.
///
/// What a note says and where it belongs are changed apart from each other: who writes a word to it in an older
/// version of the text does not take it back from where somebody else has put it in a newer one.
package struct NotePlace: Hashable, Sendable {
  package var target: AnnotationTarget
  /// The fingerprint of the text of which somebody has accepted that nothing of the note is left there; nil
  /// for a note that stands on its target.
  package var droppedFrom: String?
  /// From 1; who decides gives it the number after the greatest they know of the note: of its places, its words
  /// and its deletions.
  package var number: Int
  /// When it was decided, by the clock of who did.
  package var moment: Timestamp?
  package var origins: Origins

  /// Where the note was in other versions of the text, in each of them once.
  package struct Origins: Hashable, Sendable {
    /// From where it was found here and accepted, the nearest first: there it means the same.
    package var same: [AnnotationTarget] = []
    /// From where it was moved before that, the nearest first.
    package var moved: [AnnotationTarget] = []

    package init(same: [AnnotationTarget] = [], moved: [AnnotationTarget] = []) {
      self.same = same
      self.moved = moved
    }

    /// Further ones are of texts that hardly anybody has.
    private static let most = 8

    /// Those of a place that was decided on `target` after another one.
    package init(of target: AnnotationTarget, after place: NotePlace, isSame: Bool) {
      let before = [place.target] + place.origins.same
      same = isSame ? before : []
      moved = (isSame ? [] : before) + place.origins.moved
      var seen: Set<String?> = [nil, target.snapshot]
      func isNew(_ origin: AnnotationTarget) -> Bool {
        origin.source == target.source && seen.insert(origin.snapshot).inserted
      }
      same = Array(same.filter(isNew).prefix(Self.most))
      moved = Array(moved.filter(isNew).prefix(Self.most - same.count))
    }
  }

  package init(
    _ target: AnnotationTarget, number: Int, at moment: Timestamp?, droppedFrom: String? = nil,
    origins: Origins = Origins()
  ) {
    self.target = target
    self.number = number
    self.moment = moment
    self.droppedFrom = droppedFrom
    self.origins = origins
  }

  /// The fingerprint of the text on which it was decided.
  package var text: String? { droppedFrom ?? target.snapshot }

  /// Where the note stands in a text for which that is known; `isAbsent` says whether a text is not at hand, so
  /// that nothing can be carried from there.
  package func target<Failure>(
    in text: String, isAbsent: (String) throws(Failure) -> Bool
  ) throws(Failure) -> AnnotationTarget? {
    if self.text == text || target.snapshot == text { return target }
    if let origin = origins.same.first(where: { $0.snapshot == text }) { return origin }
    guard let origin = origins.moved.first(where: { $0.snapshot == text }),
      let decided = target.snapshot, try isAbsent(decided)
    else { return nil }
    return origin
  }

  /// Whether it counts rather than another one of the same note: that of who knew the other, then the later.
  package func prevails(over other: NotePlace) -> Bool {
    if number != other.number { return number > other.number }
    let (moment, otherMoment) = (
      moment?.microseconds ?? .min, other.moment?.microseconds ?? .min
    )
    if moment != otherMoment { return moment > otherMoment }
    let (own, others) = (withoutSources, other.withoutSources)
    if own.bytes != others.bytes { return others.bytes.lexicographicallyPrecedes(own.bytes) }
    return (others.origins.text ?? "").utf8.lexicographicallyPrecedes(
      (own.origins.text ?? "").utf8)
  }

  /// The same but for what the texts are called, which is something else on every machine.
  package var withoutSources: NotePlace {
    func unnamed(_ target: AnnotationTarget) -> AnnotationTarget {
      var target = target
      target.source = nil
      return target
    }
    var place = self
    place.target = unnamed(target)
    place.origins = Origins(
      same: origins.same.map(unnamed), moved: origins.moved.map(unnamed))
    return place
  }

  /// Where it says that the note belongs.
  private var bytes: [UInt8] {
    Array((AnnotationJSON.value(of: target).lineText + (droppedFrom ?? "")).utf8)
  }
}
