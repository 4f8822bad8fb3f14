import DocumentModel
import Testing
import TextComparison

@Suite("The words in which two wordings differ")
struct WordChangesTests {
  /// What was and what is, `|` between them, for each change.
  private func changes(_ old: String, _ new: String, most: Int = 4096) -> [String] {
    WordChanges(from: old, to: new, most: most).changes.map { "\(old[$0.old])|\(new[$0.new])" }
  }

  @Test(
    "whole words and single Han characters are told, and nothing of what is alike",
    arguments: [
      ("grew at a moderate pace", "grew at a solid pace", ["moderate|solid"]),
      ("the rate", "the rates", ["rate|rates"]),
      ("at 4.25 percent", "at 4.5 percent", ["4.25|4.5"]),
      ("has remained low", "remained low", ["has|"]),
      ("policy is firm", "policy is now firm", ["|now"]),
      ("weak jobs and high prices", "firm jobs and low prices", ["weak|firm", "high|low"]),
      (
        "rapid growth of trade", "slow decline of debt",
        ["rapid growth of trade|slow decline of debt"]
      ),
      ("稳中求进", "稳妥推进", ["中求|妥推"]), ("坚持稳字当头", "坚持进字当头", ["稳|进"]),
      ("A股市场", "B股市场", ["A|B"]),
      ("one line\nand more", "one  line and less", ["more|less"]),
      ("“Open” doors", "\"Open\" doors", ["“Open”|\"Open\""]),
      ("was raised to 5% of it", "was cut to 5‰ of it", ["raised|cut", "%|‰"]),
      ("要坚持控制在5％以内", "须坚持控制在5‰以内", ["要|须", "％|‰"]),
      ("is it firm?", "is it soft!", ["firm?|soft!"]),
      ("firm and 5 €", "soft and 5 $", ["firm|soft", "€|$"]),
      ("a firm one now.", "a soft one now,", ["firm|soft"]),
      ("same", "same", []), ("the rate", "the rate again", ["|again"]), ("", "new", ["|new"]),
      ("old", "", ["old|"]), ("", "", []),
    ])
  func differing(old: String, new: String, expected: [String]) {
    #expect(changes(old, new) == expected)
  }

  @Test("far behind a common beginning and before a common end, only what differs is compared")
  func far() {
    let start = String(repeating: "The council met again, and said so. ", count: 2_000)
    let end = String(repeating: " 会议再次强调。", count: 2_000)
    #expect(changes(start + "It holds." + end, start + "It waits." + end) == ["holds|waits"])
  }

  @Test(
    "of what is too long to be compared the first changes are told, and nothing that did not change"
  )
  func tooLong() {
    let same = String(repeating: "alpha beta gamma delta ", count: 50)
    let (old, new) = (
      "first " + same + "last " + same + "end", "one " + same + "two " + same + "stop"
    )
    #expect(changes(old, new) == ["first|one", "last|two", "end|stop"])
    #expect(changes(old, new, most: 300) == ["first|one"])
    let inserted = "first and foremost, with much that is new " + same + "last"
    #expect(changes(old, inserted, most: 300) == ["|and foremost, with much that is new"])
    let all = WordChanges(
      from: same, to: "epsilon " + String(repeating: "zeta ", count: 99), most: 64)
    #expect(all.changes.count == 1 && all.changes.first?.old.lowerBound == .start)
  }

  @Test("where only white space differs, no word is taken for changed")
  func whiteSpace() {
    for (old, new) in [("same words", "same  words "), ("\n稳中求进", "稳中求进"), (" ", "")] {
      let changed = changes(old, new).joined()
      #expect(changed.allSatisfy { $0.isWhitespace || $0 == "|" }, "\(changed)")
    }
  }

  @Test("a character of several scalars is the same or not as a whole")
  func clusters() {
    #expect(changes("a 葛\u{E0100} b", "a 葛\u{E0101} b").count <= 1)
    let accented = changes("the cafe\u{301} bar", "the cafe bar")
    #expect(accented.allSatisfy { $0.contains("cafe") } && accented.count <= 1)
  }
}
