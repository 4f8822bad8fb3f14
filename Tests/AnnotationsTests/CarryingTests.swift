import Annotations
import DocumentModel
import Testing

@Suite("Carrying")
struct CarryingTests {
  /// The state, and the new words where there are any.
  private func carry(
    _ words: String, _ number: Int = 1, from old: [String], to new: [String]
  ) throws -> String {
    let (left, right) = (Document(old), Document(new))
    let target = Anchoring(left).describe(try #require(left.range(of: words, number)))
    let carried = Carrying(from: left, to: right).carry(.sample("n", target))
    return "\(carried.state)" + (carried.new.map { " " + right.text[$0] } ?? "")
  }

  @Test("a changed word is news, not the same note")
  func changedWord() throws {
    #expect(
      try carry(
        "prudent monetary policy", from: ["We keep a prudent monetary policy in May."],
        to: ["We keep a loose monetary policy in May."]) == "reworded loose monetary policy")
    #expect(
      try carry("稳中求进", from: ["坚持稳中求进，扩大内需。"], to: ["坚持稳妥推进，扩大内需。"])
        == "reworded 稳妥推进")
  }

  @Test("what a sentence ends with is there still though nearly all before it is put otherwise")
  func sameEnd() throws {
    let old = [
      "The signs of the spring suggest that catches go on growing at a solid pace.",
      "Although incoming harbour data are somewhat elevated, a portion of the increase in recent weeks "
        + "appears to have come about mainly because of passing storms.",
    ].joined(separator: " ")
    let new = [
      "In recent weeks the growth of catches has slowed, and fuel is dearer.",
      "Traffic has been somewhat elevated this year, though a portion of the rise in prices seems "
        + "merely to reflect passing storms.",
    ].joined(separator: " ")
    #expect(try carry("passing storms", from: [old], to: [new]) == "kept passing storms")
    #expect(try carry("storms", from: [old], to: [new]) == "kept storms")
  }

  @Test("a negation gained or lost is never kept")
  func negation() throws {
    let plain = "The Council will raise the levy, and it will publish its reasons."
    let denied = "The Council will not raise the levy, and it will publish its reasons."
    #expect(
      try carry("raise the levy", from: [plain], to: [denied]) == "reworded not raise the levy")
    #expect(try carry("raise the levy", from: [denied], to: [plain]) == "reworded raise the levy")
    #expect(
      try carry("publish its reasons", from: [plain], to: [denied]) == "kept publish its reasons")
    #expect(try carry("无后顾之忧", from: ["使人人无后顾之忧。"], to: ["使人人无后顾之忧。"]) == "kept 无后顾之忧")
    #expect(try carry("大水漫灌", from: ["不搞大水漫灌，保持稳定。"], to: ["要搞大水漫灌，保持稳定。"]) == "reworded 大水漫灌")
    #expect(try carry("推进改革", from: ["要推进改革。"], to: ["要不断推进改革。"]) == "kept 推进改革")
  }

  @Test(
    "other punctuation alone is no news",
    arguments: [
      ("calm, clear and \"firm\" seas", "calm，clear and “firm” seas"),
      ("calm, clear and \"firm\" seas", "calm clear – and firm seas"),
      ("a ten-year plan", "a ten–year plan"), ("a plan - for now", "a plan—for now"),
      ("the plan (of May)", "the plan, of May,"), ("稳中求进，以进促稳", "稳中求进、以进促稳"),
      ("稳中求进，以进促稳", "稳中求进——以进促稳"),
    ])
  func punctuation(old: String, new: String) throws {
    let (left, right) = ("Here stands \(old) for a while.", "Here stands \(new) for a while.")
    let carried = try carry(old, from: [left], to: [right])
    #expect(carried.hasPrefix("kept"), "\(carried)")
  }

  @Test(
    "what a mark says is news when it changes",
    arguments: [
      ("growth of 5%", "growth of 5"), ("a rate of -5 points", "a rate of 5 points"),
      ("rates of 5-6 points", "rates of 5 6 points"), ("it will rise", "it will? rise"),
      ("at 2:30 in May", "at 2 30 in May"),
    ])
  func meaningfulMarks(old: String, new: String) throws {
    let (left, right) = ("Here stands \(old) for a while.", "Here stands \(new) for a while.")
    #expect(try carry(old, from: [left], to: [right]).hasPrefix("reworded"))
  }

  @Test("a comma that becomes a dash does not make a clause deny what the next one denies")
  func punctuationAndDenial() throws {
    let words = ["The Council will keep easing policy", "but will not raise the levy."]
    #expect(
      try carry(
        "keep easing policy", from: [words.joined(separator: ", ")],
        to: [words.joined(separator: " — ")]) == "kept keep easing policy")
  }

  /// Paragraphs of which some sentences were rewritten, some dropped and some new.
  private static let rewritten = (
    old: [
      "High tides and storm-related closures in coastal trade have briefly lowered tolls and wages. "
        + "However, dredging, helped by solid growth of tonnage, is giving steady support to coastal "
        + "trade that will likely be extended by the new quays. The gradual rise of fuel and other "
        + "bills has the power to add to toll pressures; however, core tolls have been quite low.",
      "The Harbour Board thinks that, with suitable dredging work, the upward and downward risks to "
        + "the safety of both ships and crews should be kept about equal. With low water expected to "
        + "last, the Harbour Board finds that tolls can be lowered at a pace that is likely to be slow.",
    ],
    new: [
      "Despite high tides and storm-related closures, the growth in coastal trade appears firm. Core "
        + "tolls have stayed quite low. Nevertheless, possible rises of tonnage as well as high "
        + "tides have the power to add to toll pressures.",
      "The Harbour Board judges that some more careful dredging is likely to be needed to keep the "
        + "risks to the safety of both ships and crews about even. In any case, it will act.",
    ]
  )

  @Test(
    "of a paragraph that was partly rewritten, a note goes where its own sentence went",
    arguments: [
      ("coastal trade", 1, "kept coastal trade"), ("coastal trade", 2, "dropped"),
      ("have briefly lowered tolls", 1, "dropped"),
      ("The Harbour Board", 1, "kept The Harbour Board"), ("the Harbour Board", 1, "dropped"),
      (
        "The gradual rise", 1,
        "reworded Nevertheless, possible rises of tonnage as well as high tides have"
      ),
      ("thinks that", 1, "dropped"),
    ])
  func rewrittenParagraph(words: String, number: Int, expected: String) throws {
    let texts = Self.rewritten
    #expect(try carry(words, number, from: texts.old, to: texts.new) == expected)
  }

  @Test("of a phrase that stands five times, each note goes to its own")
  func repeated() throws {
    let parts = ["Ports", "Rails", "Roads", "Banks", "Crews"]
    let old = parts.map { "\($0) need a steady hand and a clear plan for the year." }
    let new =
      ["A new opening stands first here."] + old.reversed().dropLast() + [
        "Ports went elsewhere entirely now."
      ]
    for (index, part) in parts.enumerated() {
      let right = Document(new)
      let left = Document(old)
      let target = Anchoring(left).describe(try #require(left.range(of: "steady hand", index + 1)))
      let carried = Carrying(from: left, to: right).carry(.sample("n", target))
      if part == "Ports" {
        #expect(carried.state == .dropped || carried.state == .reworded)
      } else {
        let range = try #require(carried.new)
        let paragraph = right.text[
          right.blocks[try #require(right.leaf(at: range.lowerBound))].range]
        #expect(carried.state == .kept || carried.state == .moved)
        #expect(paragraph.hasPrefix(part))
      }
    }
  }

  @Test("two places that are as good are ambiguous")
  func ambiguous() throws {
    let passage = "The fund for delayed projects is doubled this autumn."
    let others = [
      "The first one stands here for long.", "The second one stands there for longer still.",
    ]
    #expect(
      try carry(
        "delayed projects", from: [others[0], passage, others[1]],
        to: [passage, others[0], others[1], passage]) == "ambiguous")
  }

  @Test("nothing in its place is dropped")
  func dropped() throws {
    #expect(
      try carry(
        "goes away", from: ["This one goes away.", "That one stays here."],
        to: ["That one stays here."])
        == "dropped")
  }

  @Test("a part of a word and the quotes around words go with them")
  func edges() throws {
    #expect(
      try carry("mon", from: ["prudent money it is"], to: ["Prudent MONEY it is"]) == "kept MON")
    #expect(
      try carry(
        "\"two firm hands\"", from: ["We need \"two firm hands\" here."],
        to: ["We need “two firm\nhands” here."])
        == "kept “two firm\nhands”")
  }

  @Test("a note whose position is wrong is found by its quote first, or told of")
  func wrongPosition() throws {
    let old = Document(paragraphs: "The levy rises.", "The harbour levy rises in May.")
    let carrying = Carrying(from: old, to: old)
    var target = AnnotationTarget(
      position: TextPositionSelector(start: 1, end: 5),
      quote: TextQuoteSelector(exact: "levy rises", prefix: "The harbour ", suffix: " in May"))
    let found = carrying.carry(.sample("n", target))
    #expect(found.state == .kept)
    #expect(found.anchor == .found(try #require(old.range(of: "levy rises", 2))))
    target.quote = TextQuoteSelector(exact: "levy rises")
    #expect(carrying.carry(.sample("n", target)).state == .ambiguous)
    target.quote = TextQuoteSelector(exact: "levy falls")
    let orphan = carrying.carry(.sample("n", target))
    #expect(orphan.state == .dropped)
    #expect(orphan.anchor == .orphaned)
  }

  @Test("nonsense in a target traps nothing")
  func nonsense() {
    let old = Document(paragraphs: "e\u{301} 👩‍👩‍👧 x.", "")
    let carrying = Carrying(from: old, to: Document(paragraphs: "other"))
    for (start, end) in [(0, 0), (-5, 3), (3, 1), (0, 9999), (1, 2), (4, 5), (Int.max, Int.max)] {
      for quote in [
        nil, TextQuoteSelector(exact: ""), TextQuoteSelector(exact: " "),
        TextQuoteSelector(exact: "\u{301}"),
      ] {
        let target = AnnotationTarget(
          position: TextPositionSelector(start: start, end: end), quote: quote)
        let state = carrying.carry(.sample("n", target)).state
        #expect(Carried.State.allCases.contains(state))
      }
    }
  }
}
