import Annotations

extension Archive {
  /// The notes that stand on a text, in no certain order.
  package func notes(on sha256: String) throws(ArchiveError) -> [Note] {
    try notes(where: "note.text = ?", [.text(sha256)])
  }

  /// The notes on other texts than `sha256` that came from the same file or address: those that stood
  /// on what it held before.
  package func notes(of source: String, besides sha256: String) throws(ArchiveError) -> [Note] {
    try notes(
      where: "note.source = ? AND note.text IS NOT ?", [.text(source), .text(sha256)])
  }

  /// All notes, the latest first.
  package func allNotes() throws(ArchiveError) -> [Note] {
    try notes(where: "1", [])
  }

  /// The note of that name; nil for none, or one that was deleted.
  package func note(_ id: AnnotationID) throws(ArchiveError) -> Note? {
    try notes(where: "note.id = ?", [.text(id.text)]).first
  }

  private func notes(
    where condition: String, _ values: [SQLiteValue]
  ) throws(ArchiveError) -> [Note] {
    try read { connection in
      try connection.rows(
        """
        SELECT \(NoteColumns.names(of: "version")), earlier.number, \(NoteColumns.names(of: "earlier"))
        FROM note JOIN version ON version.number = note.version
        LEFT JOIN version AS earlier ON earlier.number = version.earlier
        WHERE \(condition) ORDER BY version.number DESC
        """, values
      ) { row in
        var note = NoteColumns.note(row)
        if row.integer(NoteColumns.count) != nil {
          note?.earlier = NoteColumns.target(row, from: NoteColumns.count + 1 + 3)
        }
        return note
      }.compactMap { $0 }
    }
  }
}
