import Annotations
import TextLayout
import Testing

@testable import ReaderUI

@Suite("Reworded passages are cut around what differs")
struct RewordingTests {
  private let cut = WordCut(widths: CellWidths())

  /// The words of a line, those that differ in square brackets.
  private func written(_ line: MarkedText) -> String {
    line.runs.map { $0.isMarked ? "[\($0.words)]" : "\($0.words)" }.joined()
  }

  private static let start = String(repeating: "The council met again and said so. ", count: 8)

  @Test(
    "a line has both wordings with what differs, however far behind it stands",
    arguments: [
      ("a prudent ledger", "a loose ledger", 60, "“a [prudent] ledger” → “a [loose] ledger”"),
      (
        start + "It keeps a prudent ledger for the year.",
        start + "It keeps a loose ledger for the year.", 60,
        "“…keeps a [prudent] ledger…” → “…keeps a [loose] ledger…”"
      ),
      (
        "会议强调，要坚持稳中求进工作总基调，统筹国内国际两个大局。",
        "会议强调，要坚持稳妥推进工作总基调，统筹国内国际两个大局。", 50,
        "“…坚持稳[中求]进工作…” → “…坚持稳[妥推]进工作…”"
      ),
      (start + "a prudent ledger", start + "a loose ledger", 12, "“…[loose]…”"),
      (
        "The fee was raised by the council", "The fee was lifted by the council", 30,
        "“…[raised]…” → “…[lifted]…”"
      ),
      (
        start + String(repeating: "long", count: 20) + " held.",
        start + String(repeating: "short", count: 20) + " held.", 30,
        "“…[longlongl]…” → “…[shortshort]…”"
      ),
      ("short", "short and more", 40, "“short” → “short [and more]”"),
      ("“稳”字当头", "“进”字当头", 40, "“‘[稳]’字当头” → “‘[进]’字当头”"),
    ])
  func line(old: String, new: String, width: Int, expected: String) {
    let line = Rewording(from: old, to: new).line(width: width, cut)
    #expect(written(line) == expected)
    #expect(cut.widths.width(of: line.text) <= width)
  }

  @Test("of several changes the first stand in a line, and as many as fit")
  func several() {
    let old = "weak jobs, " + Self.start + "high prices, " + Self.start + "old debts"
    let new = "firm jobs, " + Self.start + "low prices, " + Self.start + "new debts"
    let rewording = Rewording(from: old, to: new)
    #expect(
      written(rewording.line(width: 90, cut))
        == "“[weak] jobs, … so. [high] … so. [old] debts” → “[firm] jobs, … so. [low] … so. [new] debts”"
    )
    let short = written(rewording.line(width: 30, cut))
    #expect(short.hasPrefix("“[weak]") && short.contains("→ “[firm]") && short.contains("…”"))
  }

  @Test("no width and no text makes a line too wide, or cuts a character in two")
  func anyWidth() {
    let texts = [
      "", "a", "👨‍👩‍👧 family 👨‍👩‍👦 ties", "e\u{301}te\u{301} passé", "葛\u{E0100}城 and 葛\u{E0101}城", "稳中求进",
      String(repeating: "longword", count: 30), "one\n\ntwo\tthree", "“a ‘b’ c”",
    ]
    for old in texts {
      for new in texts where new != old {
        let characters = Set(old + new + "“”‘’… →")
        for width in [3, 9, 12, 20, 47] {
          let line = Rewording(from: old, to: new).line(width: width, cut)
          #expect(cut.widths.width(of: line.text) <= width, "\(old) \(new) \(width)")
          #expect(line.text.allSatisfy(characters.contains), "\(line.text)")
          #expect(line.runs.map { String($0.words) }.joined() == line.text)
        }
      }
    }
  }

  @Test(
    "the list and its detail show the change in a long passage, and mark it without colours too")
  func list() throws {
    let passage = Self.start + "It keeps a loose ledger. " + Self.start + "Done."
    var reader = try Reader(passage, columns: 80, rows: 24)
    let note = try Reader.note(
      "long", [.text("Why?")], state: .reworded,
      was: passage.replacing("loose", with: "prudent"), quote: passage)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: [note]))))
    reader.type("A")
    let frame = reader.state.render()
    let row = try #require(frame.lines.firstIndex { $0.contains("prudent ledger") })
    #expect(frame.lines[row].contains("…”") && frame.lines[row].contains("loose ledger"))
    #expect(frame.lines[row].contains("Why?"))
    func bold(_ row: Int) -> String {
      String(
        (0..<frame.size.columns).map { frame[$0, row] }.filter { $0.emphasis.contains(.bold) }
          .compactMap(\.cluster))
    }
    #expect(bold(row) == "prudentloose")
    let detail = frame.lines.indices.dropFirst(row + 1).map(bold).joined()
    #expect(detail == "prudentloose")
  }

  @Test("however few rows there are, the detail has the first change of both wordings in quotes")
  func lowDetail() throws {
    let old = (1...9).map { "Of number \($0) it says old things. " + Self.start }.joined()
    let new = old.replacing("old things", with: "new matters")
    let note = try Reader.note(
      "long", [.text("A long thought. " + Self.start)], state: .reworded, was: old, quote: new)
    for height in 2...24 {
      let detail = NoteDetail(note, width: 60, height: height, widths: CellWidths())
      #expect(detail.rows.count <= height)
      let words = detail.rows.map { row in
        row.pieces.sorted { $0.column < $1.column }.map(\.text).joined()
      }.joined(separator: " ")
      #expect(words.contains("says old things"), "\(height) \(words)")
      #expect(words.contains("says new matters"), "\(height) \(words)")
      #expect(words.count { $0 == "“" } == words.count { $0 == "”" }, "\(height) \(words)")
    }
  }

  @Test("in the pane a long passage takes a few rows, in which the old and the new words stand")
  func pane() throws {
    let passage = Self.start + "It keeps a loose ledger. " + Self.start + "Done."
    var reader = try Reader("# News\n\n\(passage)", columns: 120, rows: 36)
    let note = try Reader.note(
      "long", [.text("Why?")], state: .reworded,
      was: passage.replacing("loose", with: "prudent"), quote: passage)
    let range = try reader.range(of: passage)
    reader.update(
      .notesChanged(NoteOutcome(notes: NotesOnText(placed: [NotesOnText.Placed(note, at: range)]))))
    reader.type("I")
    let rows = reader.lines.map { $0.suffix(38) }.filter { $0.contains(where: \.isLetter) }
    let words = rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(
      words.contains("keeps a prudent ledger") && words.contains("keeps a loose ledger"), "\(words)"
    )
    #expect(rows.count <= 10, "\(rows)")
  }
}
