import CSQLite

/// What SQLite says of something that failed.
struct SQLiteError: Error, Hashable {
  /// The result code without what extends it, such as `SQLITE_FULL`.
  var code: Int32
  var message: String

  init(code: Int32, message: String) {
    self.code = code & 0xFF
    self.message = message
  }

  /// The last error of a connection.
  init(_ connection: OpaquePointer?) {
    self.init(
      code: sqlite3_extended_errcode(connection),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}
