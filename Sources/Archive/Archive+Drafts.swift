import Annotations

/// A note that is being written: where, and what there is of it.
package struct Draft: Hashable, Sendable {
  /// The note that is changed; nil for a new one.
  package var note: AnnotationID?
  /// The stretch of the text it is about, in bytes.
  package var range: Range<Int>
  package var words: String

  package init(note: AnnotationID?, range: Range<Int>, words: String) {
    self.note = note
    self.range = range
    self.words = words
  }
}

extension Archive {
  /// What was being written on a text when the program ended, nil for nothing.
  package func draft(on text: String) throws(ArchiveError) -> Draft? {
    try read { connection in
      try connection.rows(
        "SELECT note, first, last, words FROM draft WHERE text = ?", [.text(text)]
      ) { row in
        let first = max(0, row.integer(1) ?? 0)
        return Draft(
          note: row.text(0).flatMap(AnnotationID.init),
          range: first..<max(first, row.integer(2) ?? 0), words: row.text(3) ?? "")
      }.first
    }
  }

  /// Keeps what is being written on a text; nil when that is done.
  ///
  /// It outlives the program, not the machine: waiting for the disk at each key would be felt.
  package func keepDraft(_ draft: Draft?, on text: String) throws(ArchiveError) {
    if let problem { throw problem }
    try read { connection in
      try connection.execute("PRAGMA synchronous = NORMAL")
      defer { try? connection.execute("PRAGMA synchronous = FULL") }
      if let draft {
        try connection.run(
          "INSERT OR REPLACE INTO draft (text, note, first, last, words) VALUES (?, ?, ?, ?, ?)",
          [
            .text(text), SQLiteValue(draft.note?.text), .integer(draft.range.lowerBound),
            .integer(draft.range.upperBound), .text(draft.words),
          ])
      } else {
        try connection.run("DELETE FROM draft WHERE text = ?", [.text(text)])
      }
    }
  }
}
