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
