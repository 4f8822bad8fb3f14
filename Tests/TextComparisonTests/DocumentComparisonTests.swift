import DocumentModel
import Testing
import TextComparison

@Suite("Comparing")
struct DocumentComparisonTests {
  /// The runs as `kind old → new`, words joined.
  private func runs(_ old: String, _ new: String) -> [String] {
    let (left, right) = (Document(plain: old), Document(plain: new))
    let comparison = DocumentComparison(from: left, to: right)
    return comparison.runs.map { run in
      let was = left.text[comparison.old.range(of: run.old)]
      let isNow = right.text[comparison.new.range(of: run.new)]
      return switch run.kind {
      case .kept: "= \(was)"
      case .moved: "~ \(was)"
      case .replaced: "\(was) → \(isNow)"
      case .deleted: "- \(was)"
      case .inserted: "+ \(isNow)"
      }
    }
  }

  @Test("a replaced word is one change")
  func replaced() {
    #expect(
      runs("We keep a prudent monetary policy.", "We keep a moderately loose monetary policy.")
        == ["= We keep a", "prudent → moderately loose", "= monetary policy."])
  }

  @Test("of a Chinese sentence the characters that changed are changed, not the sentence")
  func chinese() {
    #expect(
      runs("实施稳健的货币政策，扩大内需。", "实施适度宽松的货币政策，扩大内需。")
        == ["= 实施", "稳健 → 适度宽松", "= 的货币政策，扩大内需。"])
  }

  @Test("case, width, quotes, hyphens and line breaks are no change")
  func folded() {
    #expect(
      runs("The “long-term” Plan\nof 2030", "the \"long term\" ＰＬＡＮ of\n２０３０")
        == ["= The “long-term” Plan\nof 2030"])
  }

  @Test("a paragraph that was moved is moved, whole")
  func moved() {
    #expect(
      runs(
        "One red apple fell.\n\nThe longer second paragraph stays where it is, as ever.\n\nThird one.",
        "The longer second paragraph stays where it is, as ever.\n\nThird one.\n\nOne red apple fell."
      )
        == [
          "~ One red apple fell.",
          "= The longer second paragraph stays where it is, as ever.\n\nThird one.",
        ])
  }

  @Test("paragraphs that were joined are kept")
  func merged() {
    #expect(
      runs(
        "One red apple fell there.\n\nTwo pears stayed up.",
        "One red apple fell there. Two pears stayed up.")
        == ["= One red apple fell there.\n\nTwo pears stayed up."])
  }

  @Test("one clause that stands between the same words is a rewording, whatever it says")
  func oneForOne() {
    #expect(
      runs(
        "Trade grew well this spring. Tolls have been held.",
        "Few ships came by before summer. Tolls have been held.")
        == [
          "Trade grew well this spring → Few ships came by before summer",
          "= . Tolls have been held.",
        ])
  }

  @Test("blocks are kept, reworded with their edits, moved, dropped and new")
  func blocks() {
    let old = Document(
      plain: """
        The first paragraph is the same in both of them.

        The second speaks of prudent policy and of ports.

        The third one is about to be dropped entirely.

        A fourth goes to the top.
        """)
    let new = Document(
      plain: """
        A fourth goes to the top.

        The first paragraph is the same in both of them.

        The second speaks of loose policy and of ports.

        Wholly unrelated words arrive here instead today.
        """)
    let changes = DocumentComparison(from: old, to: new).blocks.map { change in
      let edits = change.edits.map { "\(old.text[$0.old])→\(new.text[$0.new])" }
      let words = change.new.map { new.text[$0] } ?? change.old.map { old.text[$0] } ?? ""
      return "\(change.state) \(words.prefix(10)) \(edits.joined(separator: ","))"
    }
    #expect(
      changes == [
        "moved A fourth g ", "kept The first  ", "reworded The second prudent→loose",
        "dropped The third  ", "new Wholly unr ",
      ])
  }

  @Test("what was deleted stands where it was, between what is left around it")
  func placeOfDeleted() {
    let sentences = [
      "The tide is calm today.", "Wholly different words of old.", "Some more that went away.",
      "Boats go out again at noon.",
    ]
    let old = Document(plain: sentences.joined(separator: " "))
    let new = Document(plain: sentences[0] + " " + sentences[3])
    let comparison = DocumentComparison(from: old, to: new)
    let deleted = comparison.runs.filter { $0.kind == .deleted }
    #expect(!deleted.isEmpty)
    for run in deleted {
      #expect(
        new.text[comparison.new.range(of: run.new.lowerBound..<run.new.lowerBound + 1)] == "Boats")
    }
  }

  @Test("every token of both texts is in one run")
  func covering() {
    let old = Document(plain: "a b c d e. f g h.\n\ni j k l m n.\n\no p q")
    let new = Document(plain: "i j k x m n.\n\nf g h. a b d e.\n\nz z z")
    let comparison = DocumentComparison(from: old, to: new)
    #expect(
      comparison.runs.flatMap { Array($0.old) }.sorted() == Array(comparison.old.tokens.indices))
    let new2 = comparison.runs.filter { $0.kind != .deleted }.flatMap { Array($0.new) }.sorted()
    #expect(new2 == Array(comparison.new.tokens.indices))
  }
}

extension Document {
  /// A paragraph for each stretch between empty lines.
  init(plain text: String) {
    var blocks: [Block] = []
    var start = 0
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let end = start + paragraph.utf8.count
      if start < end { blocks.append(Block(.paragraph, in: TextRange(utf8: start..<end))) }
      start = end + 2
    }
    self.init(text: text, blocks: blocks, sections: [], metadata: Metadata())
  }
}
