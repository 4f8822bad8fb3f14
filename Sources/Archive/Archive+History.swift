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

extension NoteChange {
  /// What makes a note that was carried already, before it was known here: first as it was, so that this stays
  /// known.
  package static func taking(_ note: Note) -> [NoteChange] {
    guard let earlier = note.earlier else { return [.put(note)] }
    var before = Note(note.annotation, text: earlier.snapshot)
    before.annotation.target = earlier
    return [.put(before), note.isOpen ? .carry(note) : .put(note)]
  }
}

extension Archive {
  /// Changes notes, all of them or none; they are undone together.
  ///
  /// Texts that they stand on are kept first. Once they are kept they are told to the notes folder.
  package func record(
    _ changes: [NoteChange], keeping snapshots: [Snapshot] = []
  ) throws(ArchiveError) {
    guard !changes.isEmpty else { return }
    try record(keeping: snapshots) { _ in changes }
  }

  /// The same where the changes depend on what the notes are: nobody changes them between `changes`, which may
  /// ask for each, and its being recorded.
  package func record(
    keeping snapshots: [Snapshot] = [],
    _ changes: (_ current: (AnnotationID) throws -> Note?) throws -> [NoteChange]
  ) throws(ArchiveError) {
    try write { connection in
      let changes = try changes { try Self.current($0.text, connection) }
      guard !changes.isEmpty else { return }
      for snapshot in snapshots { try Self.keep(snapshot, in: connection) }
      try Self.edit(connection) { edit in
        for change in changes { try Self.make(change, edit, connection) }
      }
    }
    tell()
  }

  private static func make(
    _ change: NoteChange, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    switch change {
    case .put(let note): try put(note, earlier: try origin(of: note, connection), edit, connection)
    case .carry(let note): try carry(note, edit, connection)
    case .copy(let note, let original):
      try put(note, earlier: try certainVersion(of: original, connection), edit, connection)
    case .delete(let id): try delete(id, edit, connection)
    }
  }

  static func lastEdit(_ connection: SQLiteConnection) throws(SQLiteError) -> Int {
    try connection.rows("SELECT coalesce(max(edit), 0) FROM version") { $0.integer(0) ?? 0 }
      .first ?? 0
  }

  /// Makes an edit through this connection: what `body` appends is of the number that it is given.
  static func edit<Result>(
    _ connection: SQLiteConnection, _ body: (Int) throws -> Result
  ) throws -> Result {
    let edit = try lastEdit(connection) + 1
    let result = try body(edit)
    // If nothing is of that number, the next edit of another program will be.
    try connection.run(
      "INSERT OR REPLACE INTO own_edit (edit) SELECT DISTINCT edit FROM version WHERE edit = ?",
      [.integer(edit)])
    return result
  }

  /// The number of the last revision of a note that is known here.
  private static func revision(
    of note: AnnotationID, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int {
    try connection.rows(
      "SELECT coalesce(max(revision), 0) FROM version WHERE note = ?", [.text(note.text)]
    ) { $0.integer(0) ?? 0 }.first ?? 0
  }

  /// The version from which a note was carried to where it stays; where it is moved from the target that it
  /// gives as its earlier one, the version with that.
  static func origin(
    of note: Note, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    guard
      let last = try StoredVersion.rows(
        "note JOIN version ON version.number = note.version", where: "note.id = ?",
        [.text(note.id.text)], connection
      ).first
    else { return nil }
    let target = last.note.annotation.target
    // One of which nothing is left has the same target still.
    if target == note.annotation.target { return last.note.earlier == target ? nil : last.earlier }
    return target == note.earlier ? last.number : nil
  }

  private static func put(
    _ note: Note, earlier: Int?, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let revision = try revision(of: note.id, connection) + 1
    try append(note, earlier: earlier, edit, .edit, revision: revision, connection)
  }

  private static func carry(
    _ note: Note, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let last = try StoredVersion.rows(
      "note JOIN version ON version.number = note.version", where: "note.id = ?",
      [.text(note.id.text)], connection
    ).first
    var earlier = try note.earlier.flatMap { target throws(SQLiteError) in
      try version(of: note.id, at: target, connection)
    }
    if earlier == nil { earlier = try certainVersion(of: note.id, connection) }
    // As long as its words are the same, those that they once took the place of stay known.
    if !note.isOpen, let certain = earlier {
      earlier =
        try connection.rows(
          "SELECT coalesce(earlier, number) FROM version WHERE number = ?", [.integer(certain)]
        ) { $0.integer(0) }.first ?? certain
    }
    // While it waits to be decided its words may be changed all the same.
    guard let last, last.note.annotation.saysTheSame(as: note.annotation) else {
      return try put(note, earlier: earlier, edit, connection)
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

  /// The last version of a note with that target; nil where it never had it here.
  static func version(
    of note: AnnotationID, at target: AnnotationTarget, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    guard let snapshot = target.snapshot, let position = target.position else { return nil }
    return try connection.rows(
      "SELECT max(number) FROM version WHERE note = ? AND snapshot = ? AND first = ? AND last = ?",
      [.text(note.text), .text(snapshot), .integer(position.start), .integer(position.end)]
    ) { $0.integer(0) }.first ?? nil
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

  /// Appends a version like another one of the same note.
  static func copy(
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
