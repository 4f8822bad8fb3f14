import DocumentModel
import Foundation
import Testing

@testable import KeywordIndexing

@Suite("Random cases")
struct RandomCaseTests {
  private static func lexicon(_ formulations: ArraySlice<Formulation>) -> Lexicon {
    Lexicon(name: "", title: "", formulations: Array(formulations))
  }

  /// How many times as many cases as in every run: `TIFA_RANDOM_CASES=10` makes them a million.
  private static let scale =
    ProcessInfo.processInfo.environment["TIFA_RANDOM_CASES"].flatMap(Int.init) ?? 1

  @Test("the matcher finds what a naive search finds, in 100,000 cases", arguments: 1...20)
  func naive(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<100 * Self.scale {
      let category = Category(name: "test", hue: .amber)
      let formulations = (0..<Int.random(in: 1...6, using: &generator)).map { number in
        Formulation(
          id: "\(number)", category: category, gloss: "",
          forms: [
            Formulation.Form(
              generator.string(of: CaseParts.plain, count: 1..<6), .english)
          ],
          flags: Set(
            [Formulation.Flag.noInflection, .hyphenOptional, .exactCase].filter { _ in
              Bool.random(using: &generator)
            }))
      }
      // As the program finds them: some are compiled, and the others are added.
      let compiled = Int.random(in: 0...formulations.count, using: &generator)
      let built = PhraseMatcher([Self.lexicon(formulations[..<compiled])])
      let matcher = PhraseMatcher(compiled: built.compiled())
        .adding([Self.lexicon(formulations[compiled...])])
      guard Array(matcher.formulations) == formulations else {
        Issue.record("seed \(seed): the compiled formulations are others")
        return
      }
      let naive = NaiveMatcher(formulations)
      for _ in 0..<50 {
        let text = generator.string(of: CaseParts.folded, count: 0..<16)
        var found = matcher.occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count))
        for index in found.indices {
          found[index].modifier = nil
          found[index].isNegated = false
        }
        let expected = naive.occurrences(in: text)
        guard found == expected else {
          Issue.record(
            """
            seed \(seed), text \(text.debugDescription), forms \
            \(formulations.map { ($0.forms.map(\.text), $0.flags.map(\.rawValue).sorted()) }): \
            \(found.map { ($0.formulation, $0.range.utf8, $0.isOwn) }) instead of \
            \(expected.map { ($0.formulation, $0.range.utf8, $0.isOwn) })
            """)
          return
        }
      }
    }
  }
}
