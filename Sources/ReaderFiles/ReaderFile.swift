/// A TOML file as far as it can be read: an error costs its statement, not the file.
///
/// Read by our own means: libraries for it give up at the first error, tell no lines of values, end
/// the program on some malformed headers, or bring Foundation along, which alone takes longer to
/// load than the first screen may.
struct ReaderFile {
  let path: String
  private(set) var root: [String: FileValue] = [:]
  private(set) var problems: [FileProblem] = []
  private let text: String

  init(text: String, path: String) {
    (self.text, self.path) = (text, path)
    readStatements()
  }

  /// The line on which a key stands, or else the table it belongs to.
  ///
  /// Looked for only when there is something to say about it.
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
      case .assignment(let key, let value, let line):
        guard let table else { continue }
        guard let key else {
          note(line, "this is not a key with a value", "the line is skipped")
          continue
        }
        do {
          let value = try scanner.value(at: value)
          if !FileValue.insert(value, into: &root, at: (table + key)[...]) {
            note(line, "the key is given twice", "the first one counts")
          }
        } catch {
          note(line, error.what, "the line is skipped")
          scanner.retryAfterFirstLine()
        }
      }
    }
  }

  private mutating func note(_ line: Int, _ what: String, _ instead: String) {
    problems.append(FileProblem(path: path, line: line, what: what, instead: instead))
  }
}
