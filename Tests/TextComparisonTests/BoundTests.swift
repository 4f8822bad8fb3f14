import DocumentModel
import Testing
import TextComparison

/// Texts that would take the square of their length if anything did.
///
/// Without optimization the limits are far, so the texts are shorter than what a release build takes in a
/// second.
@Suite("Comparing hostile texts", .timeLimit(.minutes(5)))
struct BoundTests {
  private static let paragraph = "The same paragraph stands here again."

  @Test(
    "what repeats itself is compared in good time",
    arguments: [
      ("equal paragraphs", repeated(paragraph, 3_000), repeated(paragraph, 2_800) + "\n\nAnother."),
      (
        "one word", String(repeating: "word ", count: 20_000),
        String(repeating: "word ", count: 18_000) + "x"
      ),
      ("two words", shuffled(seed: 1), shuffled(seed: 2)),
      ("no words", String(repeating: "，", count: 9_000), String(repeating: "。", count: 9_000)),
      ("numbered", numbered(0), numbered(7)),
      ("nothing", "", "one"), ("something", "one", ""),
    ])
  func hostile(name: String, old: String, new: String) {
    let (left, right) = (Document(plain: old), Document(plain: new))
    let comparison = DocumentComparison(from: left, to: right)
    let oldTokens = comparison.runs.filter { $0.kind != .inserted }.reduce(0) { $0 + $1.old.count }
    #expect(oldTokens == comparison.old.tokens.count)
    let newTokens = comparison.runs.filter { $0.kind != .deleted }.reduce(0) { $0 + $1.new.count }
    #expect(newTokens == comparison.new.tokens.count)
    #expect(comparison.blocks.count <= comparison.old.tokens.count + comparison.new.tokens.count)
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    [String](repeating: text, count: count).joined(separator: "\n\n")
  }

  private static func shuffled(seed: UInt32) -> String {
    var state = seed
    return (0..<15_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return state >> 31 == 0 ? "ab" : "cd"
    }.joined(separator: " ")
  }

  private static func numbered(_ first: Int) -> String {
    (0..<1_500).map { "Item \($0 + first) is as the others are but for its number." }
      .joined(separator: "\n\n")
  }
}
