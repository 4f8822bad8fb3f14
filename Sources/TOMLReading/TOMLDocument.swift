/// A TOML document as far as it can be read: an error costs its statement, not the document.
///
/// ```swift
/// let document = TOMLDocument("theme = 'ink'\n[keys]\nquit = 'Q'")
/// document.root["keys"]?.table?["quit"]?.line  // 3
/// ```
///
/// Read by our own means: libraries for it give up at the first error, tell no lines of values, end
/// the program on some malformed headers, or bring Foundation along, which alone takes longer to
/// load than the first screen may.
package struct TOMLDocument: Hashable, Sendable {
  package let root: TOMLTable
  /// In the order of the document.
  package let problems: [TOMLProblem]

  /// - Complexity: O(*n*), whatever stands in it.
  package init(_ bytes: [UInt8]) {
    var statements = StatementReader(bytes)
    root = statements.readAll()
    problems = statements.problems
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }
}
