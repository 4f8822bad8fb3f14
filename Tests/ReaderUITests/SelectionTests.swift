import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

extension Reader {
  /// The text that is selected, line breaks as `/`; nil where none is.
  var selected: String? {
    state.selectedRange.map {
      state.document.text[$0].map { $0.isNewline ? "/" : String($0) }.joined()
    }
  }
}

@Suite("Selecting")
struct SelectionTests {
  private static let english = """
    The “watch” keeps a prudent ledger. It isn't sci-tech! Boats, please.

    A second paragraph stands here. It ends.

    | Trade | Hands |
    |-------|------:|
    | Rope  | 120   |
    """

  @Test(
    "keys in, selected text out",
    arguments: [
      ("v", "T"), ("v l", "Th"), ("v 3 l h", "The"), ("v →", "Th"), ("v → ←", "T"), ("v h", "T"),
      ("v w", "The"), ("v 2 w", "The “watch"), ("v 3 w", "The “watch” keeps"), ("v e", "The"),
      ("v 3 e", "The “watch"), ("v w b", "The"), ("v 2 w b", "The"), ("v 9 w 9 9 b", "The"),
      ("v 9 w b b e", "The “watch” keeps a prudent ledger. It isn't"),
      ("/ \"prudent Enter v b b", "keeps a prudent"), ("/ \"keeps Enter v b w w", "keeps a"),
      ("v )", "The “watch” keeps a prudent ledger."),
      ("v ) )", "The “watch” keeps a prudent ledger. It isn't sci-tech!"),
      ("v ) ) (", "The “watch” keeps a prudent ledger."), ("v 2 ) 2 (", "T"),
      ("v }", "The “watch” keeps a prudent ledger. It isn't sci-tech! Boats, please."),
      ("v } } (", "\(first)//A second paragraph stands here."), ("v } } {", first),
      ("v } o 4 w", "prudent ledger. It isn't sci-tech! Boats, please."),
      ("v o", "T"), ("v e o e", "e"), ("v End", first), ("v $ 0", "T"), ("v $ Home", "T"),
      ("v j", "\(first)//A"), ("v 2 l j k", "The"),
      ("v j )", "\(first)//A second paragraph stands here."),
      ("v 3 }", "\(first)//A second paragraph stands here. It ends.//Trade\tHands"),
      ("v 9 j", "\(first)//A second paragraph stands here. It ends.//Trade\tHands/R"),
      ("v G", "\(first)//A second paragraph stands here. It ends.//Trade\tHands/Rope\t120"),
      ("v G gg", "T"),
      ("v G b", "\(first)//A second paragraph stands here. It ends.//Trade\tHands/Rope"),
      ("v / \"prudent Enter", "The “watch” keeps a prudent"),
      ("v / \"it Enter n", "\(first)//A second paragraph stands here. It"),
      ("v / \"prudent Esc", "T"), ("Tab v", "prudent ledger"), ("Tab v w", "prudent ledger. It"),
      ("Tab v b", "prudent"), ("Tab v 2 b", "a prudent"),
      ("Tab v o b", "a prudent ledger"), ("/ \"boat Enter v e", "Boats"),
      ("v Tab", "The “watch” keeps a prudent ledger"),
      ("v v", nil), ("v Esc", nil), ("v w ^C", nil), ("v ? Esc", "T"), ("w", nil), ("}", nil),
      ("v SPC", "\(first)//A second paragraph stands here. It ends.//Trade\tHands/R"),
    ] as [(String, String?)])
  func selecting(keys: String, selected: String?) throws {
    var reader = try Reader(Self.english, columns: 84)
    reader.type(keys)
    #expect(reader.selected == selected)
  }

  private static let sentence = "The “watch” keeps a prudent ledger."
  private static let third = "It isn't sci-tech!"
  private static let first = "The “watch” keeps a prudent ledger. It isn't sci-tech! Boats, please."

