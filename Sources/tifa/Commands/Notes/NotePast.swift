import Annotations
import Archive
import Glibc

/// What a note has been in an archive until now.
struct NotePast {
  /// All its versions, but for those that were taken back, the last first.
  private let versions: [Note]
  /// Where it belongs.
  private let place: NotePlace?

  init(of id: AnnotationID, in archive: Archive) throws(ArchiveError) {
    versions = try archive.history(of: id)
    place = try archive.place(of: id)
  }
}

extension Note {
  /// A note of a file in the place of the one that is here; nil where it says nothing new.
  ///
  /// It is of the same text, whatever that is called where the file comes from. What is made of both is as late as
  /// this moment, so that others take it in turn.
  func replacing(_ known: Note, after past: NotePast, isForeign: Bool) -> Note? {
    let isThere = !isOpen && annotation.target.isSamePlace(as: known.certainTarget)
    let staysThere = isThere || past.keepsPlace(of: known, against: self, isForeign: isForeign)
    var note = staysThere ? known : self
    let target = note.annotation.target
    let isLater = annotation.moment > known.annotation.moment
    note.annotation =
      isLater
      ? past.words(of: annotation, over: known.annotation, isThere: isThere || isForeign)
      : known.annotation
    note.annotation.target = target
    if known.text != nil {
      // Whatever the text is called where the file comes from.
      note.annotation.target.source = known.annotation.target.source
    }
    if note.isSame(as: known) { return nil }
    let isMade = !note.isSame(as: self)
    note.annotation.modified =
      isMade ? Timestamp(secondsSince1970: time(nil)) : annotation.modified
    return note
  }

  /// Whether it says the same, in the same place, as another version of it, whatever the text is called.
  private func isSame(as other: Note) -> Bool {
    annotation.says(other.annotation) && isOpen == other.isOpen && text == other.text
      && annotation.target.isSamePlace(as: other.annotation.target)
  }
}

extension NotePast {
  /// What a note says after another copy of it: what that says; but what was said here since the copy went out stays,
  /// and what the copy does not have new.
  ///
  /// A copy that says just what the note once did has taken back what was said since, if it `isThere` where the note
  /// is, or by all that is known of its place; one that is elsewhere has only been moved.
  fileprivate func words(
    of copy: Annotation, over known: Annotation, isThere: Bool
  ) -> Annotation {
    if versions.contains(where: { $0.annotation.says(copy) }) { return isThere ? copy : known }
    let before = versions.drop { $0.annotation.text != copy.text }
      .prefix { $0.annotation.text == copy.text }.last
    return before.map { known.joined(with: copy, from: [$0.annotation.bodies]) } ?? copy
  }

  /// Whether a note stays where it stands here: another copy is said to be where it was carried from, or what
  /// became of that is undecided, or it comes from a program that does not carry notes.
  ///
  /// A copy with old words that is elsewhere was tied there since.
  fileprivate func keepsPlace(of known: Note, against copy: Note, isForeign: Bool) -> Bool {
    guard known.text != nil else { return false }
    return copy.isOpen || isForeign && !known.isOpen || hasLeft(copy)
  }

  /// Whether the note was moved, or accepted elsewhere, since it was where another copy of it is or has come
  /// along from.
  private func hasLeft(_ copy: Note) -> Bool {
    if hasBeen(at: copy.annotation.target) { return true }
    guard let earlier = copy.earlier, let place else { return false }
    return hasBeen(at: earlier) && !earlier.isSamePlace(as: place.target)
  }

  private func hasBeen(at target: AnnotationTarget) -> Bool {
    versions.contains { $0.certainTarget.isSamePlace(as: target) }
  }
}
