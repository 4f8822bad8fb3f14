import Annotations

/// Which change is taken back.
package enum UndoScope: Hashable, Sendable {
  /// The last one of all.
  case everything
  /// The last one that was made through this archive, or else, before it was opened, on the text with that
  /// fingerprint: not what another program does meanwhile.
  case own(onText: String)
}

/// A note of which a change was taken back.
package struct UndoneNote: Hashable, Sendable {
  package let id: AnnotationID
  /// Nil where it was deleted.
  package let before: Note?
  /// Nil where it is gone now.
  package let after: Note?
}

extension Archive {
  /// Takes the last change back that has not been taken back; the notes that it was of, none when there is
  /// nothing to undo.
  ///
  /// What others did is not undone, nor what one did oneself to a note that they changed since.
  @discardableResult
  package func undo(_ scope: UndoScope = .everything) throws(ArchiveError) -> [UndoneNote] {
    let undone: [UndoneNote] = try write { connection in
      guard let undone = try lastUndoableEdit(scope, connection) else { return [] }
      let edit = try Self.nextEdit(connection)
      let versions = try connection.rows(
        """
        SELECT number, note, kind FROM version WHERE edit = ? AND \(isNotOverruled)
        ORDER BY number DESC
        """, [.integer(undone)]
      ) { (number: $0.integer(0) ?? 0, note: $0.text(1) ?? "", kind: $0.text(2) ?? "edit") }
      var seen: Set<String> = []
      let notes = versions.map(\.note).filter { seen.insert($0).inserted }
      let before = try notes.map { try Self.current($0, connection) }
      for version in versions {
        try Self.restore(
          version.note, before: version.number, edit, undoing: undone, version.kind, connection)
      }
      return try zip(notes, before).compactMap { name, before in
        try AnnotationID(name).map {
          UndoneNote(id: $0, before: before, after: try Self.current(name, connection))
        }
      }
    }
    tell()
    return undone
  }

  private func lastUndoableEdit(
    _ scope: UndoScope, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    var (condition, values): (String, [SQLiteValue]) = ("", [])
    if case .own(let text) = scope {
      condition = """
        AND (edit IN (SELECT edit FROM own_edit) OR edit <= ? AND EXISTS (
          SELECT 1 FROM version AS here WHERE here.edit = version.edit AND here.text = ?))
        """
      values = [.integer(lastEditBefore), .text(text)]
    }
    return try connection.rows(
      """
      SELECT edit FROM version WHERE undone IS NULL
      AND edit NOT IN (SELECT undone FROM version WHERE undone IS NOT NULL)
      AND edit NOT IN (SELECT edit FROM version WHERE kind = 'merged')
      AND \(isNotOverruled) \(condition) ORDER BY edit DESC LIMIT 1
      """, values
    ) { $0.integer(0) }.first ?? nil
  }

  /// Whether nobody else changed the note since: in the notes folder, or in another program.
  private var isNotOverruled: String {
    """
    NOT EXISTS (SELECT 1 FROM version AS later WHERE later.note = version.note
      AND later.number > version.number
      AND (later.kind = 'merged' OR later.edit > \(lastEditBefore)
        AND later.edit NOT IN (SELECT edit FROM own_edit)))
    """
  }

  /// The note as it is now; nil for one that is not there.
  private static func current(
    _ note: String, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Note? {
    try StoredVersion.rows(
      "note JOIN version ON version.number = note.version", where: "note.id = ?", [.text(note)],
      connection
    ).first?.note
  }

  /// Brings back what a note was before a version of it; nothing, if it was not there.
  private static func restore(
    _ note: String, before number: Int, _ edit: Int, undoing undone: Int, _ kind: String,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let before =
      try connection.rows(
        "SELECT max(number) FROM version WHERE note = ? AND number < ?",
        [.text(note), .integer(number)]
      ) { $0.integer(0) }.first ?? nil
    try copy(
      note, "number = ?", [.integer(before ?? number)], deleted: before == nil ? "1" : "deleted",
      edit, undoing: undone, StoredVersion.Kind(rawValue: kind) ?? .edit, connection)
  }
}