  @Test(
    "what was selected at once stays whole where the moving end goes before it",
    arguments: [
      ("Tab v (", "The “watch” keeps a prudent ledger"),
      ("Tab v {", "The “watch” keeps a prudent ledger"),
      ("Tab v ( )", "prudent ledger."), ("Tab v ) (", "The “watch” keeps a prudent ledger"),
      ("Tab v { }", "prudent ledger. It isn't sci-tech! Boats, please."),
      ("Tab v } (", "prudent ledger. It isn't sci-tech!"),
      ("/ \"It_is Enter v (", "It is"), ("/ \"It_is Enter v ( (", "\(sentence) It is"),
      ("/ \"It_is Enter v ( ( )", "It is"), ("/ \"It_is Enter v 2 ( 2 )", third),
      ("/ \"second Enter v {", "A second"), ("/ \"second Enter v 2 {", "\(first)//A second"),
      ("/ \"second Enter v 2 { }", "A second"),
      ("/ \"It_is Enter v o )", third), ("/ \"It_is Enter v gg", "\(sentence) It is"),
      // By characters and lines the end goes as it goes.
      ("Tab v 9 9 h", "The “watch” keeps a p"),
      ("/ \"second Enter v k", "tch” \(first.dropFirst(12))//A s"),
      ("/ \"second Enter v k (", "\(first)//A second"),
      ("Tab v b (", "The “watch” keeps a prudent ledger"),
      ("Tab v ) o (", "The “watch” keeps a prudent ledger."),
      ("Tab v o l l )", "prudent ledger."),
    ])
  func whole(keys: String, selected: String) throws {
    var reader = try Reader(Self.english, columns: 84)
    reader.type(keys)
    #expect(reader.selected == selected)
  }

  @Test(
    "in Chinese, by the words and sentences that it has",
    arguments: [
      ("v", "会"), ("v w", "会议"), ("v w w", "会议强调"), ("v 3 w", "会议强调，要"), ("v 3 w b", "会议强调"),
      ("v e", "会议"), ("v 2 e", "会议强调"), ("v )", "会议强调，要坚持稳步扩张。"),
      ("v ) e", "会议强调，要坚持稳步扩张。账目"), ("Tab v", "稳步扩张"), ("Tab v o 2 h", "坚持稳步扩张"),
    ])
  func chinese(keys: String, selected: String) throws {
    var reader = try Reader("会议强调，要坚持稳步扩张。账目从严！")
    reader.type(keys)
    #expect(reader.selected == selected)
  }

  @Test("sections are selected to their end, and the moving end stays in sight")
  func sections() throws {
    var reader = try Reader(columns: 80, rows: 12)
    reader.type("] v ]")
    #expect(reader.selected?.hasPrefix("Prices//") == true)
    #expect(reader.selected?.hasSuffix("kept in autumn.") == true)
    reader.type("]")
    #expect(reader.selected?.hasSuffix("to return this year.") == true)
    #expect(reader.row(of: "year.") != nil)
    reader.type("G")
    #expect(reader.row(of: "the end of August.") != nil)
    reader.type("o")
    #expect(reader.row(of: "Prices") != nil)
  }

