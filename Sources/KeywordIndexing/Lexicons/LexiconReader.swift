import TOMLReading

/// Reads a lexicon from TOML.
///
/// What is wrong costs only itself: an entry with a mistake is left out or goes without the mistaken
/// part, and every mistake is reported with its line.
package struct LexiconReader {
  /// The file's name, for the problems.
  package let file: String

  package init(file: String) {
    self.file = file
  }

  package func read(_ source: String) -> (lexicon: Lexicon, problems: [LexiconProblem]) {
    read(Array(source.utf8))
  }

  package func read(_ bytes: [UInt8]) -> (lexicon: Lexicon, problems: [LexiconProblem]) {
    let (lexicon, problems, _) = readWithPlaces(bytes)
    return (lexicon, problems)
  }

  /// The same with where things stand.
  func readWithPlaces(
    _ bytes: [UInt8]
  ) -> (lexicon: Lexicon, problems: [LexiconProblem], places: LexiconPlaces) {
    let document = TOMLDocument(bytes)
    var assembly = LexiconAssembly(file: file)
    for problem in document.problems {
      assembly.report(.syntax("\(problem.reason)"), line: problem.line)
    }
    assembly.read(document.root)
    return assembly.finished()
  }
}
