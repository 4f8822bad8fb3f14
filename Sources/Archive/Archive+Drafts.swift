import Annotations

/// A note that is being written.
package struct Draft: Hashable, Sendable {
  /// What is changed, as it was when that began; of a new note its target only.
  package var subject: Note
  package var isNew: Bool
  /// What has been written.
  package var words: String

  package init(of subject: Note, isNew: Bool, words: String) {
    self.subject = subject
    self.isNew = isNew
    self.words = words
  }
}

/// Drafts outlive the program, not the machine: waiting for the disk at each key would be felt.
extension Archive {
  /// Begins to keep a draft, which is this archive's until it is done or the program ends; its number.
  ///
  /// The text is kept too, so that the draft can be carried should the text change.
  package func beginDraft(
    _ draft: Draft, keeping snapshot: Snapshot
  ) throws(ArchiveError) -> Int {
    try write(waiting: Self.keyPatience, toDisk: false) { connection in
      try Self.keep(snapshot, in: connection)
      let values: [SQLiteValue] = [.integer(draft.isNew ? 1 : 0), .text(draft.words)]
      let numbers = try connection.rows(
        """
        INSERT INTO draft (new, words, \(NoteColumns.names)) VALUES (?, ?, \(NoteColumns.marks))
        RETURNING number
        """, values + NoteColumns.values(of: draft.subject)
      ) { $0.integer(0) ?? 0 }
      let number = numbers.first ?? 0
      // Before anybody else sees it.
      _ = locks.take(number)
      return number
    }
  }

  /// Keeps what has been written of a draft.
  package func keepDraft(_ number: Int, words: String) throws(ArchiveError) {
    try write(waiting: Self.keyPatience, toDisk: false) { connection in
      try connection.run(
        "UPDATE draft SET words = ? WHERE number = ?", [.text(words), .integer(number)])
    }
  }

  /// Makes the drafts of new notes on a file ones on another.
  package func moveDrafts(from old: String, to new: String) throws(ArchiveError) {
    try write(waiting: Self.keyPatience, toDisk: false) { connection in
      try connection.run(
        "UPDATE draft SET source = ? WHERE source = ? AND new = 1", [.text(new), .text(old)])
    }
  }

  /// Forgets a draft that is done.
  package func endDraft(_ number: Int) throws(ArchiveError) {
    try write(waiting: Self.keyPatience, toDisk: false) { connection in
      try connection.run("DELETE FROM draft WHERE number = ?", [.integer(number)])
    }
    locks.letGo(of: number)
  }

  /// Leaves a draft to whoever opens its text next.
  package func leaveDraft(_ number: Int) {
    locks.letGo(of: number)
  }

  package func draft(_ number: Int) throws(ArchiveError) -> Draft? {
    try drafts(where: "number = ?", [.integer(number)]).first?.draft
  }

  /// The latest draft on a text, or on what its file or address held before, that nobody is writing any
  /// more; from now on it is this archive's.
  package func takeOverDraft(
    on text: String, of source: String?
  ) throws(ArchiveError) -> (number: Int, draft: Draft)? {
    guard canWrite else { return nil }
    return try drafts(
      where: "text = ? OR source = ? ORDER BY number DESC", [.text(text), SQLiteValue(source)]
    ).first { locks.take($0.number) }
  }

  private func drafts(
    where condition: String, _ values: [SQLiteValue]
  ) throws(ArchiveError) -> [(number: Int, draft: Draft)] {
    try read { connection in
      try connection.rows(
        "SELECT number, new, words, \(NoteColumns.names) FROM draft WHERE \(condition)", values
      ) { row in
        NoteColumns.note(row, from: 3).map { note in
          let draft = Draft(of: note, isNew: row.integer(1) == 1, words: row.text(2) ?? "")
          return (row.integer(0) ?? 0, draft)
        }
      }.compactMap { $0 }
    }
  }

  /// So long a key waits for another program that writes; the next key keeps what this one could not.
  private static let keyPatience = Duration.milliseconds(50)
}