  @Test("what is selected is drawn in its own role, and the bar says how much and what to press")
  func drawing() throws {
    var reader = try Reader(Self.english, columns: 84)
    reader.type("v 3 e")
    let frame = reader.state.render()
    let row = try #require(reader.row(of: "The “watch”"))
    let drawn = (0..<84).filter { frame[$0, row].role == .selection }
    #expect(drawn.count == "The “watch".count)
    #expect(frame.cursor == Frame.Cursor(column: drawn.last ?? 0, row: row))
    #expect(reader.status.contains("2 words selected"))
    for hint in ["y copy", "W watch", "Esc leave"] { #expect(reader.status.contains(hint)) }
  }

  @Test(
    "how much is selected is said in the unit of its script",
    arguments: [
      ("One", "v", "1 character"), ("One", "v e", "1 word"),
      ("It isn't sci-tech", "v $", "3 words"), ("Say that the user “knows”.", "v 4 w", "4 words"),
      ("Say that the user “knows”.", "v 9 w", "5 words"),
      ("稳中求进的GDP", "v $", "6 characters"), ("Of 稳中求进 they say", "v $", "7 characters"),
    ])
  func size(text: String, keys: String, words: String) throws {
    var reader = try Reader(text)
    reader.type(keys)
    #expect(reader.status.contains("\(words) selected"), "\(reader.status)")
  }

  @Test("the mouse selects by characters, by words and by paragraphs, and stays selecting")
  func mouse() throws {
    var reader = try Reader(Self.english, columns: 84)
    reader.mouse(.press, "prudent")
    reader.mouse(.drag, "It isn't")
    reader.mouse(.release, "It isn't")
    #expect(reader.selected == "prudent ledger. I")
    reader.type("e")
    #expect(reader.selected == "prudent ledger. It")
    reader.mouse(.press, "keeps")
    #expect(reader.selected == nil)
    reader.mouse(.drag, "watch")
    #expect(reader.selected == "watch” k")
    reader.mouse(.release, "watch")
    reader.mouse(.doublePress, "edger")
    #expect(reader.selected == "ledger")
    reader.mouse(.drag, "second")
    #expect(reader.selected == "ledger. It isn't sci-tech! Boats, please.//A second")
    reader.mouse(.drag, "udent")
    #expect(reader.selected == "prudent ledger")
    reader.mouse(.release, "udent")
    reader.mouse(.triplePress, "stands")
    #expect(reader.selected == "A second paragraph stands here. It ends.")
  }

  @Test("a drag below the last row or above the first goes on by a row at a time")
  func draggingFar() throws {
    var reader = try Reader(columns: 80, rows: 12)
    reader.mouse(.press, "council met")
    for step in 1...12 {
      let top = reader.state.article.top
      reader.update(.mouse(MouseAction(.drag, column: 20 + step % 2, row: 11)))
      #expect(reader.state.article.top == reader.state.article.layout.position(top, movedBy: 1))
    }
    #expect(reader.row(of: "council met") == nil)
    #expect(reader.selected?.hasPrefix("council met on") == true)
    #expect(reader.selected?.contains("Quay dues fall") == true)
    reader.mouse(.release, "Quay")
    reader.mouse(.press, "dues")
    for step in 1...12 {
      reader.update(.mouse(MouseAction(.drag, column: 20 + step % 2, row: 0)))
    }
    #expect(reader.row(of: "council met") != nil && reader.row(of: "Quay dues") == nil)
    #expect(reader.selected?.hasSuffix("Quay d") == true)
  }

  @Test("a link is followed when the mouse is released on it, and can be dragged over")
  func draggingLinks() throws {
    var reader = try Reader.linked()
    reader.mouse(.press, "below")
    reader.mouse(.drag, "steady")
    reader.mouse(.release, "steady")
    #expect(reader.selected?.hasPrefix("below gives") == true)
    #expect(reader.state.currentSection == nil)
    reader.click("below")
    reader.mouse(.doublePress, "Fees")
    #expect(reader.state.currentSection == 0)
    #expect(reader.selected == nil)
  }

  @Test("a selection in the opening stands in the whole text, one in a text read again does not")
  func reading() throws {
    let whole = try Fixture.document()
    var reader = try Reader(opening: whole)
    reader.type("v 2 w")
    let selected = reader.selected
    reader.update(.documentRead(whole))
    #expect(reader.selected == selected && selected != nil)
    reader.update(.documentRead(whole))
    #expect(reader.selected == nil)
  }

  @Test("a text without any cannot be selected")
  func empty() throws {
    var reader = try Reader("***")
    reader.type("v w ) j y")
    #expect(reader.selected == nil)
    #expect(reader.effects == [])
  }

  @Test("a key costs no more in a paragraph of 4 MB")
  func longParagraph() throws {
    let text = String(repeating: "稳中求进，再上台阶。", count: 140_000)
    var reader = try Reader(text, findsPhrases: false)
    reader.type("G v")
    let begun = ContinuousClock.now
    reader.type("b ( h k")
    _ = reader.state.render()
    reader.type("gg W")
    _ = reader.state.render()
    #expect(reader.state.notice?.isError == true)
    // No measurement: work on all of it would take minutes.
    reader.type("}")
    #expect(begun.duration(to: .now) < .seconds(60))
  }
}
