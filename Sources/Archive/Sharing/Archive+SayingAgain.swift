import Annotations
import Glibc

extension Archive {
  /// Says again what was said here of a note, where `after` took its place in ignorance of that, so that nothing is
  /// lost that somebody wrote: beside what others wrote, and of a note that they deleted, or that was tied here, as it
  /// was.
  ///
  /// `known` is what counted before, `here` how the note stood, both of this archive; `before` and `after` are
  /// what others have. Returns whether there was anything to say.
  static func sayAgain(
    _ known: StoredVersion, standing here: StoredVersion, _ before: NoteRevision,
    after: NoteRevision, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Bool {
    guard before.isKept, !here.isOpenCopy else { return false }
    let isUnheard =
      after.knows(wordsOf: before) ? false : try isSaidHere(known, connection)
    guard after.isKept else {
      let isUnseen =
        after.knows(placeOf: before) ? false : try isPlacedHere(known, connection)
      guard isUnheard || isUnseen else { return false }
      var note = here.note
      note.annotation.modified = Timestamp(secondsSince1970: time(nil))
      for change in NoteChange.taking(note) { try make(change, edit, connection) }
      return true
    }
    guard isUnheard, var note = try current(after.id.text, connection) else { return false }
    let others = note.annotation.bodies
    let bodies = known.note.annotation.bodies.joined(
      with: others, from: try bodies(before: known, knownTo: after, connection))
    guard bodies != others else { return false }
    note.annotation.bodies = bodies
    try make(.changing(note), edit, connection)
    return true
  }

  /// Whether the words were written through this archive.
  private static func isSaidHere(
    _ version: StoredVersion, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Bool {
    try !connection.rows(
      "SELECT 1 FROM version WHERE note = ? AND kind = 'edit' AND revision = ? AND worded IS ? LIMIT 1",
      [.text(version.note.id.text), .integer(version.words), SQLiteValue(version.worded?.text)]
    ) { _ in true }.isEmpty
  }

  /// Whether it was decided through this archive where the note belongs.
  private static func isPlacedHere(
    _ version: StoredVersion, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Bool {
    try !connection.rows(
      "SELECT 1 FROM version WHERE number = ? AND kind = 'edit'", [.integer(version.decision)]
    ) { _ in true }.isEmpty
  }

  /// What the note said last of all that was known here before that version, and to who wrote the words of a
  /// revision.
  private static func bodies(
    before version: StoredVersion, knownTo revision: NoteRevision, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [AnnotationBody] {
    let versions = try StoredVersion.all(of: revision.id, connection)
      .filter { $0.number < version.number }
    return revision.latestKnown(of: versions.map(\.revised))?.words?.annotation.bodies ?? []
  }
}
