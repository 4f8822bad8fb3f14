import CSQLite

/// Why the archive cannot be read or written, worded for the reader.
package struct ArchiveError: Error, Hashable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// A later tifa made it.
    case newer(version: Int)
    /// It is no archive, or not a whole one any more.
    case damaged
    case full
    /// Another program held it too long.
    case busy
    case notWritable
    case other(String)
  }

  /// The archive's file.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(path: String, _ error: SQLiteError) {
    self.path = path
    reason =
      switch error.code {
      case SQLITE_NOTADB, SQLITE_CORRUPT: .damaged
      case SQLITE_FULL: .full
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .notWritable
      default: .other(error.message)
      }
  }

  package var description: String {
    switch reason {
    case .newer(let version):
      "\(path): a later tifa made these notes (version \(version)); use that one to read and write them"
    case .damaged:
      "\(path): the notes cannot be read, the file is damaged; it is left as it is: "
        + "put a copy of yours in its place, or move it away to begin anew"
    case .full: "\(path): the disk is full; make room and save again"
    case .busy: "\(path): another program is writing there; try again"
    case .notWritable: "\(path): notes cannot be kept there; see to it that it may be written"
    case .other(let words): "\(path): \(words)"
    }
  }
}
