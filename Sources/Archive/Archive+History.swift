import Annotations
import Glibc

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
  /// Texts that they stand on are kept first. Once they are kept they are told to the notes folder.
  package func record(
    _ changes: [NoteChange], keeping snapshots: [Snapshot] = []
  ) throws(ArchiveError) {
    guard !changes.isEmpty else { return }
    try write { connection in
      for snapshot in snapshots { try Self.keep(snapshot, in: connection) }
      let edit = try Self.nextEdit(connection)
      for change in changes {
        switch change {
        case .put(let note): try Self.edit(note, earlier: nil, edit, connection)
        case .carry(let note): try Self.carry(note, edit, connection)
        case .copy(let note, let original):
          let earlier = try Self.certainVersion(of: original, connection)
          try Self.edit(note, earlier: earlier, edit, connection)
        case .delete(let id): try Self.delete(id, edit, connection)
        }
      }
    }
    tell()
  }

  /// Takes the last change back that has not been taken back; what is known of those notes then, none
  /// when there is nothing to undo.
  ///
  /// What others did is not undone, nor what one did oneself to a note that they changed since.
  @discardableResult
  package func undo() throws(ArchiveError) -> [AnnotationID] {
    let undone: [AnnotationID] = try write { connection in
      let last = try connection.rows(
        """
        SELECT edit FROM version WHERE undone IS NULL
        AND edit NOT IN (SELECT undone FROM version WHERE undone IS NOT NULL)
        AND edit NOT IN (SELECT edit FROM version WHERE kind = 'merged')
        AND \(Self.isNotOverruled) ORDER BY edit DESC LIMIT 1
        """
      ) { $0.integer(0) }.first
      guard let last, let undone = last else { return [] }
      let edit = try Self.nextEdit(connection)
      let versions = try connection.rows(
        """
        SELECT number, note, kind FROM version WHERE edit = ? AND \(Self.isNotOverruled)
        ORDER BY number DESC
        """, [.integer(undone)]
      ) { (number: $0.integer(0) ?? 0, note: $0.text(1) ?? "", kind: $0.text(2) ?? "edit") }
      for version in versions {
        try Self.restore(
          version.note, before: version.number, edit, undoing: undone, version.kind, connection)
      }
      var seen: Set<String> = []
      return versions.filter { seen.insert($0.note).inserted }.compactMap { AnnotationID($0.note) }
    }
    tell()
    return undone
  }

  /// Whether nobody else changed the note since.
  private static let isNotOverruled = """
    NOT EXISTS (SELECT 1 FROM version AS later WHERE later.note = version.note
      AND later.number > version.number AND later.kind = 'merged')
    """

  static func nextEdit(_ connection: SQLiteConnection) throws(SQLiteError) -> Int {
    try connection.rows("SELECT coalesce(max(edit), 0) + 1 FROM version") { $0.integer(0) ?? 1 }
      .first ?? 1
  }

  /// The number of the last revision of a note that is known here.
  private static func revision(
    of note: AnnotationID, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int {
    try connection.rows(
      "SELECT coalesce(max(revision), 0) FROM version WHERE note = ?", [.text(note.text)]
    ) { $0.integer(0) ?? 0 }.first ?? 0
  }

  private static func edit(
    _ note: Note, earlier: Int?, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let revision = try revision(of: note.id, connection) + 1
    try append(note, earlier: earlier, edit, .edit, revision: revision, connection)
  }

  private static func carry(
    _ note: Note, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let earlier = try certainVersion(of: note.id, connection)
    let last = try StoredVersion.rows(
      "note JOIN version ON version.number = note.version", where: "note.id = ?",
      [.text(note.id.text)], connection
    ).first
    // While it waits to be decided its words may be changed all the same.
    guard let last, last.note.annotation.saysTheSame(as: note.annotation) else {
      return try self.edit(note, earlier: earlier, edit, connection)
    }
    try append(note, earlier: earlier, edit, .carried, revision: last.revision, connection)
  }

  static func append(
    _ note: Note, earlier: Int?, _ edit: Int, _ kind: StoredVersion.Kind, revision: Int,
    isDeleted: Bool = false, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO version (\(NoteColumns.names), edit, deleted, earlier, kind, revision)
      VALUES (\(NoteColumns.marks), ?, ?, ?, ?, ?)
      """,
      NoteColumns.values(of: note) + [
        .integer(edit), .integer(isDeleted ? 1 : 0), SQLiteValue(earlier), .text(kind.rawValue),
        .integer(revision),
      ])
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
      SELECT CASE WHEN state IN (\(StoredVersion.openStates))
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
      deleted: "1", edit, undoing: nil, .edit, connection)
    // So that others know when.
    try connection.run(
      "UPDATE version SET modified = ? WHERE note = ? AND edit = ? AND deleted",
      [
        .text(Timestamp(secondsSince1970: time(nil)).text), .text(note.text), .integer(edit),
      ])
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

  /// Appends a version like another one of the same note.
  private static func copy(
    _ note: String, _ condition: String, _ values: [SQLiteValue], deleted: String, _ edit: Int,
    undoing undone: Int?, _ kind: StoredVersion.Kind, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let more = kind == .edit ? " + 1" : ""
    try connection.run(
      """
      INSERT INTO version (\(NoteColumns.names), edit, undone, kind, deleted, earlier, revision)
      SELECT \(NoteColumns.names), ?, ?, ?, \(deleted), earlier,
        (SELECT max(revision)\(more) FROM version AS known WHERE known.note = version.note)
      FROM version WHERE \(condition)
      """, [.integer(edit), SQLiteValue(undone), .text(kind.rawValue)] + values)
    try makeCurrent(note, connection)
  }
}

extension Annotation {
  /// Whether it is the same but for its place.
  fileprivate func saysTheSame(as other: Annotation) -> Bool {
    var moved = other
    moved.target = target
    return moved == self
  }
}
