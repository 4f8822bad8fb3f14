import Annotations

/// Which change is taken back.
package enum UndoScope: Hashable, Sendable {
  /// The last one of all.
  case everything
  /// The last one that was made through this archive, or else, before it was opened, on the text with that
  /// fingerprint or on what its file or address held before: not what another program does meanwhile.
  case own(onText: String, of: String?)
}

/// A note of which a change was taken back.
package struct UndoneNote: Hashable, Sendable {
  package let id: AnnotationID
  /// Nil where it was deleted.
  package let before: Note?
  /// Nil where it is gone now.
  package let after: Note?
}

/// What came of taking a change back.
package enum Undo: Hashable, Sendable {
  /// The notes that the change was of; none where there was nothing to undo. So many more were left as they
  /// are, for others have changed them since.
  case done([UndoneNote], left: Int = 0)
  /// Others have changed these notes since, which stay as they are; the next time the change before is
  /// taken back.
  case overruled([Note])

  package var notes: [UndoneNote] { if case .done(let notes, _) = self { notes } else { [] } }
}

extension Archive {
  /// Takes the last change back that has not been taken back.
  ///
  /// What others did is not undone, nor what one did oneself to a note that they changed since, nor that notes
  /// came along with a changed text: they would again.
  @discardableResult
  package func undo(_ scope: UndoScope = .everything) throws(ArchiveError) -> Undo {
    let undo: Undo = try write { connection in
      guard let undone = try lastUndoableEdit(scope, connection) else { return .done([]) }
      let versions = try connection.rows(
        """
        SELECT number, note, kind, \(isOverruled) FROM version
        WHERE edit = ? AND NOT \(Self.isTakenBack("version")) ORDER BY number DESC
        """, [.integer(undone)]
      ) { row in
        Undoable(
          number: row.integer(0) ?? 0, note: row.text(1) ?? "",
          kind: row.text(2).flatMap(StoredVersion.Kind.init) ?? .edit,
          isOverruled: row.integer(3) == 1)
      }
      let undoable = versions.filter { !$0.isOverruled }
      guard !undoable.isEmpty else {
        try connection.run(
          "INSERT OR REPLACE INTO passed_edit (edit) VALUES (?)", [.integer(undone)])
        return .overruled(try Self.names(versions).compactMap { try Self.current($0, connection) })
      }
      let notes = Self.names(undoable)
      let before = try notes.map { try Self.current($0, connection) }
      try Self.edit(connection) { edit in
        for version in undoable {
          try Self.restore(version, edit, undoing: undone, connection)
        }
      }
      let taken = try zip(notes, before).compactMap { name, before in
        try AnnotationID(name).map {
          UndoneNote(id: $0, before: before, after: try Self.current(name, connection))
        }
      }
      return .done(taken, left: Set(versions.map(\.note)).subtracting(notes).count)
    }
    tell()
    return undo
  }

  /// A version of the change that is to be taken back.
  private struct Undoable {
    var number: Int
    var note: String
    var kind: StoredVersion.Kind
    var isOverruled: Bool
  }

  /// The notes, each once.
  private static func names(_ versions: [Undoable]) -> [String] {
    var seen: Set<String> = []
    return versions.map(\.note).filter { seen.insert($0).inserted }
  }

  private func lastUndoableEdit(
    _ scope: UndoScope, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    var condition = "AND (edit NOT IN (SELECT edit FROM passed_edit) OR NOT \(isOverruled))"
    var values: [SQLiteValue] = []
    if case .own(let text, let source) = scope {
      condition += """
         AND (edit IN (SELECT edit FROM own_edit) OR edit <= ? AND EXISTS (
          SELECT 1 FROM version AS here WHERE here.edit = version.edit
          AND (here.text = ? OR here.source = ?)))
        """
      values = [.integer(lastEditBefore), .text(text), SQLiteValue(source)]
    }
    return try connection.rows(
      """
      SELECT edit FROM version WHERE undone IS NULL AND kind <> 'carried'
      AND NOT \(Self.isTakenBack("version"))
      AND edit NOT IN (SELECT edit FROM version WHERE kind = 'merged')
      \(condition) ORDER BY edit DESC LIMIT 1
      """, values
    ) { $0.integer(0) }.first ?? nil
  }

  /// Whether what an edit did to that note was taken back; what it did to others may not have been.
  static func isTakenBack(_ version: String) -> String {
    """
    EXISTS (SELECT 1 FROM version AS back
      WHERE back.undone = \(version).edit AND back.note = \(version).note)
    """
  }

  /// Whether somebody else has changed the note since, in the notes folder or in another program, and has not
  /// taken that back.
  private var isOverruled: String {
    """
    EXISTS (SELECT 1 FROM version AS later WHERE later.note = version.note
      AND later.number > version.number
      AND (later.kind = 'merged' OR later.kind = 'edit' AND later.edit > \(lastEditBefore)
        AND later.edit NOT IN (SELECT edit FROM own_edit)
        AND later.undone IS NULL AND NOT \(Self.isTakenBack("later"))))
    """
  }

  /// Brings back what a note was before a version of it; nothing, if it was not there.
  ///
  /// Who shares it hears of no more than was taken back: its words, its place or both.
  private static func restore(
    _ version: Undoable, _ edit: Int, undoing undone: Int, _ connection: SQLiteConnection
  ) throws(SQLiteError) {
    guard let id = AnnotationID(version.note),
      let last = try StoredVersion.last(of: id, connection)
    else { return }
    let before = try StoredVersion.rows(
      "version",
      where: "version.note = ? AND version.number < ? ORDER BY version.number DESC LIMIT 1",
      [.text(version.note), .integer(version.number)], connection
    ).first
    let back = before ?? last
    var words = Words(of: last)
    if before?.isDeleted ?? true {
      words = Words(deleting: last, after: try StoredVersion.all(of: id, connection))
    } else if back.isOpenCopy != last.isOpenCopy || !last.says(back.note.annotation) {
      words = Words(back.worded, after: try StoredVersion.all(of: id, connection))
    }
    try append(
      back.note, earlier: back.earlier, edit, version.kind, words,
      Placement(of: back, backAfter: last), undoing: undone, connection)
  }
}
