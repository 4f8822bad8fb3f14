import TOMLReading

/// A file of the reader's own, with what is not TOML in it.
struct ReaderFile {
  let path: String
  let root: TOMLTable
  let problems: [FileProblem]

  init(_ bytes: [UInt8], path: String) {
    let document = TOMLDocument(bytes)
    self.path = path
    root = document.root
    problems = document.problems.map { problem in
      FileProblem(
        path: path, line: problem.line, what: "\(problem.reason)", instead: problem.consequence)
    }
  }

  /// What is wrong with the value that stands at `line`.
  func problem(at line: Int?, _ what: String, instead: String) -> FileProblem {
    FileProblem(path: path, line: line, what: what, instead: instead)
  }
}
