import DocumentModel
import Foundation
import Testing

@testable import KeywordIndexing

@Suite("Random cases")
struct RandomCaseTests {
  /// SplitMix64: the same cases from the same seed, everywhere.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let plain = [
    "a", "b", "a b", "1", "财", "政", "策", "-", " ", "\"", "，", "s", "fi", "é", "e", "平成", "abcdefg",
    "$", "𠮷", "\u{301}", "財",
  ]
  private static let folded =
    plain + [
      "A", "Ｂ", "財", "ﬁ", "i", "f", "é", "㍻", "成", "½", "\u{2011}", "–", "\n", "\r\n", "\u{AD}",
      "\u{200B}", "\u{200D}", "\u{FE0F}", "“",
      "’", "\u{3000}", "é", "e\u{301}", "\u{301}", "，\n", "𠮷", "!",
    ]

  private static func string(
    of parts: [String], count: Range<Int>, using generator: inout Generator
  ) -> String {
    (0..<Int.random(in: count, using: &generator))
      .map { _ in parts.randomElement(using: &generator) ?? "a" }.joined()
  }

  /// How many times as many cases as in every run: `TIFA_RANDOM_CASES=10` makes them a million.
  private static let scale =
    ProcessInfo.processInfo.environment["TIFA_RANDOM_CASES"].flatMap(Int.init) ?? 1

  @Test("the matcher finds what a naive search finds, in 100,000 cases", arguments: 1...20)
  func naive(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<100 * Self.scale {
      let category = Category(name: "test", hue: .amber)
      let formulations = (0..<Int.random(in: 1...6, using: &generator)).map { number in
        Formulation(
          id: "\(number)", category: category, gloss: "",
          forms: [
            Formulation.Form(
              Self.string(of: Self.plain, count: 1..<6, using: &generator), .english)
          ],
          flags: Set(
            [Formulation.Flag.noInflection, .hyphenOptional].filter { _ in
              Bool.random(using: &generator)
            }))
      }
      let built = PhraseMatcher([Lexicon(name: "", title: "", formulations: formulations)])
      let matcher = built.compiled().withUnsafeBufferPointer(PhraseMatcher.init(compiled:))
      guard matcher.formulations == formulations else {
        Issue.record("seed \(seed): the compiled formulations are others")
        return
      }
      let naive = NaiveMatcher(formulations)
      for _ in 0..<50 {
        let text = Self.string(of: Self.folded, count: 0..<16, using: &generator)
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
            \(formulations.flatMap(\.forms).map(\.text)): \
            \(found.map { ($0.formulation, $0.range.utf8, $0.isOwn) }) instead of \
            \(expected.map { ($0.formulation, $0.range.utf8, $0.isOwn) })
            """)
          return
        }
      }
    }
  }
}
