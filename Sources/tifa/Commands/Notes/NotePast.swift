import Annotations
import Archive

/// What a note has been in an archive until now.
struct NotePast {
  /// All its versions, but for those that were taken back.
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
  /// It is of the same text, whatever that is called where the file comes from. What is said in it counts, but
  /// where it stands only if that is news: it stays where it stands here if it is said to be where that was
  /// carried from, or what became of it is undecided there, or if it comes from a program that does not carry
  /// notes (`isForeign`). One that is elsewhere, with words that are old here, was only moved there since: the
  /// words stay.
  func replacing(_ known: Note, after past: NotePast?, isForeign: Bool) -> Note? {
    let target = annotation.target
    if !isOpen, target.isSamePlace(as: known.certainTarget) { return known.saying(annotation) }
    let isStanding = known.text != nil
    if isForeign, isStanding, !known.isOpen { return known.saying(annotation) }
    let isMovedOnly = past?.hasSaid(annotation) ?? false
    if isOpen ? isStanding : past?.hasLeft(self) ?? false {
      return isMovedOnly ? nil : known.saying(annotation)
    }
    var note = self
    if isMovedOnly {
      note.annotation = known.annotation
      note.annotation.modified = annotation.modified
    }
    note.annotation.target = target
    note.annotation.target.source = known.annotation.target.source
    return note
  }

  /// The same where it stands.
  private func saying(_ annotation: Annotation) -> Note {
    var note = self
    note.annotation = annotation
    note.annotation.target = self.annotation.target
    return note
  }
}

extension NotePast {
  fileprivate func hasSaid(_ annotation: Annotation) -> Bool {
    versions.contains { $0.annotation.says(annotation) }
  }

  /// Whether the note was moved, or accepted elsewhere, since it was where another copy of it is or has come
  /// along from.
  fileprivate func hasLeft(_ copy: Note) -> Bool {
    if hasBeen(at: copy.annotation.target) { return true }
    guard let earlier = copy.earlier, let place else { return false }
    return hasBeen(at: earlier) && !earlier.isSamePlace(as: place.target)
  }

  private func hasBeen(at target: AnnotationTarget) -> Bool {
    versions.contains { $0.certainTarget.isSamePlace(as: target) }
  }
}
