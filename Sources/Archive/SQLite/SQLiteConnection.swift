import CSQLite

/// A connection to an SQLite database.
///
/// A thin layer on purpose: the well-kept libraries for Swift bring Foundation into the program, whose
/// relocations alone take as long as the first screen may.
final class SQLiteConnection {
  private let handle: OpaquePointer
  /// The statements used before, by their SQL.
  private var statements: [String: OpaquePointer] = [:]

  enum Access {
    case readWrite
    case readOnly
    /// Read-only, and nobody writes: where no file may be made beside the database.
    case immutable
  }

  /// Opens the database at `path`, which is made if it may be written.
  ///
  /// - Throws: `SQLiteError`.
  init(path: String, _ access: Access) throws(SQLiteError) {
    var handle: OpaquePointer?
    let flags: Int32
    let name: String
    switch access {
    case .readWrite:
      (flags, name) = (SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, path)
    case .readOnly: (flags, name) = (SQLITE_OPEN_READONLY, path)
    case .immutable:
      (flags, name) = (
        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, "file:\(Self.escaped(path))?immutable=1"
      )
    }
    // Each connection is used by one thread at a time, which its owner sees to.
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      let error = SQLiteError(handle)
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, Self.patience)
  }

  /// How long to wait for another program that writes, in milliseconds: a command that takes thousands of notes
  /// writes for seconds.
  private static let patience: Int32 = 5000

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// A path as part of a URI.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain = Self.isAlphanumeric(byte) || "/-._~".utf8.contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Runs statements that return nothing, one after another.
  func execute(_ sql: String) throws(SQLiteError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw SQLiteError(handle) }
  }

  /// Runs a statement with values for its `?`, and makes a list of its rows.
  @discardableResult
  func rows<Value>(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (SQLiteRow) -> Value
  ) throws(SQLiteError) -> [Value] {
    let statement = try statement(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() {
      try bind(value, at: Int32(index + 1), of: statement)
    }
    var rows: [Value] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append(read(SQLiteRow(statement)))
      case SQLITE_DONE: return rows
      default: throw SQLiteError(handle)
      }
    }
  }

  /// Runs a statement whose rows do not matter.
  func run(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) {
    try rows(sql, values) { _ in }
  }

  /// Does `body` wholly or not at all; once it returns, its changes are on the disk.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute(Self.begin)
    return try commit(body)
  }

  /// The same if no other program writes at this moment; else nil, and nothing was done.
  ///
  /// `toDisk` is whether the changes are to outlive the machine, not the program only.
  func transactionIfFree<Result>(
    toDisk: Bool, _ body: () throws -> Result
  ) throws -> Result? {
    if !toDisk { try execute("PRAGMA synchronous = NORMAL") }
    defer { if !toDisk { try? execute("PRAGMA synchronous = FULL") } }
    sqlite3_busy_timeout(handle, 0)
    let code = sqlite3_exec(handle, Self.begin, nil, nil, nil)
    sqlite3_busy_timeout(handle, Self.patience)
    if code & 0xFF == SQLITE_BUSY { return nil }
    guard code == SQLITE_OK else { throw SQLiteError(handle) }
    return try commit(body)
  }

  /// At once for writing: a transaction that begins by reading may find that it cannot go on.
  private static let begin = "BEGIN IMMEDIATE"

  private func commit<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // Some errors have rolled back already, and then this one says so.
      try? execute("ROLLBACK")
      throw error
    }
  }

  private func statement(_ sql: String) throws(SQLiteError) -> OpaquePointer {
    if let statement = statements[sql] { return statement }
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        == SQLITE_OK, let statement
    else { throw SQLiteError(handle) }
    statements[sql] = statement
    return statement
  }

  private func bind(
    _ value: SQLiteValue, at index: Int32, of statement: OpaquePointer
  ) throws(SQLiteError) {
    let code: Int32
    switch value {
    case .null: code = sqlite3_bind_null(statement, index)
    case .integer(let number): code = sqlite3_bind_int64(statement, index, Int64(number))
    case .text(let text):
      code = text.withCString {
        csqlite_bind_text(statement, index, $0, UInt64(text.utf8.count))
      }
    }
    guard code == SQLITE_OK else { throw SQLiteError(handle) }
  }
}
