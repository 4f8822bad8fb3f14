import Annotations

/// What is done to a note.
package enum NoteChange: Hashable, Sendable {
  /// It is made, or made anew.
  case put(Note)
  /// The same, or carried if that is to be decided, as it is elsewhere: its words may be later ones there.
  case take(Note)
  case delete(AnnotationID)
  /// What became of it in another text; as it was, its target stays known as the earlier one.
  case carry(Note)
  /// A new note that was carried from another one, whose target stays known as the earlier one.
  case copy(Note, of: AnnotationID)
}

extension NoteChange {
  /// What makes a note that was carried already, before it was known here: first as it was, so that this stays
  /// known.
  package static func taking(_ note: Note, fromElsewhere: Bool = false) -> [NoteChange] {
    var before = note
    if let earlier = note.earlier {
      before = Note(note.annotation, text: earlier.snapshot)
      before.annotation.target = earlier
    }
    return [fromElsewhere ? .take(before) : .put(before)]
      + (note.earlier == nil ? [] : [note.isOpen ? .carry(note) : .put(note)])
  }

  /// A note that says something else from now on.
  package static func changing(_ note: Note) -> NoteChange {
    var note = note
    note.earlier = note.isOpen ? note.earlier : nil
    note.annotation.modified = .now(after: note.annotation.latest)
    return note.isOpen ? .carry(note) : .put(note)
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

  static func make(
    _ change: NoteChange, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    switch change {
    case .put(let note): try put(note, edit, connection)
    case .take(let note) where note.isOpen:
      try carry(note, isTaken: true, edit, connection)
    case .take(let note): try put(note, isTaken: true, edit, connection)
    case .carry(let note): try carry(note, edit, connection)
    case .copy(let note, let original):
      let certain = try StoredVersion.last(of: original, connection)?.certain
      try put(note, after: nil, earlier: certain, edit, connection)
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

  private static func put(
    _ note: Note, isTaken: Bool = false, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let last = try StoredVersion.last(of: note.id, connection)
    try put(
      note, after: last, earlier: last?.origin(of: note), isTaken: isTaken, edit, connection)
  }

  /// Appends a note that says something else than its `last` version, or belongs elsewhere.
  private static func put(
    _ note: Note, after last: StoredVersion?, earlier: Int?, isTaken: Bool = false, _ edit: Int,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    // Others hear of a copy only once that is decided.
    let isUnchanged = last.map { $0.says(note.annotation) && (note.isOpen || !$0.isOpenCopy) }
    let words =
      if let last, isUnchanged == true {
        Words(of: last)
      } else {
        Words(
          note.annotation.modified, taking: isTaken ? note.annotation : nil,
          after: try StoredVersion.all(of: note.id, connection))
      }
    try append(
      note, earlier: earlier, edit, .edit, words,
      Placement(of: note, after: last, earlier: earlier), connection)
  }

  private static func carry(
    _ note: Note, isTaken: Bool = false, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    let last = try StoredVersion.last(of: note.id, connection)
    var earlier = try note.earlier.flatMap { target throws(SQLiteError) in
      try version(of: note.id, at: target, connection)
    }
    // Somebody has said that it belongs there, and is known to have carried it from where he did.
    let isDecided = last?.place.isKnown(toBeAt: note) ?? false
    if note.isOpen || note.earlier == nil && !isDecided { earlier = earlier ?? last?.certain }
    if !note.isOpen, !isDecided, let certain = earlier {
      // As long as its words are the same, those that they once took the place of stay known.
      earlier =
        try connection.rows(
          "SELECT coalesce(earlier, number) FROM version WHERE number = ?", [.integer(certain)]
        ) { $0.integer(0) }.first ?? certain
    }
    // While it waits to be decided its words may be changed all the same.
    guard let last, last.says(note.annotation) else {
      return try put(
        note, after: last, earlier: earlier, isTaken: isTaken, edit, connection)
    }
    try append(
      note, earlier: earlier, edit, .carried, Words(of: last), Placement(of: last), connection)
  }

  /// Appends a version and makes it the one that counts; `undone` is the edit that it takes back.
  static func append(
    _ note: Note, earlier: Int?, _ edit: Int, _ kind: StoredVersion.Kind, _ words: Words,
    _ placement: Placement, undoing undone: Int? = nil,
    _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    try connection.run(
      """
      INSERT INTO version (\(NoteColumns.names), edit, undone, deleted, earlier, kind,
        \(Words.names), \(Placement.names))
      VALUES (\(NoteColumns.marks), ?, ?, ?, ?, ?, \(Words.marks), \(Placement.marks))
      """,
      NoteColumns.values(of: note) + [
        .integer(edit), SQLiteValue(undone), .integer(words.deletion == nil ? 0 : 1),
        SQLiteValue(earlier), .text(kind.rawValue),
      ] + words.values + placement.values)
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

  /// The last version of a note that was certain to stand at that target; nil where it never did here.
  static func version(
    of note: AnnotationID, at target: AnnotationTarget, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    guard let snapshot = target.snapshot, let position = target.position else { return nil }
    return try connection.rows(
      """
      SELECT max(number) FROM version WHERE note = ? AND snapshot = ? AND first = ? AND last = ?
      AND coalesce(state, '') NOT IN (\(StoredVersion.openStates)) AND NOT \(isTakenBack("version"))
      """,
      [.text(note.text), .text(snapshot), .integer(position.start), .integer(position.end)]
    ) { $0.integer(0) }.first ?? nil
  }

  private static func delete(
    _ note: AnnotationID, _ edit: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    guard let last = try StoredVersion.last(of: note, connection), !last.isDeleted else { return }
    var deleted = last.note
    // So that others know when.
    deleted.annotation.modified = .now(after: last.note.annotation.latest)
    try append(
      deleted, earlier: last.earlier, edit, .edit,
      Words(deleting: last, after: try StoredVersion.all(of: note, connection)),
      Placement(of: last), connection)
  }
}

extension NotePlace {
  fileprivate func isKnown(toBeAt note: Note) -> Bool {
    note.text.flatMap { target(in: $0) { _ in true } } == note.annotation.target
  }
}

extension StoredVersion {
  /// Whether it says the same as an annotation, wherever that belongs and whenever it was changed.
  func says(_ annotation: Annotation) -> Bool {
    !isDeleted && note.annotation.says(annotation)
  }

  /// The number of the version whose target is certain: this one, or the one from which it was carried; nil
  /// where it was deleted.
  fileprivate var certain: Int? {
    isDeleted ? nil : note.isOpen ? earlier ?? number : number
  }

  /// The number of the version from which the note was carried to where it stays; where it is moved from the
  /// target that it gives as its earlier one, that of this.
  func origin(of changed: Note) -> Int? {
    guard !isDeleted else { return nil }
    let target = note.annotation.target
    // One of which nothing is left has the same target still.
    if target == changed.annotation.target { return note.earlier == target ? nil : earlier }
    return target == changed.earlier ? number : nil
  }
}
