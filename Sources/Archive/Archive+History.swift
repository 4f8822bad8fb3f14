import Annotations

/// What is done to a note.
package enum NoteChange: Hashable, Sendable {
  /// It is made, or made anew.
  case put(Note)
  case delete(AnnotationID)
  /// What became of it in another text; as it was, its target stays known as the earlier one.
  case carry(Note)
  /// A new note that was carried from another one, whose target stays known as the earlier one.
  case copy(Note, of: AnnotationID)
}

extension Archive {
  /// Changes notes, all of them or none; they are undone together.
  ///
  /// Texts that they stand on are kept first.
  package func record(
    _ changes: [NoteChange], keeping snapshots: [Snapshot] = []
  ) throws(ArchiveError) {
    guard !changes.isEmpty else { return }
    try write { connection in
      for snapshot in snapshots { try Self.keep(snapshot, in: connection) }
      let edit = try Self.nextEdit(connection)
      for change in changes {
        switch change {
        case .put(let note): try Self.append(note, earlier: nil, edit, connection)
        case .carry(let note):
          try Self.append(
            note, earlier: try Self.certainVersion(of: note.id, connection), edit, connection)
        case .copy(let note, let original):
          try Self.append(
            note, earlier: try Self.certainVersion(of: original, connection), edit, connection)
        case .delete(let id): try Self.delete(id, edit, connection)
        }
      }
    }
  }

  /// Takes the last change back that has not been taken back; what is known of those notes then, none
  /// when there is nothing to undo.
  @discardableResult
  package func undo() throws(ArchiveError) -> [AnnotationID] {
    try write { connection in
      let last = try connection.rows(
        """
        SELECT max(edit) FROM version WHERE undone IS NULL
        AND edit NOT IN (SELECT undone FROM version WHERE undone IS NOT NULL)
        """
      ) { $0.integer(0) }.first
      guard let last, let undone = last else { return [] }
      let edit = try Self.nextEdit(connection)
      let versions = try connection.rows(
        "SELECT number, note FROM version WHERE edit = ? ORDER BY number DESC", [.integer(undone)]
      ) { (number: $0.integer(0) ?? 0, note: $0.text(1) ?? "") }
      for version in versions {
        try Self.restore(version.note, before: version.number, edit, undoing: undone, connection)
      }
      return versions.compactMap { AnnotationID($0.note) }
    }
  }

  private static func nextEdit(_ connection: SQLiteConnection) throws(SQLiteError) -> Int {
    try connection.rows("SELECT coalesce(max(edit), 0) + 1 FROM version") { $0.integer(0) ?? 1 }
      .first ?? 1
  }

  private static func append(
    _ note: Note, earlier: Int?, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let marks = Array(repeating: "?", count: Int(NoteColumns.count)).joined(separator: ", ")
    try connection.run(
      """
      INSERT INTO version (\(NoteColumns.names), edit, deleted, earlier)
      VALUES (\(marks), ?, 0, ?)
      """, NoteColumns.values(of: note) + [.integer(edit), SQLiteValue(earlier)])
    try makeCurrent(note.id.text, connection)
  }

  /// Makes the last version of a note the one that counts.
  private static func makeCurrent(
    _ note: String, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    try connection.run("DELETE FROM note WHERE id = ?", [.text(note)])
    try connection.run(
      """
      INSERT INTO note (id, version, text, source) SELECT note, number, text, source
      FROM version WHERE number = (SELECT max(number) FROM version WHERE note = ?) AND NOT deleted
      """, [.text(note)])
  }

  /// The version whose target is certain: the one that stands, or the one from which it was carried.
  private static func certainVersion(
    of note: AnnotationID, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    try connection.rows(
      """
      SELECT CASE WHEN state IN ('reworded', 'dropped', 'ambiguous')
        THEN coalesce(earlier, number) ELSE number END
      FROM version WHERE number = (SELECT version FROM note WHERE id = ?)
      """, [.text(note.text)]
    ) { $0.integer(0) }.first ?? nil
  }

  private static func delete(
    _ note: AnnotationID, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    try copy(
      note.text, "number = (SELECT version FROM note WHERE id = ?)", [.text(note.text)],
      deleted: "1", edit, undoing: nil, connection)
  }

  /// Brings back what a note was before a version of it; nothing, if it was not there.
  private static func restore(
    _ note: String, before number: Int, _ edit: Int, undoing undone: Int,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let before =
      try connection.rows(
        "SELECT max(number) FROM version WHERE note = ? AND number < ?",
        [.text(note), .integer(number)]
      ) { $0.integer(0) }.first ?? nil
    try copy(
      note, "number = ?", [.integer(before ?? number)], deleted: before == nil ? "1" : "deleted",
      edit, undoing: undone, connection)
  }

  /// Appends a version like another one of the same note.
  private static func copy(
    _ note: String, _ condition: String, _ values: [SQLiteValue], deleted: String, _ edit: Int,
    undoing undone: Int?, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO version (\(NoteColumns.names), edit, undone, deleted, earlier)
      SELECT \(NoteColumns.names), ?, ?, \(deleted), earlier FROM version WHERE \(condition)
      """, [.integer(edit), SQLiteValue(undone)] + values)
    try makeCurrent(note, connection)
  }
}
