import Annotations
import DocumentModel
import Testing

@Suite("Denials")
struct DenialTests {
  /// What became of a note on words that both texts have.
  private func carry(_ words: String, from old: String, to new: String) throws -> Carried {
    let (left, right) = (Document([old]), Document([new]))
    let target = Anchoring(left).describe(try #require(left.range(of: words, 1)))
    return Carrying(from: left, to: right).carry(.sample("n", target))
  }

  private func check(_ words: String, _ plain: String, _ denied: String) throws {
    let gained = try carry(words, from: plain, to: denied)
    #expect(gained.state == .reworded, "\(denied)")
    #expect(gained.denial == .gained, "\(denied)")
    let lost = try carry(words, from: denied, to: plain)
    #expect(lost.state == .reworded, "\(denied)")
    #expect(lost.denial == .lost, "\(denied)")
    // And it says the same of itself.
    for text in [plain, denied] {
      #expect(try carry(words, from: text, to: text).state == .kept, "\(text)")
    }
  }

  private func checkKept(_ words: String, _ text: String, _ other: String) throws {
    #expect(try carry(words, from: text, to: other).state == .kept, "\(other)")
    #expect(try carry(words, from: other, to: text).state == .kept, "\(text)")
  }

  @Test(
    "a clause that comes to deny its words is told of, and one that denies them no more",
    arguments: [
      ("The word on a rise in May is yes.", "The word on a rise in May is no."),
      ("Tolls are likely to rise in May.", "Tolls are unlikely to rise in May."),
      ("Tolls are able to rise in May.", "Tolls are unable to rise in May."),
      ("The Board is willing to rise in May.", "The Board is unwilling to rise in May."),
      ("Many tolls rise in May.", "Few tolls rise in May."),
      ("Tolls often rise in May.", "Tolls rarely rise in May."),
      ("Tolls often rise in May.", "Tolls seldom rise in May."),
      ("Tolls surely rise in May.", "Tolls hardly rise in May."),
      ("Tolls surely rise in May.", "Tolls scarcely rise in May."),
      ("Both tolls rise in May.", "Neither toll does rise in May."),
      ("All tolls rise in May.", "None of the tolls rise in May."),
      ("Tolls want to rise in May.", "Tolls fail to rise in May."),
      ("Tolls agree to rise in May.", "Tolls refuse to rise in May."),
      ("Tolls still rise in May.", "Tolls no longer rise in May."),
      ("The Board expects tolls to rise in May.", "The Board rules out that tolls rise in May."),
      ("Tolls begin to rise in May.", "Tolls cease to rise in May."),
      ("Tolls will rise in May.", "Tolls won\u{2019}t rise in May."),
      ("Tolls will rise in May.", "Tolls will never rise in May."),
      ("It is necessary that tolls rise in May.", "It is unnecessary that tolls rise in May."),
      ("It is necessary that tolls rise in May.", "It is not necessary that tolls rise in May."),
      (
        "It is now needed that tolls rise in May.",
        "It is clearly unnecessary that tolls rise in May."
      ),
      ("It is appropriate that tolls rise in May.", "It is inappropriate that tolls rise in May."),
      (
        "A sustainable path lets tolls rise in May.",
        "An unsustainable path lets tolls rise in May."
      ),
      (
        "A predictable path lets tolls rise in May.",
        "An unpredictable path lets tolls rise in May."
      ),
      ("Effective rules let tolls rise in May.", "Ineffective rules let tolls rise in May."),
      ("The Board agrees that tolls rise in May.", "The Board disagrees that tolls rise in May."),
      ("A binding rule lets tolls rise in May.", "A non-binding rule lets tolls rise in May."),
      ("It is possible that tolls rise in May.", "It is impossible that tolls rise in May."),
      ("Only in port tolls rise in May.", "Not only in port tolls rise in May."),
    ])
  func english(plain: String, denied: String) throws {
    try check("rise in May", plain, denied)
  }

  @Test("a denial that opens a clause is told of")
  func nor() throws {
    let plain = "We keep tolls low, and we will accept a rise in May."
    let denied = "We keep tolls low, nor will we accept a rise in May."
    try check("accept a rise", plain, denied)
    #expect(try carry("keep tolls low", from: plain, to: denied).state == .kept)
  }

  @Test(
    "the same in Chinese",
    arguments: [
      ("政府将推进港口改革。", "政府不推进港口改革。"), ("政府将推进港口改革。", "政府没有推进港口改革。"),
      ("政府将推进港口改革。", "政府尚未推进港口改革。"), ("政府将推进港口改革。", "政府难以推进港口改革。"),
      ("政府将推进港口改革。", "政府拒绝推进港口改革。"), ("政府将推进港口改革。", "政府停止推进港口改革。"),
      ("政府将推进港口改革。", "政府并非推进港口改革。"), ("政府将推进港口改革。", "政府从未推进港口改革。"),
      ("政府将推进港口改革。", "政府从不推进港口改革。"), ("政府将推进港口改革。", "政府绝不推进港口改革。"),
      ("政府将推进港口改革。", "政府放弃推进港口改革。"), ("请推进港口改革。", "请勿推进港口改革。"),
      ("请推进港口改革。", "请别推进港口改革。"), ("政府同意推进港口改革。", "政府不同意推进港口改革。"),
      ("政府有意推进港口改革。", "政府无意推进港口改革。"), ("适度推进港口改革。", "不过度推进港口改革。"), ("将同时推进港口改革。", "将不同时推进港口改革。"),
    ])
  func chinese(plain: String, denied: String) throws {
    try check("推进港口改革", plain, denied)
  }

  @Test(
    "what only looks like a denial is none",
    arguments: [
      "No doubt tolls rise in May.", "Tolls not only rise in May but stay.",
      "Tolls rise in May unless it rains.", "A few tolls rise in May.",
      "For the next few weeks tolls rise in May.", "A little later tolls rise in May.",
      "Notable tolls rise in May.", "The United Ports let tolls rise in May.",
      "By no later than noon tolls rise in May.", "Whether or not it rains tolls rise in May.",
      "Union tolls rise in May.", "Under the plan tolls rise in May.",
      "Invested tolls rise in May.", "Against unfair practices tolls rise in May.",
      "Port No. 5 lets tolls rise in May.", "At the one-stop port tolls rise in May.",
      "Knowing nodes and norms tolls rise in May.", "Unique tolls rise in May.",
    ])
  func harmlessEnglish(text: String) throws {
    try checkKept("rise in May", "The tolls rise in May.", text)
  }

  @Test(
    "the same in Chinese",
    arguments: [
      "要不断推进港口改革。", "不仅要推进港口改革。", "无论如何要推进港口改革。", "非常需要推进港口改革。", "未来要推进港口改革。",
      "不久要推进港口改革。", "在非洲推进港口改革。", "坚定不移推进港口改革。", "毫不动摇推进港口改革。", "并不断推进港口改革。",
      "特别要推进港口改革。", "分别推进港口改革。", "从未来看要推进港口改革。", "无疑要推进港口改革。", "为非公有制推进港口改革。",
      "莫大地推进港口改革。", "不得不推进港口改革。", "是否推进港口改革。", "用无人机推进港口改革。", "不折不扣推进港口改革。",
    ])
  func harmlessChinese(text: String) throws {
    try checkKept("推进港口改革", "要推进港口改革。", text)
  }

  @Test(
    "one denial in the place of another is none gained",
    arguments: [
      ("Tolls are unlikely to rise in May.", "Tolls are not likely to rise in May."),
      ("It is unnecessary that tolls rise in May.", "It is not necessary that tolls rise in May."),
      ("Tolls will not rise in May.", "Tolls will never rise in May."),
      ("Tolls cannot rise in May.", "Tolls are unable to rise in May."),
    ])
  func sameDenial(old: String, new: String) throws {
    try checkKept("rise in May", old, new)
  }

  @Test("a denial of the clause before does not stand for one that is gone")
  func joined() throws {
    let carried = try carry(
      "new relief", from: "Ports avoid waste and say what they spend. No new relief is planned.",
      to: "Ports avoid waste and say what they spend on new relief is planned.")
    #expect(carried.denial == .lost)
  }

  @Test(
    "a reworded note that itself holds the denial says so",
    arguments: [
      ("unlikely to rise in May", "likely to rise in May", Carried.Denial.lost),
      ("likely to rise in May", "unlikely to rise in May", .gained),
      ("not raise the tolls", "raise the tolls", .lost),
      ("raise many tolls again", "raise few tolls again", .gained),
    ])
  func inside(old: String, new: String, denial: Carried.Denial) throws {
    let carried = try carry(
      old, from: "The Board will be \(old), and it says why.",
      to: "The Board will be \(new), and it says why.")
    #expect(carried.state == .reworded)
    #expect(carried.denial == denial)
  }

  @Test("a whole sentence of which only what it denied is left says so")
  func leftOfDenial() throws {
    let denied =
      "The Board does not think that it can lower the tolls before it has seen steady proof that the old "
      + "quay holds firmly against high water."
    let affirmed =
      "The Board has seen steady proof that the old quay holds firmly against high water, and counts "
      + "the ships."
    let carried = try carry(denied, from: denied, to: affirmed)
    #expect(carried.state == .reworded)
    #expect(carried.denial == .lost)
  }

  @Test("a denial that went away with a sentence of its own says nothing of the rest")
  func goneWithItsSentence() throws {
    let carried = try carry(
      "the quay near the harbour. The Board does not lower it",
      from: "Ships like the quay near the harbour. The Board does not lower it in vain.",
      to: "Ships like the quay near the harbour. Tides are strong this year.")
    #expect(carried.denial == nil)
  }
}
