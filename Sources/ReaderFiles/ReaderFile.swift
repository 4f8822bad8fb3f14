import TOMLKit

/// A TOML file as far as it can be read: an error costs its statement, not the file.
struct ReaderFile {
  let path: String
  private(set) var root: [String: FileValue] = [:]
  private(set) var problems: [FileProblem] = []
  private let text: String

  init(text: String, path: String) {
    (self.text, self.path) = (text, path)
    if StatementScanner.hasReadableHeaders(text), let table = try? TOMLTable(string: text) {
      root = FileValue.members(of: table)
    } else {
      readStatements()
    }
  }

  /// The line on which a key stands, or else the table it belongs to.
  ///
  /// Looked for only when there is something to say about it: the parser keeps no lines.
  func line(of key: [String]) -> Int? {
    var scanner = StatementScanner(text)
    var table: [String] = []
    var best: (length: Int, line: Int)?
    while let statement = scanner.next() {
      let (found, line): ([String], Int)
      switch statement {
      case .header(let path, let at):
        table = path ?? []
        (found, line) = (table, at)
      case .assignment(let name, _, let at):
        (found, line) = (table + (name ?? []), at)
      }
      if key.starts(with: found), found.count > best?.length ?? 0 {
        best = (found.count, line)
      }
    }
    return best?.line
  }

  func problem(at key: [String], _ what: String, instead: String) -> FileProblem {
    FileProblem(path: path, line: line(of: key), what: what, instead: instead)
  }

  private mutating func readStatements() {
    var scanner = StatementScanner(text)
    // Nil under a header that cannot be read: nobody knows where its keys belong.
    var table: [String]? = []
    while let statement = scanner.next() {
      switch statement {
      case .header(let path, let line):
        table = path
        if path == nil {
          note(line, "the table's name cannot be read", "its lines are skipped")
        }
      case .assignment(let key, let statement, let line):
        guard let table else { continue }
        if key == nil {
          note(line, "this is not a key with a value", "the line is skipped")
        } else if !read(statement, into: table, line: line) {
          scanner.retryAfterFirstLine()
        }
      }
    }
  }

  /// False when the statement cannot be parsed.
  private mutating func read(_ statement: String, into table: [String], line: Int) -> Bool {
    do {
      let members = FileValue.members(of: try TOMLTable(string: statement))
      if !Self.merge(members, into: &root, at: table[...]) {
        note(line, "the key is given twice", "the first one counts")
      }
      return true
    } catch {
      let what = (error as? TOMLParseError)?.description ?? "the line cannot be read"
      note(line, Self.worded(what), "the line is skipped")
      return false
    }
  }

  /// The parser's message in one line, beginning like ours.
  private static func worded(_ message: String) -> String {
    let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.prefix(1).lowercased() + line.dropFirst()
  }

  private mutating func note(_ line: Int, _ what: String, _ instead: String) {
    problems.append(FileProblem(path: path, line: line, what: what, instead: instead))
  }

  /// Adds `members` to the table at `path`; false when a value is there already, which stays.
  private static func merge(
    _ members: [String: FileValue], into table: inout [String: FileValue],
    at path: ArraySlice<String>
  ) -> Bool {
    if let name = path.first {
      var inner: [String: FileValue] = [:]
      switch table[name] {
      case .table(let members): inner = members
      case nil: break
      default: return false
      }
      let isMerged = merge(members, into: &inner, at: path.dropFirst())
      table[name] = .table(inner)
      return isMerged
    }
    var isWhole = true
    for (key, value) in members {
      if case .table(let inner) = value, case .table = table[key] {
        isWhole = merge(inner, into: &table, at: [key]) && isWhole
      } else if table[key] == nil {
        table[key] = value
      } else {
        isWhole = false
      }
    }
    return isWhole
  }
}
