import Annotations
import CSQLite
import Glibc
import Synchronization

/// The reader's notes and the texts they stand on, kept in an SQLite database.
///
/// What a method has returned from is on the disk. Several programs may have the same archive open.
///
/// ```swift
/// let archive = try Archive(path: "…/archive.sqlite")
/// try archive.keep(snapshot)
/// try archive.record([.put(note)])
/// try archive.notes(on: snapshot.sha256)
/// try archive.undo()
/// ```
package final class Archive: Sendable {
  package let path: String
  /// Whether notes can be read but not kept; `problem` says why.
  package let problem: ArchiveError?
  /// The notes folder to which every edit is told; nil for none.
  let folder: NotesFolder?
  let sharingProblems = Mutex<[SharingProblem]>([])
  let locks: DraftLocks
  /// The last edit that was made before the program began, as far as that is known.
  package let lastEditBefore: Int
  private let connection: Mutex<SQLiteConnection>
  private let seen: Mutex<Seen>

  /// How much of what others did has been seen.
  private struct Seen {
    /// A number of SQLite's that changes when another program has written.
    var revision: Int?
    /// The last version of any note.
    var version: Int
  }

  /// Opens the archive at `path`, which is made where there is none; where it may not be written, for
  /// reading.
  ///
  /// `lastEditBefore` is known where the program looked at it before: 0 where there was none then. Else all
  /// that is there now counts as made before.
  ///
  /// - Throws: `ArchiveError` where it cannot be read either.
  package convenience init(
    path: String, sharing folder: NotesFolder? = nil, lastEditBefore: Int? = nil
  ) throws(ArchiveError) {
    do {
      try self.init(opening: path, folder, lastEditBefore)
    } catch let error as ArchiveError {
      throw error
    } catch let error as SQLiteError {
      throw ArchiveError(path: path, error)
    } catch {
      throw ArchiveError(path: path, reason: .other("\(error)"))
    }
  }

  private init(opening path: String, _ folder: NotesFolder?, _ lastEditBefore: Int?) throws {
    self.path = path
    self.folder = folder
    let (connection, problem) = try Self.connect(path)
    self.problem = problem
    locks = DraftLocks(path: path + "-drafts")
    try connection.execute(
      """
      PRAGMA temp_store = MEMORY;
      CREATE TEMP TABLE own_edit (edit INTEGER PRIMARY KEY);
      """)
    // An empty file that may not be written has no tables; whoever asks it for notes is told.
    self.lastEditBefore = lastEditBefore ?? (try? Self.lastEdit(connection)) ?? 0
    seen = Mutex(
      Seen(
        revision: try Self.dataVersion(connection),
        version: (try? Self.lastVersion(connection)) ?? 0))
    self.connection = Mutex(connection)
  }

  var canWrite: Bool { problem == nil }

  private static func connect(_ path: String) throws -> (SQLiteConnection, ArchiveError?) {
    do {
      let connection = try SQLiteConnection(path: path, .readWrite)
      // Before anything is written: what is not ours or too new must stay as it is.
      try Migration.check(connection, path: path)
      try connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      try Migration.run(on: connection)
      // Some file systems tell only now.
      try connection.transaction {}
      return (connection, nil)
    } catch let error as SQLiteError
      where ArchiveError(path: path, error).allowsReading && access(path, R_OK) == 0
    {
      return (try connectForReading(path), ArchiveError(path: path, error))
    }
  }

  /// A database in WAL mode needs files beside it even to be read, unless nobody can write it.
  private static func connectForReading(_ path: String) throws -> SQLiteConnection {
    for access in [SQLiteConnection.Access.readOnly, .immutable] {
      let connection = try SQLiteConnection(path: path, access)
      do {
        try Migration.check(connection, path: path)
        return connection
      } catch is SQLiteError {}
    }
    throw ArchiveError(path: path, reason: .damaged)
  }

  /// Does something with the connection, and makes what fails an `ArchiveError`.
  func read<Result: Sendable>(
    _ body: (SQLiteConnection) throws -> Result
  ) throws(ArchiveError) -> Result {
    let result: Swift.Result<Result, ArchiveError> = connection.withLock { connection in
      do {
        return .success(try body(connection))
      } catch let error as ArchiveError {
        return .failure(error)
      } catch let error as SQLiteError {
        return .failure(ArchiveError(path: path, error))
      } catch {
        return .failure(ArchiveError(path: path, reason: .other("\(error)")))
      }
    }
    return try result.get()
  }

  /// How long another program that writes is waited for: a command that takes thousands of notes writes for
  /// seconds.
  private static let patience = Duration.seconds(5)
  private static let microsecondsBetweenTries: UInt32 = 10_000

  /// The same for what writes: wholly or not at all.
  ///
  /// Once it returns, its changes are on the disk, or with the system where that is enough. `patience` is how
  /// long another program that writes is waited for; other threads may read meanwhile.
  func write<Result: Sendable>(
    waiting patience: Duration = patience, toDisk: Bool = true,
    _ body: (SQLiteConnection) throws -> Result
  ) throws(ArchiveError) -> Result {
    if let problem { throw problem }
    let end = ContinuousClock.now + patience
    while true {
      let result: Result? = try read { connection in
        try connection.transactionIfFree(toDisk: toDisk) { try body(connection) }
      }
      if let result { return result }
      guard ContinuousClock.now < end else { throw ArchiveError(path: path, reason: .busy) }
      usleep(Self.microsecondsBetweenTries)
    }
  }

  /// Whether another program has changed notes since this was last asked.
  ///
  /// Drafts are no such change, nor that notes came along with another version of a file. It is no while the archive cannot be read, and while another thread has the
  /// connection, for whom nobody should wait.
  package func othersHaveChangedNotes() -> Bool {
    let answer: Bool? = connection.withLockIfAvailable { connection in
      seen.withLock { seen in
        guard let revision = try? Self.dataVersion(connection), revision != seen.revision,
          let last = try? Self.lastVersion(connection),
          let others = try? connection.rows(
            """
            SELECT 1 FROM version
            WHERE number > ? AND kind <> 'carried' AND edit NOT IN (SELECT edit FROM own_edit)
            LIMIT 1
            """, [.integer(seen.version)], { _ in true })
        else { return false }
        seen = Seen(revision: revision, version: last)
        return !others.isEmpty
      }
    }
    return answer ?? false
  }

  private static func dataVersion(
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int? {
    try connection.rows("PRAGMA data_version") { $0.integer(0) }.first ?? nil
  }

  private static func lastVersion(
    _ connection: SQLiteConnection
  ) throws(SQLiteError) -> Int {
    try connection.rows("SELECT coalesce(max(number), 0) FROM version") { $0.integer(0) ?? 0 }
      .first ?? 0
  }
}
