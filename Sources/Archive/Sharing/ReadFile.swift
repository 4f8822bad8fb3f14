import Annotations

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
    var hash = StableHash()
    var start = 0
    if let known, known.length <= end {
      hash.add(bytes[..<known.length])
      if Int(bitPattern: UInt(hash.value)) == known.digest { start = known.length }
      hash.add(bytes[known.length..<end])
    } else {
      hash.add(bytes[..<end])
    }
    return (ReadFile(stamp: stamp, length: end, digest: Int(bitPattern: UInt(hash.value))), start)
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
