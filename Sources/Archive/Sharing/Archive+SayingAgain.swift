import Annotations
import Glibc

extension Archive {
  /// What is to be said again of a note because `after` takes the place of words that were written here in ignorance
  /// of them: those, beside what others wrote, so that nothing is lost that somebody wrote; nil for nothing.
  ///
  /// `known` is what counted of it in this archive, `before` the same as others have it.
  static func unheard(
    _ known: StoredVersion, _ before: NoteRevision, after: NoteRevision,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> NoteRevision? {
    guard before.isKept, let own = before.words, !after.knows(wordsOf: before) else { return nil }
    let versions = try StoredVersion.all(of: after.id, connection)
    guard versions.isSaidHere(known) else { return nil }
    // What was deleted knowingly stays so.
    let others = after.isKept || !after.knows(wordsOf: after) ? after.words : nil
    var said = others?.annotation ?? own.annotation
    said.bodies = own.annotation.bodies
    if let others {
      let base = after.latestKnown(
        of: versions.filter { $0.number < known.number }.map(\.revised))
      said.bodies = own.annotation.bodies.joined(
        with: others.annotation.bodies, from: base?.words?.annotation.bodies ?? [])
      guard !after.isKept || said.bodies != others.annotation.bodies else { return nil }
    }
    said.modified = Timestamp(secondsSince1970: time(nil))
    let words = NoteRevision.Words(
      number: after.nextNumber, said, knowing: versions.known(beside: others))
    return NoteRevision(id: after.id, words: words, place: after.place)
  }
}

extension [StoredVersion] {
  /// Whether the words of a version were written through this archive: it has them from no one else.
  fileprivate func isSaidHere(_ version: StoredVersion) -> Bool {
    last { $0.words == version.words && $0.worded == version.worded }?.kind == .edit
  }
}
