import Annotations

extension Archive {
  /// The notes that stand on a text, in no certain order.
  package func notes(on sha256: String) throws(ArchiveError) -> [Note] {
    try notes(where: "note.text = ?", [.text(sha256)])
  }

  /// The notes on other texts than `sha256` that came from the same file or address: those that stood
  /// on what it held before.
  ///
  /// `thatWereThere` is whether those are among them that stood on that one once, and have only been carried
  /// since.
  package func notes(
    of source: String, besides sha256: String, thatWereThere: Bool = true
  ) throws(ArchiveError) -> [Note] {
    let others = "note.source = ? AND note.text IS NOT ?"
    let values: [SQLiteValue] = [.text(source), .text(sha256)]
    if thatWereThere { return try notes(where: others, values) }
    let condition = """
      \(others) AND (version.kind = 'merged' OR version.undone IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM version AS there WHERE there.note = note.id AND there.text = ?))
      """
    return try notes(where: condition, values + [.text(sha256)])
  }

  /// The notes whose last revision has its place in a text, wherever they stand since.
  func notesSettled(on sha256: String) throws(ArchiveError) -> [Note] {
    try read { connection in
      try StoredVersion.rows(
        "version",
        where: """
          version.snapshot = ? AND version.text = version.snapshot AND version.kind <> 'carried'
          AND NOT version.deleted AND coalesce(version.state, '') NOT IN (\(StoredVersion.openStates))
          AND version.number = (SELECT max(number) FROM version AS later
            WHERE later.note = version.note AND later.kind <> 'carried')
          """, [.text(sha256)], connection
      ).map { Note($0.note.annotation, text: sha256) }
    }
  }

  /// The notes whose names begin so.
  package func notes(named prefix: String) throws(ArchiveError) -> [Note] {
    try notes(
      where: "substr(note.id, 1, ?) = ?", [.integer(prefix.unicodeScalars.count), .text(prefix)])
  }

  /// All notes, the latest first.
  package func allNotes() throws(ArchiveError) -> [Note] {
    try notes(where: "1", [])
  }

  /// The note of that name; nil for none, or one that was deleted.
  package func note(_ id: AnnotationID) throws(ArchiveError) -> Note? {
    try notes(where: "note.id = ?", [.text(id.text)]).first
  }

  /// The note of that name as it is in a transaction; nil for none.
  static func current(
    _ id: String, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Note? {
    try rows(where: "note.id = ?", [.text(id)], connection).first
  }

  private func notes(
    where condition: String, _ values: [SQLiteValue]
  ) throws(ArchiveError) -> [Note] {
    try read { try Self.rows(where: condition, values, $0) }
  }

  private static func rows(
    where condition: String, _ values: [SQLiteValue], _ connection: SQLiteConnection
  ) throws(SQLiteError) -> [Note] {
    try StoredVersion.rows(
      "note JOIN version ON version.number = note.version",
      where: "\(condition) ORDER BY version.number DESC", values, connection
    ).map(\.note)
  }
}
