import Annotations

/// Which notes on other versions of a file or address come along.
package enum NotesTaken: Hashable, Sendable {
  case all
  /// Those that stand on texts up to that number of `Archive.lastText()`, or on texts that are not kept, and
  /// never stood on the text to which they come; `back` are taken all the same.
  case new(keptBy: Int, back: Set<AnnotationID>)
}

extension Archive {
  /// The notes that stand on a text, in no certain order.
  package func notes(on sha256: String) throws(ArchiveError) -> [Note] {
    try notes(where: "note.text = ?", [.text(sha256)])
  }

  /// The notes on other texts than `sha256` that came from the same file or address: those that stood
  /// on what it held before.
  package func notes(
    of source: String, besides sha256: String, taking taken: NotesTaken = .all
  ) throws(ArchiveError) -> [Note] {
    var condition = "note.source = ? AND note.text IS NOT ?"
    var values: [SQLiteValue] = [.text(source), .text(sha256)]
    if case .new(let last, let back) = taken {
      let named = Array(repeating: "?", count: back.count).joined(separator: ", ")
      condition += """
         AND NOT EXISTS (SELECT 1 FROM snapshot WHERE sha256 = note.text AND rowid > ?)
        AND (note.id IN (\(named)) OR NOT EXISTS
          (SELECT 1 FROM version AS there WHERE there.note = note.id AND there.text = ?))
        """
      values += [.integer(last)] + back.map { .text($0.text) } + [.text(sha256)]
    }
    return try notes(where: condition, values)
  }

  /// Where the notes of a file or address belong.
  func places(of source: String) throws(ArchiveError) -> [AnnotationID: NotePlace] {
    let places = try read { connection in
      try StoredVersion.rows(
        "note JOIN version ON version.number = note.version", where: "note.source = ?",
        [.text(source)], connection
      ).map { ($0.note.id, $0.place) }
    }
    return Dictionary(places) { first, _ in first }
  }

  /// The notes of a file or address that have gone along to another version of it, as they stood on `sha256`
  /// last, with what they say now.
  package func notesGone(from sha256: String, of source: String) throws(ArchiveError) -> [Note] {
    let gone = try notes(of: source, besides: sha256)
    guard !gone.isEmpty else { return [] }
    let stood = try versions(
      of: "note.source = ? AND note.text IS NOT ?", [.text(source), .text(sha256)], lastOn: sha256)
    return gone.compactMap { note in stood[note.id].map { note.standing(as: $0) } }
  }

  /// The note of that name as it stands on a text, or for one of the file or address `source` stood there last;
  /// nil for one that has gone to another file since.
  package func note(
    _ id: AnnotationID, on sha256: String, of source: String?
  ) throws(ArchiveError) -> Note? {
    guard let note = try note(id),
      note.text == sha256 || source != nil && note.annotation.target.source == source
    else { return nil }
    return try self.note(id, on: sha256)
  }

  /// The note of that name as it stands on a text, or stood there last, wherever it is now; nil where it never
  /// did, or is gone.
  package func note(_ id: AnnotationID, on sha256: String) throws(ArchiveError) -> Note? {
    guard let note = try note(id) else { return nil }
    if note.text == sha256 { return note }
    return try versions(of: "note.id = ?", [.text(id.text)], lastOn: sha256)[id]
      .map { note.standing(as: $0) }
  }

  private func versions(
    of condition: String, _ values: [SQLiteValue], lastOn sha256: String
  ) throws(ArchiveError) -> [AnnotationID: Note] {
    let versions = try read { connection in
      try StoredVersion.rows(
        "note JOIN version ON version.note = note.id",
        where: """
          \(condition) AND version.number =
            (SELECT max(number) FROM version AS there WHERE there.note = note.id AND there.text = ?
              AND NOT \(Self.isTakenBack("there")))
          """, values + [.text(sha256)], connection
      ).map { ($0.note.id, $0.note) }
    }
    return Dictionary(versions) { first, _ in first }
  }

  /// The notes whose names begin so.
  package func notes(named prefix: String) throws(ArchiveError) -> [Note] {
    try notes(
      where: "substr(note.id, 1, ?) = ?", [.integer(prefix.unicodeScalars.count), .text(prefix)])
  }

  /// A note as it was after each of its changes, but for those that were taken back, the last first.
  package func history(of id: AnnotationID) throws(ArchiveError) -> [Note] {
    try read { connection in
      try StoredVersion.rows(
        "version",
        where: """
          version.note = ? AND NOT \(Self.isTakenBack("version")) ORDER BY version.number DESC
          """, [.text(id.text)], connection
      ).map(\.note)
    }
  }

  /// Whether what a note says was taken from a file as it is, so that nobody has written it here.
  package func hasTakenWords(of id: AnnotationID) throws(ArchiveError) -> Bool {
    try read { connection in
      // What is restored by an undo was said first by a version before.
      try StoredVersion.rows(
        "version",
        where: """
          version.note = ? AND version.undone IS NULL AND NOT \(Self.isTakenBack("version"))
          ORDER BY version.number DESC LIMIT 1
          """, [.text(id.text)], connection
      ).first.map { $0.known.endsTaking($0.note.annotation) } ?? false
    }
  }

  /// Whether the last change of a note came from the notes folder.
  package func isHeard(_ id: AnnotationID) throws(ArchiveError) -> Bool {
    try read { try StoredVersion.last(of: id, besides: .carried, $0)?.kind == .merged }
  }

  /// Where a note belongs; nil for one that never was here.
  package func place(of id: AnnotationID) throws(ArchiveError) -> NotePlace? {
    try read { try StoredVersion.last(of: id, $0)?.place }
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

extension Note {
  /// What it says now, where an older version of it stood.
  fileprivate func standing(as older: Note) -> Note {
    var note = older
    note.annotation = annotation
    note.annotation.target = older.annotation.target
    return note
  }
}
