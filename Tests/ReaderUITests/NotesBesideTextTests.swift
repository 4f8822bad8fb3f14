import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Notes on the card and in the pane")
struct NotesBesideTextTests {
  @Test("the card of a phrase lists the notes on its formulation, in any text")
  func card() throws {
    var reader = try Reader.filed()
    reader.update(.resize(Size(columns: 120, rows: 36)))
    reader.type("Tab Enter")
    #expect(reader.row(of: "Since when? #ledger") != nil)
    #expect(reader.row(of: "The order is new. #ledger") != nil)
    #expect(reader.row(of: "2 March 2026, Harbour report") != nil)
    #expect(reader.row(of: "账目？") == nil)
  }

  @Test("D on the card deletes the note on its phrase, and gives the keys back")
  func deletingFromCard() throws {
    var reader = try Reader.filed()
    reader.update(.resize(Size(columns: 120, rows: 36)))
    reader.type("Tab Enter →")
    #expect(reader.state.mode == .reading(.card))
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("one")])))
    #expect(reader.state.mode == .reading(.article))
  }

  @Test("the card shows as many notes as have room beside the places of the formulation")
  func manyOnCard() throws {
    var reader = try Reader.filed()
    let notes = try (1...9).map { number in
      FiledNote(
        try Reader.note("\(number)", [.text("Note \(number).")], quote: "prudent ledger"),
        in: .spring)
    }
    for (count, hidden) in [(4, 0), (9, 5)] {
      reader.update(
        .notesFiled(NoteCollection(Array(notes.prefix(count))) { _ in ["prudent-ledger"] }))
      reader.update(.resize(Size(columns: 120, rows: 36)))
      if count == 4 { reader.type("Tab Enter") }
      let shown = (1...count).count { reader.row(of: "Note \($0).") != nil }
      #expect(shown == count - hidden)
      #expect((reader.row(of: "… \(hidden) more") != nil) == (hidden > 0))
      #expect(reader.row(of: "In this text") != nil && reader.row(of: "▸ keeps a prudent") != nil)
    }
  }

  @Test("a card that names notes shows one, however low it is", arguments: 14...40)
  func lowCard(rows: Int) throws {
    var reader = try Reader.filed()
    reader.update(.resize(Size(columns: 80, rows: rows)))
    reader.type("Tab Enter")
    let named = reader.lines.contains { $0.contains("Notes   ") }
    #expect(named == (reader.row(of: "• Since when? #ledger") != nil))
  }

  @Test("the pane of notes shows those in sight, and follows the text")
  func pane() throws {
    var reader = try Reader(Self.long, columns: 120, rows: 20)
    let places = try ["gate one", "gate nine"].map { try reader.range(of: $0) }
    let notes = try zip(["first", "ninth"], places).map { words, range in
      NotesOnText.Placed(try Reader.note(words, [.text("The \(words) gate.")]), at: range)
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: notes))))
    reader.type("I")
    func stands(_ note: String, beside words: String) -> Bool {
      reader.lines.contains { $0.contains(note) && $0.contains(words) }
    }
    #expect(stands("The first gate.", beside: "gate one stands"))
    #expect(reader.row(of: "The ninth gate.") == nil)
    #expect(reader.row(of: "1 of 2") != nil)
    reader.type("G")
    #expect(stands("The ninth gate.", beside: "gate nine stands"))
    #expect(reader.row(of: "The first gate.") == nil)
    reader.type("gg 1 4 j")
    #expect(reader.row(of: "No notes in sight. 1 above.") != nil)
    reader.type("I")
    #expect(reader.state.sidePane == nil)
    reader.type("i I i")
    #expect(reader.state.sidePane == .card)
  }

  @Test("the pane counts what the list has, and says what of it has no place in the text")
  func counts() throws {
    var reader = try Reader.noted()
    reader.update(.resize(Size(columns: 120, rows: 24)))
    reader.type("I")
    #expect(reader.row(of: "3 of 4 · 2 to be decided") != nil)
    #expect(reader.row(of: "1 without a place; A lists all") != nil)
    reader.update(.resize(Size(columns: 100, rows: 24)))
    #expect(reader.row(of: "3 of 4 · 2 to decide") != nil)
    reader.update(.resize(Size(columns: 120, rows: 24)))
    let all = try #require(reader.state.notes.all)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: all.unplaced))))
    #expect(reader.row(of: "0 of 1 · 1 to be decided") != nil)
    #expect(reader.row(of: "No notes in sight. A lists all.") != nil)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: all.placed))))
    #expect(reader.row(of: "3 · 1 to be decided") != nil)
    #expect(reader.row(of: "without a place") == nil)
  }

  @Test("where not all notes have room, the one that is gone to has")
  func crowded() throws {
    var reader = try Reader(Self.long, columns: 120, rows: 20)
    let words = ["one", "two", "three", "four", "five"]
    let notes = try words.map { word in
      let lines = (1...5).map { "\(word) \($0)." }.joined(separator: "\n")
      return NotesOnText.Placed(
        try Reader.note(word, [.text(lines)]),
        at: try reader.range(of: word == "one" ? "gate one" : "door \(word)"))
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: notes))))
    reader.type("I")
    #expect(reader.row(of: "• one 1.") != nil && reader.row(of: "• two 1.") != nil)
    #expect(
      reader.row(of: "… 3 more") != nil && reader.row(of: "four") != reader.row(of: "four 1."))
    reader.type("A j j j Enter")
    #expect(reader.row(of: "… 3 before") != nil)
    #expect(reader.row(of: "• four 1.") != nil && reader.row(of: "five 5.") != nil)
    #expect(reader.row(of: "two 1.") == nil)
  }

  private static let long = """
    # Gates

    The gate one stands open.

    \(["two", "three", "four", "five", "six", "seven", "eight"].map {
      "The door \($0) stands open."
    }.joined(separator: "\n\n"))

    \(String(repeating: "Nothing is said of the others.\n\n", count: 9))

    The gate nine stands open.
    """

  @Test("notes on all texts, their tags, the pane and the card", arguments: GoldenFrameTests.sizes)
  func frames(columns: Int, rows: Int) throws {
    var reader = try Reader.filed()
    reader.update(.resize(Size(columns: columns, rows: rows)))
    reader.type("I")
    try reader.state.render().expectRecorded("notes-pane")
    reader.type("A A SPC SPC")
    try reader.state.render().expectRecorded("notes-archive")
    reader.type("# \"fees_-ledger")
    try reader.state.render().expectRecorded("notes-tags")
    reader.type("Esc / \"colour:g")
    try reader.state.render().expectRecorded("notes-filter")
    reader.type("Enter")
    try reader.state.render().expectRecorded("notes-filtered")
    reader.type("Esc Esc M")
    try reader.state.render().expectRecorded("noted-texts")
    reader.type("Esc Tab Enter")
    try reader.state.render().expectRecorded("card-notes")
  }
}
