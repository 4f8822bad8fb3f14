/// What somebody made of a note at some time, as a notes folder keeps it.
///
/// Of several revisions of a note the greatest one counts. Their order is total and lies in what they say
/// alone, so that everybody comes to the same note, whatever came first and however often.
package struct NoteRevision: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case note(Annotation)
    /// It was deleted, at a moment that may not be known.
    case deleted(Timestamp?)
  }

  package var id: AnnotationID
  /// From 1; who changes a note gives it the number after the greatest they know.
  ///
  /// So a change that was made
  /// in knowledge of another one prevails over it, whatever the clocks say.
  package var number: Int
  package var content: Content
  /// The place from which its own was found by who accepted that in another version of the text; nil for one
  /// that was chosen.
  ///
  /// It tells those who know that place that the note means the same, so that they need not be asked.
  package var carriedFrom: AnnotationTarget?
  /// The fingerprint of the text of which somebody has accepted that nothing of the note is left there; nil
  /// for a note that stands on its target.
  package var droppedFrom: String?

  /// Greater ones are not read, so that there is always one after.
  static let greatestNumber = 1 << 40

  package init(
    id: AnnotationID, number: Int, _ content: Content, carriedFrom: AnnotationTarget? = nil,
    droppedFrom: String? = nil
  ) {
    self.id = id
    self.number = number
    self.content = content
    self.carriedFrom = carriedFrom
    self.droppedFrom = droppedFrom
  }

  package var annotation: Annotation? {
    if case .note(let annotation) = content { annotation } else { nil }
  }

  /// When it was made, by the clock of who made it.
  private var moment: Int {
    switch content {
    case .note(let annotation): annotation.moment
    case .deleted(let moment): moment?.microseconds ?? .min
    }
  }

  /// Whether it counts rather than another one of the same note.
  ///
  /// Of changes made in ignorance of each other, a note is not lost to a deletion, then the later counts;
  /// where even the moments are the same, the order of what they say decides.
  package func prevails(over other: NoteRevision) -> Bool {
    if number != other.number { return number > other.number }
    let (isKept, isOtherKept) = (annotation != nil, other.annotation != nil)
    if isKept != isOtherKept { return isKept }
    if moment != other.moment { return moment > other.moment }
    return other.ownLine.lexicographicallyPrecedes(ownLine)
  }

  /// What it says of the note itself.
  private var ownLine: [UInt8] {
    NoteRevision(id: id, number: number, content).line
  }
}

/// The revision that counts of each note.
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
    if revision.prevails(over: known) { revisions[revision.id] = revision }
  }

  /// Those that are not deleted.
  package var annotations: [Annotation] {
    order.compactMap { revisions[$0]?.annotation }
  }
}
