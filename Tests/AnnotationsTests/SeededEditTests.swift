import Annotations
import DocumentModel
import KeywordIndexing
import Testing

@Suite("Carrying through seeded edits")
struct SeededEditTests {
  private static let editsPerKind = 60
  private static let notesPerText = 24

  @Test(
    "no note is lost, none is silently on other words, and those whose words are the same are held",
    arguments: [EditableText.Language.english, .chinese])
  func edits(language: EditableText.Language) throws {
    let text = EditableText(
      language == .english ? Briefings.english : Briefings.chinese, language)
    var generator = SeededGenerator(seed: SeededGenerator.seed)
    var table = EditTable()
    for kind in EditKind.allCases {
      for _ in 0..<Self.editsPerKind {
        var trial = EditTrial(text, kind, seed: generator.next(), noteCount: Self.notesPerText)
        trial.run(into: &table)
        for failure in trial.failures { Issue.record("\(language), \(kind.rawValue): \(failure)") }
      }
    }
    print("\(language)\n\(table.text)")
    for (kind, row) in table.rows {
      #expect(row.notes == row.edits * Self.notesPerText)
      #expect(row.wrong == 0, "\(language), \(kind.rawValue)")
      #expect(row.share >= 0.95, "\(language), \(kind.rawValue)")
    }
  }
}
