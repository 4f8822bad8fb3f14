import CSQLite

/// Why the archive cannot be read or written.
package struct ArchiveError: Error, Hashable {
  package enum Reason: Hashable, Sendable {
    /// A later tifa made it.
    case newer(version: Int)
    /// It is no archive, or not a whole one any more.
    case damaged
    case full
    /// Another program held it too long.
    case busy
    /// It is a folder.
    case folder
    /// A file of this name stands where a folder on the way to it must be.
    case behindFile(String)
    case notReadable
    case notWritable
    /// Nothing may be made in this folder.
    case folderNotWritable(String)
    /// What it lies on does not read or write as it should.
    case disk
    case other(String)
  }

  /// The archive's file.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What a result code of SQLite means for whoever keeps notes; its own words are for programmers.
  init(path: String, _ error: SQLiteError) {
    self.path = path
    switch error.code {
    // A statement that does not fit the tables: what should be there was not found.
    case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_ERROR: reason = .damaged
    case SQLITE_FULL: reason = .full
    case SQLITE_BUSY, SQLITE_LOCKED: reason = .busy
    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
      reason = Self.obstacle(at: path)?.reason ?? (Self.isDiskFull(at: path) ? .full : .notWritable)
    // Of the memory that connections share SQLite does not tell a full disk from one that fails.
    case SQLITE_IOERR:
      reason = Self.obstacle(at: path)?.reason ?? (Self.isDiskFull(at: path) ? .full : .disk)
    default: reason = .other("error \(error.code) of SQLite")
    }
  }

  /// Whether it can be read all the same, as far as that is known.
  var allowsReading: Bool {
    switch reason {
    case .notWritable, .folderNotWritable: true
    default: false
    }
  }
}
