import TOMLKit

/// Reads a lexicon from TOML.
///
/// What is wrong costs only itself: an entry with a mistake is left out or goes without the mistaken
/// part, and every mistake is reported with its line. After a syntax error each entry is read by
/// itself, so that the others still work.
package struct LexiconReader {
  /// The file's name, for the problems.
  package let file: String

  package init(file: String) {
    self.file = file
  }

  package func read(_ source: String) -> (lexicon: Lexicon, problems: [LexiconProblem]) {
    let lines = LexiconLines(source)
    if source.utf8.contains(0) {
      let problem = LexiconProblem(file: file, line: 1, reason: .syntax("holds a NUL character"))
      return (Lexicon(name: "", title: "", formulations: []), [problem])
    }
    var assembly = LexiconAssembly(file: file, lines: lines)
    // Such a line stops a debug build of the TOML parser by an assertion.
    guard lines.namelessTable == nil else {
      readPieces(lines, into: &assembly)
      return assembly.finished()
    }
    do {
      let table = try TOMLTable(string: source)
      assembly.read(head: table)
      assembly.read(entries: table["formulation"], startingAt: 0)
    } catch {
      readPieces(lines, into: &assembly)
    }
    return assembly.finished()
  }

  /// Reads the head and each entry as a file of its own.
  private func readPieces(_ lines: LexiconLines, into assembly: inout LexiconAssembly) {
    for (number, piece) in lines.pieces.enumerated() {
      if let line = LexiconLines(piece.text).namelessTable {
        assembly.report(.syntax("a table has no name"), line: piece.line + line - 1)
        continue
      }
      do {
        let table = try TOMLTable(string: piece.text)
        if number == 0 { assembly.read(head: table) }
        assembly.read(entries: table["formulation"], startingAt: number - 1)
      } catch {
        let parse = error as? TOMLParseError
        assembly.report(
          .syntax(parse?.description ?? "\(error)"),
          line: piece.line + max(0, (parse?.source.begin.line ?? 1) - 1))
      }
    }
  }
}
