/// A text as it was when a note was made on it.
package struct Snapshot: Hashable, Sendable {
  /// Of the text in UTF-8, in hexadecimal.
  package var sha256: String
  package var text: String
  package var title: String?
  /// As ISO 8601 has it, as far as it is known.
  package var date: String?
  /// The path of the file, or the address.
  package var source: String?

  package init(
    sha256: String, text: String, title: String? = nil, date: String? = nil, source: String? = nil
  ) {
    self.sha256 = sha256
    self.text = text
    self.title = title
    self.date = date
    self.source = source
  }
}

extension Archive {
  /// Keeps a text; one that is kept already stays as it is.
  package func keep(_ snapshot: Snapshot) throws(ArchiveError) {
    // Whoever only reads waits for nobody who writes.
    guard try !keeps(snapshot.sha256) else { return }
    try write { try Self.keep(snapshot, in: $0) }
  }

  /// Whether the text with that fingerprint is kept.
  package func keeps(_ sha256: String) throws(ArchiveError) -> Bool {
    try read { try Self.keeps(sha256, $0) }
  }

  private static func keeps(
    _ sha256: String, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Bool {
    try !connection.rows("SELECT 1 FROM snapshot WHERE sha256 = ?", [.text(sha256)]) { _ in true }
      .isEmpty
  }

  static func keep(_ snapshot: Snapshot, in connection: SQLiteConnection) throws(SQLiteError) {
    // A long text is not handed over once more for each note on it.
    guard try !keeps(snapshot.sha256, connection) else { return }
    try connection.run(
      "INSERT OR IGNORE INTO snapshot (sha256, text, title, date, source) VALUES (?, ?, ?, ?, ?)",
      [
        .text(snapshot.sha256), .text(snapshot.text), SQLiteValue(snapshot.title),
        SQLiteValue(snapshot.date), SQLiteValue(snapshot.source),
      ])
  }

  /// The text with that fingerprint, nil when it is not kept.
  package func snapshot(_ sha256: String) throws(ArchiveError) -> Snapshot? {
    try read {
      try $0.rows(
        "SELECT text, title, date, source FROM snapshot WHERE sha256 = ?", [.text(sha256)]
      ) { row in
        Snapshot(
          sha256: sha256, text: row.text(0) ?? "", title: row.text(1), date: row.text(2),
          source: row.text(3))
      }.first
    }
  }
}
