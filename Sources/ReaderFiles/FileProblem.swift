/// Something wrong in a file of the reader's own, which costs only itself.
package struct FileProblem: Hashable, Sendable, CustomStringConvertible {
  package var path: String
  /// Counted from 1; nil when the whole file is concerned.
  package var line: Int?
  package var what: String
  /// What is done about it, nil where that goes without saying.
  package var instead: String?

  package init(path: String, line: Int?, what: String, instead: String? = nil) {
    self.path = path
    self.line = line
    self.what = what
    self.instead = instead
  }

  package var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return "\(place): \(what)" + (instead.map { "; \($0)" } ?? "")
  }
}
