import Annotations
import Archive

/// What a note has been in an archive until now.
struct NotePast {
  /// All its versions, but for those that were taken back, the last first.
  private let versions: [Note]
  /// Where it belongs.
  private let place: NotePlace?
  /// Whether nobody has written here what it says.
  private let hasTakenWords: Bool
  /// Whether its last change came from the notes folder.
  let isHeard: Bool

  init(of id: AnnotationID, in archive: Archive) throws(ArchiveError) {
    versions = try archive.history(of: id)
    place = try archive.place(of: id)
    hasTakenWords = try archive.hasTakenWords(of: id)
    isHeard = try archive.isHeard(id)
  }

  /// What a note says after another copy of it: what that says; but what was said here since the copy went out stays,
  /// and what the copy does not have new.
  ///
  /// A copy that says just what the note once did has taken back what it said since, if it `isThere` where the note
  /// is, or by all that is known of its place, and nobody has written that here.
  func words(of copy: Annotation, over known: Annotation, isThere: Bool) -> Annotation {
    if versions.contains(where: { $0.annotation.says(copy) }) {
      return isThere && hasTakenWords ? copy : known
    }
    let alike = versions.drop { $0.annotation.text != copy.text }
      .prefix { $0.annotation.text == copy.text }
    guard let base = Self.base(of: copy, in: alike.isEmpty ? versions : Array(alike)) else {
      return copy
    }
    // Of words that never were here the later ones count.
    return known.joined(with: copy, from: [alike.isEmpty ? base.saying(known.bodies) : base])
  }

  /// The one of these versions with tags and a colour most like those of a copy, rather an early one.
  private static func base(of copy: Annotation, in versions: [Note]) -> [AnnotationBody]? {
    versions.reversed().map(\.annotation.bodies)
      .min {
        $0.differences(besidesWordsFrom: copy.bodies)
          < $1.differences(besidesWordsFrom: copy.bodies)
      }
  }

  /// Whether a note stays where it stands here: another copy is said to be where it was carried from, or what
  /// became of that is undecided, or it comes from a program that does not carry notes.
  ///
  /// A copy with old words that is elsewhere was tied there since. `told` is its target as the file has it.
  func keepsPlace(of known: Note, against copy: Note, told: AnnotationTarget) -> Bool {
    guard known.text != nil else { return false }
    return copy.isOpen || told.snapshot == nil || hasBeen(at: told) || hasLeft(copy)
  }

  /// Whether the note was moved, or accepted elsewhere, since it was where another copy of it is or has come
  /// along from.
  private func hasLeft(_ copy: Note) -> Bool {
    if hasBeen(at: copy.annotation.target) { return true }
    guard let earlier = copy.earlier, let place else { return false }
    return hasBeen(at: earlier) && !earlier.isSamePlace(as: place.target)
  }

  func hasBeen(onOneOf texts: Set<String>) -> Bool {
    versions.contains { $0.text.map(texts.contains) ?? false }
  }

  func hasBeen(at target: AnnotationTarget) -> Bool {
    versions.contains { $0.certainTarget.isSamePlace(as: target) }
  }
}
