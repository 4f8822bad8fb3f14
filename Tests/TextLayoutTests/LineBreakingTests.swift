import DocumentModel
import Testing

@testable import TextLayout

@Suite("Lines")
struct LineBreakingTests {
  /// What stands between the opportunities of a text.
  private func parts(_ text: String) -> [String] {
    let measured = MeasuredText(text.utf8[...], widths: CellWidths())
    let breaks = measured.marks.indices.filter {
      measured.marks[$0] & (MeasuredText.Mark.opportunity | MeasuredText.Mark.mandatory) != 0
    }
    return zip([0] + breaks, breaks + [measured.bytes.count]).map {
      String(decoding: measured.bytes[$0..<$1], as: UTF8.self)
    }
  }

  @Test(
    "break where UAX #14 lets them",
    arguments: [
      // LB 18, LB 7: after spaces, not before.
      ["two   ", "words"], ["a ", "b"],
      // LB 21, LB 20: after hyphens.
      ["supply-", "chain"], ["1990–", "95"],
      // LB 12: not at a space that binds.
      ["40\u{A0}km ", "off"], ["water\u{2060}tight"],
      // LB 13, LB 14: not before closing, not after opening punctuation.
      ["(as ", "agreed) ", "now!"], ["［港", "口］"],
      // LB 25: not in numbers.
      ["€1,200.50 ", "for ", "−3.5% ", "(2.4)"],
      // LB 13, LB 27: after the strokes of an address.
      ["ports/", "fees"],
      // ID, LB 28: around ideographs, not in words.
      ["港", "口", "fees", "增", "长"],
      // LB 22: not before an ellipsis; B2: not between two dashes.
      ["建", "设……", "同", "时"], ["东", "——", "西"],
      // LB 21a, strict: not before small kana and the length mark.
      ["ポー", "ト"], ["ちょっ", "と"],
      // LB 19a, as of Unicode 15.1: Chinese breaks outside of quotation marks.
      ["他", "说", "“先", "易”", "后", "难"], ["‘新’", "港"], ["“港”，", "“口”"],
      ["isn’t ", "“so”"],
      // LB 30a, LB 30b, LB 8a: not in flags, nor in sequences of emoji.
      ["🇩🇪", "🇫🇷"], ["👍🏽", "👨‍👩‍👧"],
      // LB 4, LB 5: after line breaks.
      ["one\n", "two\r\n", "three\u{2028}", "four"],
      // A soft hyphen and a zero width space.
      ["har\u{AD}", "bour"], ["zero\u{200B}", "width"],
    ] as [[String]])
  func opportunities(expected: [String]) {
    #expect(parts(expected.joined()) == expected)
  }

  @Test(
    "are filled with whole words, and spaces hang",
    arguments: [
      (10, "a long word here", ["a long ", "word here"]),
      (4, "four    more", ["four    ", "more"]),
      // A word longer than the line is cut, an address after its separators.
      (6, "no harbourmaster", ["no ", "harbou", "rmaste", "r"]),
      (12, "see example_of.long_name/x", ["see ", "example_of.", "long_name/x"]),
      // What may not stand at an edge takes its neighbour along.
      (8, "港口建设，稳步", ["港口建", "设，稳步"]),
      (8, "港口建（设）", ["港口建", "（设）"]),
      (8, "港口……建设", ["港口……建", "设"]),
      (9, "abc。。。。def", ["ab", "c。。。。", "def"]),
      (4, "字！！", ["字！", "！"]),
      (2, "港，口", ["港", "，", "口"]),
      (1, "港a", ["港", "a"]),
      // A soft hyphen wants a column.
      (4, "har\u{AD}bour", ["har\u{AD}", "bour"]),
      (3, "har\u{AD}bo", ["har\u{AD}", "bo"]),
    ] as [(Int, String, [String])])
  func filling(room: Int, text: String, expected: [String]) {
    let measured = MeasuredText(text.utf8[...], widths: CellWidths())
    let lines = LineFiller(text: measured, first: room, rest: room, continued: room).lines()

    #expect(lines.map { String(decoding: measured.bytes[$0.range], as: UTF8.self) } == expected)
  }
}
