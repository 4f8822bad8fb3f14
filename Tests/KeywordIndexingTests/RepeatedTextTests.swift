import DocumentModel
import Testing

@testable import KeywordIndexing

/// Texts that are made to hurt: those that repeat themselves, and those of characters that fold to many.
@Suite("Texts that repeat themselves")
struct RepeatedTextTests {
  private static func formulations(
    _ forms: [String], flags: Set<Formulation.Flag> = [.noInflection]
  ) -> [Formulation] {
    forms.enumerated().map { number, form in
      Formulation(
        id: "\(number)", category: Category(name: "test", hue: .amber), gloss: "",
        forms: [Formulation.Form(form, .english)], flags: flags)
    }
  }

  private static func found(_ formulations: [Formulation], in text: String) -> [Occurrence] {
    let matcher = PhraseMatcher([Lexicon(name: "", title: "", formulations: formulations)])
    return matcher.occurrences(in: text, range: TextRange(utf8: 0..<text.utf8.count)).map {
      Occurrence(formulation: $0.formulation, range: $0.range, isOwn: $0.isOwn)
    }
  }

  /// With a limit of its own: read from each place as far as the form goes, it takes many minutes.
  @Test(
    "a long form of one character, in a long text of that", .timeLimit(.minutes(1)),
    arguments: ["一", "a ", "é ", "ａ "])
  func oneCharacter(unit: String) {
    let form =
      String(repeating: unit, count: 390 / (FoldedForm("b\(unit)b").values.count - 2)) + "b"
    let text = String(repeating: unit, count: 100_000)
    #expect(Self.found(Self.formulations([form]), in: text + "b").count == 1)
  }

  @Test("a hundred thousand characters that fold to eighteen each", .timeLimit(.minutes(1)))
  func longFolds() {
    let text = String(repeating: "\u{FDFA}", count: 100_000)
    #expect(Self.found(Self.formulations(["calm tide"]), in: text) == [])
  }

  @Test("the same is found as by a naive search, in 40 cases", arguments: 1...20)
  func naive(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let parts = ["一", "二", "a ", "b ", "a", "-", "— ", "/", "é ", "％", "\n", "A "]
    for _ in 0..<2 {
      let unit = generator.string(of: parts, count: 1..<4)
      func repeated(_ count: Range<Int>) -> String {
        String(repeating: unit, count: Int.random(in: count, using: &generator))
      }
      let forms = (0..<4).map { _ in
        repeated(30..<90) + generator.string(of: parts, count: 0..<2)
      }
      let text = (0..<2).map { _ in
        repeated(40..<150) + generator.string(of: parts, count: 0..<3)
      }.joined()
      let formulations = Self.formulations(
        forms, flags: Bool.random(using: &generator) ? [.noInflection] : [.exactCase])
      let found = Self.found(formulations, in: text)
      guard found == NaiveMatcher(formulations).occurrences(in: text) else {
        Issue.record("seed \(seed): other occurrences of \(forms) in \(text.debugDescription)")
        return
      }
    }
  }
}
