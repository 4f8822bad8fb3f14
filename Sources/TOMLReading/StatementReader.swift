/// Puts a document together from its statements: headers of tables, and keys with their values.
struct StatementReader {
  private(set) var problems: [TOMLProblem] = []
  private var cursor: Cursor
  /// Whether the lines read now may be what is left of a value that could not be read.
  private var isAmongRemains = false

  init(_ bytes: [UInt8]) {
    cursor = Cursor(bytes)
  }

  mutating func readAll() -> TOMLTable {
    var root = TOMLTable()
    readAssignments(into: &root)
    while cursor.current != nil { readTable(in: &root) }
    return root
  }

  private mutating func readTable(in root: inout TOMLTable) {
    let line = cursor.line
    isAmongRemains = false
    guard let header = cursor.header() else {
      note(line, .unreadableHeader)
      skipTable()
      return
    }
    if !cursor.isAtEndOfStatement() { note(line, .wordsAfterHeader) }
    cursor.skipLine()
    let isRead: Void? = root.withTable(
      at: header.path[...], isElement: header.isElement, line: line
    ) { table in
      readAssignments(into: &table)
    }
    if isRead == nil {
      note(line, .notTable(header.path.joined(separator: ".")))
      skipTable()
    }
  }

  /// Nobody knows where the keys under a header belong that cannot be read.
  private mutating func skipTable() {
    let known = problems.count
    var lost = TOMLTable()
    cursor.skipLine()
    readAssignments(into: &lost)
    problems.removeSubrange(known...)
  }

  /// Reads up to the next header.
  private mutating func readAssignments(into table: inout TOMLTable) {
    while true {
      cursor.skipBlankLines()
      guard let byte = cursor.current, byte != UInt8(ascii: "[") else { return }
      readAssignment(into: &table)
    }
  }

  private mutating func readAssignment(into table: inout TOMLTable) {
    let start = cursor.mark
    do {
      let (key, value) = try cursor.assignment()
      isAmongRemains = false
      if !table.insert(value, at: key[...]) {
        note(start.line, .duplicateKey(key.joined(separator: ".")))
      }
    } catch {
      table.isWhole = false
      if error.reason != .noAssignment || !isAmongRemains { problems.append(error) }
      if cursor.line > start.line { isAmongRemains = true }
      // From the second line on it may be good again.
      cursor.mark = start
      cursor.skipLine()
    }
  }

  private mutating func note(_ line: Int, _ reason: TOMLProblem.Reason) {
    problems.append(TOMLProblem(line: line, reason: reason))
  }
}
