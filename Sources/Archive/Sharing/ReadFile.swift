/// How much of a file of the notes folder was read: files only grow, so that the rest of it is enough.
struct ReadFile {
  /// What the system says of the file.
  var stamp: String
  /// Up to the end of the last whole line.
  var length: Int
  /// Of those bytes, so that a file that did not only grow is noticed.
  var digest: Int

  /// The mark of a file with these bytes, and where what is new in it begins.
  static func mark(
    _ bytes: [UInt8], stamp: String, after known: ReadFile?
  ) -> (file: ReadFile, start: Int) {
    let end = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var start = 0
    if let known, known.length <= end {
      add(bytes[..<known.length], to: &hash)
      if Int(bitPattern: UInt(hash)) == known.digest { start = known.length }
      add(bytes[known.length..<end], to: &hash)
    } else {
      add(bytes[..<end], to: &hash)
    }
    return (ReadFile(stamp: stamp, length: end, digest: Int(bitPattern: UInt(hash))), start)
  }

  /// FNV-1a of 64 bits.
  private static func add(_ bytes: ArraySlice<UInt8>, to hash: inout UInt64) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}

extension ReadFile {
  static func known(
    _ path: String, _ connection: SQLiteConnection
  ) throws(SQLiteError) -> ReadFile? {
    try connection.rows(
      "SELECT stamp, length, digest FROM shared_file WHERE path = ?", [.text(path)]
    ) { row in
      ReadFile(
        stamp: row.text(0) ?? "", length: max(0, row.integer(1) ?? 0), digest: row.integer(2) ?? 0)
    }.first
  }

  func remember(_ path: String, _ connection: SQLiteConnection) throws(SQLiteError) {
    try connection.run(
      "INSERT OR REPLACE INTO shared_file (path, stamp, length, digest) VALUES (?, ?, ?, ?)",
      [.text(path), .text(stamp), .integer(length), .integer(digest)])
  }
}
