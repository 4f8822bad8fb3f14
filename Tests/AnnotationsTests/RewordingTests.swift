import Annotations
import DocumentModel
import Testing

@Suite("Rewordings")
struct RewordingTests {
  /// The state, and the new words where there are any.
  private func carry(_ words: String, from old: [String], to new: [String]) throws -> String {
    let (left, right) = (Document(old), Document(new))
    let target = Anchoring(left).describe(try #require(left.range(of: words, 1)))
    let carried = Carrying(from: left, to: right).carry(.sample("n", target))
    return "\(carried.state)" + (carried.new.map { " " + right.text[$0] } ?? "")
  }

  @Test(
    "a clause in the place of another is no rewording of it if they have no content in common",
    arguments: [
      (
        "any further dredging",
        "The Board watches the tides. In weighing the size of any further dredging that may help, it will "
          + "look at the tonnage. The quay stays open.",
        "The Board watches the tides. Nobody thinks that ships can wait before a storm has gone by. The "
          + "quay stays open."
      ),
      (
        "修缮老旧码头",
        "会议认为，明年要扩建港口航道，修缮老旧码头，增加渡轮班次，方便沿岸居民。",
        "会议认为，明年要扩建港口航道，鼓励夜间出海，增加渡轮班次，方便沿岸居民。"
      ),
      (
        "平稳的渡轮票价",
        "明年继续实行优惠。平稳的渡轮票价要一年不变，公平合理。还要多修码头。",
        "明年继续实行优惠。要用好港口基金和航道补贴等渡轮办法。还要多修码头。"
      ),
    ])
  func nothingInCommon(words: String, old: String, new: String) throws {
    #expect(try carry(words, from: [old], to: [new]) == "dropped")
  }

  @Test(
    "other words in the same gap of a clause are a rewording",
    arguments: [
      (
        "modest", "The Board keeps a modest toll on the quay in winter.",
        "The Board keeps a steep toll on the quay in winter.", "steep"
      ),
      ("3月28日", "港务局3月28日召开会议。", "港务局5月24日召开会议。", "5月24日"),
      ("大力扩建", "今年要大力扩建港口航道和码头。", "今年要有序修缮港口航道和码头。", "有序修缮"),
    ])
  func sameGap(words: String, old: String, new: String, expected: String) throws {
    #expect(try carry(words, from: [old], to: [new]) == "reworded \(expected)")
  }

  @Test("what fills the gap is whole, though some of it came from elsewhere")
  func wholeGap() throws {
    #expect(
      try carry(
        "Traffic has slowed over the long winter",
        from: [
          "Traffic has slowed over the long winter but remains quite heavy near the outer locks. In recent "
            + "weeks, there has been some further relief at the western quays."
        ],
        to: [
          "Traffic has found further relief at the western quays but remains quite heavy near the outer "
            + "locks."
        ]) == "reworded Traffic has found further relief at the western quays")
  }

  @Test("a figure becomes a figure, a range a range")
  func figures() throws {
    let old = "The Board decided to maintain the toll for the outer quay at 6-1/4 to 6-1/2 pence."
    let new =
      "The Board decided to lower the toll for the outer quay by 1/2 penny apiece to 5-3/4 to 6 pence."
    #expect(
      try carry("6-1/4 to 6-1/2 pence", from: [old], to: [new]) == "reworded 5-3/4 to 6 pence")
  }

  @Test("what ended with a clause ends with one, and not inside a word")
  func clauseEnds() throws {
    #expect(
      try carry(
        "会议强调，做好明年港口工作", from: ["会议强调，做好明年港口工作，要看潮汐。渡轮照常。"],
        to: ["会议强调，要落实全国港口工作会议精神，看好潮汐。渡轮照常。"]) == "reworded 会议强调，要落实全国港口工作会议精神")
  }

  @Test("of two places that are as like, a note goes to the one in its own paragraph")
  func ownParagraph() throws {
    let old = [
      "会议强调，明年要以港口改革为牵引，统筹航道疏浚和码头建设，加大补贴力度，守住安全底线。",
      "会议指出，要完善潮汐预报，加强灯塔巡查。要以新式渡轮带动沿岸贸易。要着力增加夜航班次，方便沿岸居民。",
    ]
    let new = [
      "会议强调，明年要以港口改革为牵引，统筹航道疏浚和码头建设，增加夜航班次，稳住票价，守住安全底线。",
      "会议指出，要完善潮汐预报，加强灯塔巡查。要降低票价、延长营业，全方位增加夜航班次。要以新式渡轮带动沿岸贸易。",
    ]
    let (left, right) = (Document(old), Document(new))
    let target = Anchoring(left).describe(try #require(left.range(of: "增加夜航班次", 1)))
    let carried = Carrying(from: left, to: right).carry(.sample("n", target))
    #expect(carried.new == right.range(of: "增加夜航班次", 2))
    #expect(carried.state == .moved)
  }
}
