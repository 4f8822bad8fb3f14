import JSONValues

/// What somebody made of a note at some time, as a notes folder keeps it.
///
/// Of several revisions of a note the greatest words count, the greatest place and the greatest deletion. Their
/// order is total and lies in what they say alone, so that everybody comes to the same note, whatever came first
/// and however often.
package struct NoteRevision: Hashable, Sendable {
  /// What a note says.
  package struct Words: Hashable, Sendable {
    /// From 1, as that of a place; who changes what a note says gives it the number after the greatest they know
    /// of the note.
    ///
    /// So a change that was made in knowledge of another one prevails over it, whatever the clocks say.
    package var number: Int
    /// Without its target; it was modified when its words were.
    package var annotation: Annotation
    /// What who wrote them knew of the note.
    package var known: KnownChanges

    package init(number: Int, _ annotation: Annotation, knowing known: KnownChanges = .init()) {
      self.number = number
      self.known = known
      self.annotation = annotation
      self.annotation.target = AnnotationTarget()
    }
  }

  package struct Deletion: Hashable, Sendable {
    /// As that of words.
    package var number: Int
    /// Nil where that is not known.
    package var moment: Timestamp?
    /// As that of words.
    package var known: KnownChanges

    package init(number: Int, at moment: Timestamp?, knowing known: KnownChanges = .init()) {
      self.number = number
      self.moment = moment
      self.known = known
    }
  }

  package let id: AnnotationID
  /// Nil where nothing is known but that it was deleted, as of the place.
  package let words: Words?
  package let place: NotePlace?
  /// The last time that it was deleted; nil for a note that is there, for what counts of it is greater already.
  package let deletion: Deletion?

  /// Greater ones are not read: there would be none after the greatest of all.
  static let greatestNumber = 1 << 40

  package init(
    id: AnnotationID, words: Words?, place: NotePlace?, deletion: Deletion? = nil
  ) {
    self.id = id
    self.words = words
    self.place = place
    let greatest = words.map { max($0.number, place?.number ?? 0) } ?? 0
    // Who deletes a note in ignorance of a change of it does not take that away.
    self.deletion = deletion.flatMap { greatest >= $0.number ? nil : $0 }
  }

  /// The number of the next change of the note.
  package var nextNumber: Int {
    max(words?.number ?? 0, place?.number ?? 0, deletion?.number ?? 0) + 1
  }

  /// Whether the note is there.
  package var isKept: Bool { words != nil && deletion == nil }

  /// The note where it belongs, modified when its words or, since it was made, its place were; nil for one that
  /// is deleted.
  package var annotation: Annotation? { isKept ? lastAnnotation : nil }

  /// The same of a note that may be deleted; nil where it is not known.
  package var lastAnnotation: Annotation? {
    guard var annotation = words?.annotation else { return nil }
    guard let place else { return annotation }
    annotation.target = place.target
    if place.number > 1, let moment = place.moment, moment > annotation.latest ?? moment {
      annotation.modified = moment
    }
    return annotation
  }

  /// The same at another place, or the same place under other names.
  package func placed(at place: NotePlace?) -> NoteRevision {
    NoteRevision(id: id, words: words, place: place, deletion: deletion)
  }

  /// What counts of this revision and another one of the same note.
  package func merged(with other: NoteRevision) -> NoteRevision {
    func greatest<Part>(
      _ part: KeyPath<NoteRevision, Part?>, _ prevails: (Part) -> (Part) -> Bool
    ) -> Part? {
      guard let own = self[keyPath: part], let others = other[keyPath: part] else {
        return self[keyPath: part] ?? other[keyPath: part]
      }
      return prevails(others)(own) ? others : own
    }
    return NoteRevision(
      id: id, words: greatest(\.words, Words.prevails),
      place: greatest(\.place, NotePlace.prevails),
      deletion: greatest(\.deletion, Deletion.prevails))
  }
}

extension NoteRevision.Words {
  /// Whether they count rather than others of the same note: those of who knew the others, then the later ones;
  /// where even the moments are the same, the order of what they say decides.
  fileprivate func prevails(over other: Self) -> Bool {
    if number != other.number { return number > other.number }
    if annotation.moment != other.annotation.moment {
      return annotation.moment > other.annotation.moment
    }
    let (bytes, others) = (bytes, other.bytes)
    if bytes != others { return others.lexicographicallyPrecedes(bytes) }
    return other.known.texts.lexicographicallyPrecedes(known.texts)
  }

  private var bytes: [UInt8] {
    Array(JSONValue.object(AnnotationJSON.members(of: annotation)).lineText.utf8)
  }
}

extension NoteRevision.Deletion {
  fileprivate func prevails(over other: Self) -> Bool {
    if number != other.number { return number > other.number }
    let (own, others) = (moment?.microseconds ?? .min, other.moment?.microseconds ?? .min)
    if own != others { return own > others }
    return other.known.texts.lexicographicallyPrecedes(known.texts)
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

  /// Those that are not deleted, each on the text on which its place was decided.
  package var notes: [Note] {
    order.compactMap { id in
      revisions[id].flatMap { revision in
        revision.annotation.map { Note($0, text: revision.place?.text) }
      }
    }
  }
}
