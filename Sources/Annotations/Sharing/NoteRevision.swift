import JSONValues

/// What somebody made of a note at some time, as a notes folder keeps it.
///
/// Of several revisions of a note the greatest words count, and the greatest place. Their order is total and
/// lies in what they say alone, so that everybody comes to the same note, whatever came first and however
/// often.
package struct NoteRevision: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Its target is where the note belongs; it was modified when its words were.
    case note(Annotation)
    /// It was deleted, at a moment that may not be known.
    case deleted(Timestamp?)
  }

  package var id: AnnotationID
  /// From 1; who changes what a note says, or deletes it, gives it the number after the greatest they know.
  ///
  /// So a change that was made
  /// in knowledge of another one prevails over it, whatever the clocks say.
  package var number: Int
  package private(set) var content: Content
  /// Where the note belongs; nil where that is not known of one that was deleted.
  package private(set) var place: NotePlace?

  /// Greater ones are not read, so that there is always one after.
  static let greatestNumber = 1 << 40

  /// Takes nil for the place of a note that belongs where its annotation says since that revision.
  package init(
    id: AnnotationID, number: Int, _ content: Content, place: NotePlace? = nil
  ) {
    self.id = id
    self.number = number
    self.content = content
    self.place = place
    if case .note(let annotation) = content, place == nil {
      self.place = NotePlace(annotation.target, number: number, at: annotation.latest)
    }
    settle()
  }

  /// The note, modified when its words or, since it was made, its place were.
  package var annotation: Annotation? {
    guard case .note(var annotation) = content else { return nil }
    if let place, place.number > 1, let moment = place.moment, moment > annotation.latest ?? moment
    {
      annotation.modified = moment
    }
    return annotation
  }

  /// When what it says was changed, or it was deleted; nil when that is not known.
  package var worded: Timestamp? {
    switch content {
    case .note(let annotation): annotation.modified
    case .deleted(let moment): moment
    }
  }

  private var isKept: Bool { if case .note = content { true } else { false } }

  /// The same with another place, or the same place under other names.
  func placed(at place: NotePlace?) -> NoteRevision {
    var placed = self
    placed.place = place
    placed.settle()
    return placed
  }

  private mutating func settle() {
    guard case .note(var annotation) = content, let place else { return }
    annotation.target = place.target
    content = .note(annotation)
  }

  /// What counts of this revision and another one of the same note.
  package func merged(with other: NoteRevision) -> NoteRevision {
    let words = other.prevails(over: self) ? other : self
    guard let place, let otherPlace = other.place else {
      return words.placed(at: place ?? other.place)
    }
    return words.placed(at: otherPlace.prevails(over: place) ? otherPlace : place)
  }

  /// When it was made, by the clock of who made it.
  private var moment: Int {
    switch content {
    case .note(let annotation): annotation.moment
    case .deleted(let moment): moment?.microseconds ?? .min
    }
  }

  /// Whether what it says counts rather than what another one of the same note says.
  ///
  /// Of changes made in ignorance of each other, a note is not lost to a deletion, then the later counts;
  /// where even the moments are the same, the order of what they say decides.
  private func prevails(over other: NoteRevision) -> Bool {
    if number != other.number { return number > other.number }
    if isKept != other.isKept { return isKept }
    if moment != other.moment { return moment > other.moment }
    return other.words.lexicographicallyPrecedes(words)
  }

  /// What it says of the note, wherever that belongs.
  private var words: [UInt8] {
    guard case .note(var annotation) = content else { return [] }
    annotation.target = AnnotationTarget()
    return Array(JSONValue.object(AnnotationJSON.members(of: annotation)).lineText.utf8)
  }
}

/// What counts of each note.
package struct NoteMerge: Sendable {
  package private(set) var revisions: [AnnotationID: NoteRevision] = [:]
  /// Notes in the order in which they first came.
  private var order: [AnnotationID] = []

  package init() {}

  package mutating func add(_ revision: NoteRevision) {
    guard let known = revisions[revision.id] else {
      revisions[revision.id] = revision
      order.append(revision.id)
      return
    }
    revisions[revision.id] = known.merged(with: revision)
  }

  /// Those that are not deleted.
  package var annotations: [Annotation] {
    order.compactMap { revisions[$0]?.annotation }
  }
}
