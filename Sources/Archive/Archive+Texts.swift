import Annotations

extension Archive {
  /// The texts that are kept, in no certain order.
  package func texts() throws(ArchiveError) -> [NotedText] {
    try read { connection in
      try connection.rows("SELECT sha256, title, date, source FROM snapshot") { row in
        NotedText(
          sha256: row.text(0), title: row.text(1), date: row.text(2), source: row.text(3))
      }
    }
  }

  /// The number of the text that was kept last; 0 where none is.
  package func lastText() throws(ArchiveError) -> Int {
    try read { connection in
      try connection.rows("SELECT coalesce(max(rowid), 0) FROM snapshot") { $0.integer(0) ?? 0 }
        .first ?? 0
    }
  }

  /// The fingerprints of what a file or address held when notes were made on it or came along.
  package func texts(of source: String) throws(ArchiveError) -> [String] {
    try read { connection in
      try connection.rows(
        """
        SELECT sha256 FROM snapshot WHERE source = ?1
        UNION SELECT text FROM version WHERE source = ?1 AND text IS NOT NULL
        """, [.text(source)]
      ) { $0.text(0) }.compactMap { $0 }
    }
  }

  /// All notes with what is known of their texts, the latest first.
  package func filedNotes() throws(ArchiveError) -> [FiledNote] {
    let known = try texts().map { ($0.sha256, $0) }
    let texts = Dictionary(known) { first, _ in first }
    return try allNotes().map { note in
      // The same text may have been read from several places: where the note was made counts.
      var text = texts[note.text] ?? NotedText(sha256: note.text)
      text.source = note.annotation.target.source ?? text.source
      return FiledNote(note, in: text)
    }
  }
}
