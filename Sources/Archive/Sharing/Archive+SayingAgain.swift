import Annotations

extension Archive {
  /// What is to be said again of a note because `after` takes the place of what was done here in ignorance of that;
  /// nil for nothing.
  ///
  /// `known` is what counted of it in this archive, `before` the same as others have it.
  static func unheard(
    _ known: StoredVersion, _ before: NoteRevision, after: NoteRevision,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> NoteRevision? {
    guard before.isKept ? !after.knows(wordsOf: before) : after.isKept else { return nil }
    let versions = try StoredVersion.all(of: after.id, connection)
    return unheardWords(known, before, after: after, versions)
      ?? unheardDeletion(known, before, after: after, versions)
  }

  /// The words that were written here, beside what others wrote, so that nothing is lost that somebody wrote.
  private static func unheardWords(
    _ known: StoredVersion, _ before: NoteRevision, after: NoteRevision, _ versions: [StoredVersion]
  ) -> NoteRevision? {
    guard before.isKept, let own = before.words,
      // Those on which others built have not been read by all who go on with the note.
      versions.contains(where: { version in
        before.knows(wordsOf: version.said) && !after.knows(wordsOf: version.said)
          && versions.isSaidHere(version)
      })
    else { return nil }
    // What was deleted knowingly stays so.
    let others = after.isKept || !after.knows(wordsOf: after) ? after.words : nil
    var said = own.annotation
    if let others {
      let earlier = versions.filter { $0.number < known.number }.map(\.said)
      said = said.joined(
        with: others.annotation, from: before.lastKnown(beside: after, of: earlier))
      guard !after.isKept || said.bodies != others.annotation.bodies else { return nil }
    }
    said.modified = .now(after: said.latest)
    let words = NoteRevision.Words(
      number: after.nextNumber, said,
      knowing: KnownChanges(of: [before, after]))
    return NoteRevision(id: after.id, words: words, place: after.place)
  }

  /// The deletion of words that were known when they had come by other ways than the notes folder, so that their
  /// number was not.
  private static func unheardDeletion(
    _ known: StoredVersion, _ before: NoteRevision, after: NoteRevision, _ versions: [StoredVersion]
  ) -> NoteRevision? {
    guard let deletion = before.deletion, versions.hasDeletedHere(known),
      before.knows(wordsOf: after), after.place?.number ?? 0 < deletion.number
    else { return nil }
    let again = NoteRevision.Deletion(
      number: after.nextNumber, at: .now(after: deletion.moment),
      knowing: KnownChanges(of: [before, after]))
    return NoteRevision(id: after.id, words: after.words, place: after.place, deletion: again)
  }
}

extension [StoredVersion] {
  /// Whether the words of a version were written through this archive, or taken from a file: it has them not from
  /// the notes folder.
  fileprivate func isSaidHere(_ version: StoredVersion) -> Bool {
    last { $0.words == version.words && $0.worded == version.worded }?.kind == .edit
  }

  /// Whether a note was deleted through this archive.
  fileprivate func hasDeletedHere(_ version: StoredVersion) -> Bool {
    version.isDeleted && last { $0.deletion == version.deletion }?.kind == .edit
  }
}
