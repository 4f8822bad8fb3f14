import DocumentModel
import DocumentReading
import TerminalCore
import Testing

@testable import ReaderUI

/// Documents far beyond what a screen shows: what is drawn depends on the screen alone.
@Suite("A reader of pathological documents")
struct PathologicalTests {
  @Test(
    "shows their beginning, their end and their contents",
    arguments: [
      String(repeating: "> ", count: 20_000) + "quay\n\nend\n",
      String(repeating: "- ", count: 20_000) + "quay\n\nend\n",
      String(repeating: "- a\n\n  > ", count: 3_000) + "\n\nend\n",
      String(repeating: "## Quay\n\nIt stands.\n\n", count: 10_000),
      String(repeating: "# Quay\n\n## Gate\n\n### Lock\n\nIt stands.\n\n", count: 3_000),
      String(repeating: "*quay **gate ", count: 10_000),
      String(repeating: "quay <b>", count: 10_000),
      String(repeating: "|a", count: 500) + "\n" + String(repeating: "|-", count: 500) + "\n"
        + String(repeating: "|b", count: 500) + "\n",
      "|a|b|\n|-|-|\n" + String(repeating: "|c|d|\n", count: 10_000),
      String(repeating: "harbour ", count: 100_000),
      String(repeating: "x", count: 1_000_000),
    ])
  func shown(text: String) throws {
    let source = DocumentSource.bytes(Array(text.utf8), name: nil)
    let document = try DocumentReader(format: .markdown).read(source)
    var state = ReaderState(
      document: document, name: "quay.md", screen: Size(columns: 120, rows: 36))

    let first = state.render()
    for letter in "Gtjg" { _ = state.update(.key(.character(letter))) }
    let last = state.render()

    #expect(first.size == state.screen)
    #expect(first.snapshot.contains { $0.isLetter })
    #expect(last != first)
  }
}
