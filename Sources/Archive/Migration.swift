/// The steps that made the archive's tables what they are.
///
/// Steps are only ever added at the end: what stands here has been run on files that are in use.
enum Migration {
  static let steps = [
    // Texts that have notes, as they were; which text a note stands on, and each version of it.
    """
    CREATE TABLE snapshot (
      sha256 TEXT PRIMARY KEY,
      text TEXT NOT NULL,
      title TEXT,
      date TEXT,
      source TEXT
    );
    CREATE TABLE version (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      edit INTEGER NOT NULL,
      undone INTEGER,
      note TEXT NOT NULL,
      deleted INTEGER NOT NULL,
      text TEXT,
      state TEXT,
      earlier INTEGER REFERENCES version (number),
      source TEXT,
      snapshot TEXT,
      first INTEGER,
      last INTEGER,
      exact TEXT,
      prefix TEXT,
      suffix TEXT,
      sections TEXT,
      paragraph INTEGER,
      bodies TEXT NOT NULL,
      motivation TEXT NOT NULL,
      author TEXT,
      created TEXT,
      modified TEXT
    );
    CREATE INDEX version_edit ON version (edit);
    CREATE INDEX version_undone ON version (undone);
    CREATE INDEX version_note ON version (note, number);
    CREATE TABLE note (
      id TEXT PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES version (number),
      text TEXT,
      source TEXT
    );
    CREATE INDEX note_text ON note (text);
    CREATE INDEX note_source ON note (source);
    CREATE TABLE draft (
      text TEXT PRIMARY KEY,
      note TEXT,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      words TEXT NOT NULL
    );
    """,
    // What made a version: an edit here, carrying the note to another text, or an edit that came from the
    // notes folder; how many edits of the note it knows of. What of both is told and read already.
    """
    ALTER TABLE version ADD COLUMN kind TEXT NOT NULL DEFAULT 'edit';
    ALTER TABLE version ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX version_merged ON version (edit) WHERE kind = 'merged';
    CREATE TABLE shared_folder (
      path TEXT PRIMARY KEY,
      told INTEGER NOT NULL
    );
    CREATE TABLE shared_file (
      path TEXT PRIMARY KEY,
      stamp TEXT NOT NULL,
      length INTEGER NOT NULL,
      digest INTEGER NOT NULL
    );
    """,
    // A draft knows what it is about as a note does, so that it can be carried to a changed text, and several
    // may be written on one text. Which words the older ones were on is not known.
    """
    ALTER TABLE draft RENAME TO older_draft;
    CREATE TABLE draft (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      new INTEGER NOT NULL,
      words TEXT NOT NULL,
      note TEXT NOT NULL,
      text TEXT,
      state TEXT,
      source TEXT,
      snapshot TEXT,
      first INTEGER,
      last INTEGER,
      exact TEXT,
      prefix TEXT,
      suffix TEXT,
      sections TEXT,
      paragraph INTEGER,
      bodies TEXT NOT NULL,
      motivation TEXT NOT NULL,
      author TEXT,
      created TEXT,
      modified TEXT
    );
    INSERT INTO draft (new, words, note, text, bodies, motivation)
      SELECT draft.note IS NULL, draft.words, coalesce(draft.note, lower(hex(randomblob(16)))),
        draft.text, coalesce(version.bodies, ''), coalesce(version.motivation, 'commenting')
      FROM older_draft AS draft LEFT JOIN note ON note.id = draft.note
      LEFT JOIN version ON version.number = note.version;
    DROP TABLE older_draft;
    """,
    // Where a note belongs, apart from what it says: which version decided it, as which of the note's places
    // and when, and where it was before that; when its words were changed. How long the reader's own file of
    // the notes folder is.
    """
    ALTER TABLE version ADD COLUMN worded TEXT;
    ALTER TABLE version ADD COLUMN decision INTEGER REFERENCES version (number);
    ALTER TABLE version ADD COLUMN place INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE version ADD COLUMN placed TEXT;
    ALTER TABLE version ADD COLUMN origins TEXT;
    UPDATE version SET worded = modified, place = revision, placed = coalesce(modified, created),
      decision = (SELECT max(number) FROM version AS decision WHERE decision.note = version.note
        AND decision.number < version.number AND decision.kind <> 'carried'
        AND coalesce(decision.state, '') NOT IN ('reworded', 'dropped', 'ambiguous', 'suggested'))
      WHERE kind = 'carried' OR state IN ('reworded', 'dropped', 'ambiguous', 'suggested');
    UPDATE version SET worded = modified, place = revision, placed = coalesce(modified, created)
      WHERE decision IS NULL;
    ALTER TABLE shared_folder ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
    """,
    // Which of the changes of a note its deletion was, apart from what it said last.
    """
    ALTER TABLE version ADD COLUMN deletion INTEGER;
    UPDATE version SET deletion = max(revision, place) + 1 WHERE deleted;
    """,
    // Which changes of a note were known to who wrote its words, and to who deleted it.
    """
    ALTER TABLE version ADD COLUMN known TEXT;
    ALTER TABLE version ADD COLUMN deletion_known TEXT;
    """,
    // Changes that others have overruled and of which that was told, so that undoing goes on before them.
    "CREATE TABLE passed_edit (edit INTEGER PRIMARY KEY)",
  ]

  /// A version that is further ahead is no later one but damage.
  private static let mostStepsAhead = 1000

  /// Finds out whether a database is an archive, or an empty one that can become one; writes nothing.
  ///
  /// - Throws: `ArchiveError` for one that is ahead of these steps or is none of ours, or what SQLite says.
  static func check(_ connection: SQLiteConnection, path: String) throws {
    // Both at one moment: another program may be making the tables.
    try connection.execute("BEGIN")
    defer { try? connection.execute("COMMIT") }
    let version = try version(of: connection)
    guard (0...steps.count + mostStepsAhead).contains(version) else {
      throw ArchiveError(path: path, reason: .damaged)
    }
    guard version <= steps.count else {
      throw ArchiveError(path: path, reason: .newer(version: version))
    }
    let tables = try connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'") {
      $0.text(0) ?? ""
    }
    let isOurs =
      version == 0
      ? tables.isEmpty : ["snapshot", "version", "note", "draft"].allSatisfy(tables.contains)
    guard isOurs else { throw ArchiveError(path: path, reason: .damaged) }
  }

  /// Brings a database up to date that has been checked.
  static func run(on connection: SQLiteConnection) throws {
    guard try version(of: connection) < steps.count else { return }
    try connection.transaction {
      // Another process may have gone first.
      let version = try self.version(of: connection)
      for step in steps.dropFirst(version) { try connection.execute(step) }
      try connection.execute("PRAGMA user_version = \(steps.count)")
    }
  }

  static func version(of connection: SQLiteConnection) throws(SQLiteError) -> Int {
    try connection.rows("PRAGMA user_version") { $0.integer(0) ?? 0 }.first ?? 0
  }
}
