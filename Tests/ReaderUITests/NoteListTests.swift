import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("The list of notes")
struct NoteListTests {
  @Test("A shows the notes of the text, again those of all texts, and once more those of the text")
  func scopes() throws {
    var reader = try Reader.filed()
    reader.type("A")
    #expect(reader.listedNotes == ["four", "three", "one", "two"])
    reader.type("A")
    #expect(reader.listedNotes == ["one", "two", "three", "five", "six", "seven"])
    #expect(reader.row(of: "Harbour report") != nil)
    #expect(reader.row(of: "2 March 2026") != nil)
    reader.type("A")
    #expect(reader.listedNotes == ["four", "three", "one", "two"])
  }

  @Test("where the text has no notes, A goes to those of all texts")
  func elsewhere() throws {
    var reader = try Reader.filed()
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    reader.type("A")
    #expect(reader.listedNotes.count == 6)
    var bare = try Reader.unnoted()
    bare.type("A Esc")
    bare.update(.notesFiled(NoteCollection()))
    #expect(bare.state.notice == nil)
    bare.type("A")
    #expect(bare.state.notice?.text == "No notes on this text; a makes one.")
    // Again, the list of all texts stays as it is.
    reader.type("/ \"led Enter SPC")
    let before = (reader.listedNotes, reader.state.notes.marked)
    reader.type("A")
    #expect(reader.row(of: "No notes on this text; a makes one.") != nil)
    #expect((reader.listedNotes, reader.state.notes.marked) == before)
    #expect(!reader.listedNotes.isEmpty && reader.row(of: "Notes on all texts") != nil)
  }

  @Test("that notes wait is said also where there are no others")
  func onlyOpen() throws {
    var reader = try Reader.noted()
    let all = try #require(reader.state.notes.all)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: all.unplaced))))
    reader.type("A")
    #expect(reader.row(of: "To be decided") != nil)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [all.placed[0]]))))
    #expect(reader.row(of: "Notes  ") == nil)
  }

  @Test("/ narrows it by words, tags, colours, states and texts; Esc takes that back")
  func filtering() throws {
    var reader = try Reader.filed()
    reader.type("A A / \"#led")
    #expect(reader.listedNotes == ["one", "five"])
    reader.type("\"_in:report")
    #expect(reader.listedNotes == ["five"])
    reader.type("^U \"colour:pi")
    #expect(reader.listedNotes == ["six"])
    reader.type("^U \"state:open")
    #expect(reader.listedNotes == ["three"])
    reader.type("^U \"账目")
    #expect(reader.listedNotes == ["seven"])
    reader.type("^U \"nothing")
    #expect(reader.listedNotes == [])
    #expect(reader.row(of: "Nothing fits.") != nil)
    reader.type("Esc")
    #expect(reader.listedNotes.count == 6)
  }

  @Test(
    "where nothing fits it is told which word it is; a name alone says nothing yet"
  )
  func remarks() throws {
    var reader = try Reader.filed()
    reader.type("A A /")
    for (typed, remark) in [
      ("since:2026-13", "2026-13 is no date; one is 2026, 2026-07 or 2026-07-30."),
      ("since:20", "20 is no date; one is 2026, 2026-07 or 2026-07-30."),
      ("state:foo", "foo is no state; one is kept, moved, reworded, dropped, ambiguous,"),
      ("state:foo", "suggested, open, settled."),
      ("colour:purple", "Nothing fits colour:purple."), ("#led_by:zoe", "Nothing fits by:zoe."),
      ("#led_colour:pink", "Nothing fits."),
      ("colour:red", "red is no colour; one is yellow, green, blue, pink, purple."),
    ] {
      reader.type("^U \"\(typed)")
      #expect(reader.listedNotes == [])
      #expect(reader.row(of: remark) != nil, "\(typed)")
      #expect(reader.row(of: "in: title   by: author") != nil, "\(typed)")
    }
    // Nothing is left to be marked and deleted.
    reader.type("^U \"until:20 Enter * D")
    #expect(reader.state.notes.marked.isEmpty && reader.effects.isEmpty)
    reader.type("/")
    for typed in ["by:", "#", "colour:", "state:", "since:", "in:"] {
      reader.type("^U \"\(typed)")
      #expect(reader.listedNotes.count == 6, "\(typed)")
    }
  }

  @Test("Enter ends the typing and keeps the filter, Enter takes, Esc shows all and then closes")
  func keepingFilter() throws {
    var reader = try Reader.filed()
    reader.type("A A / \"#led")
    #expect(reader.lines[2].contains("/#led") && reader.lines[2].contains("Enter keeps it"))
    reader.type("Enter")
    #expect(reader.listedNotes == ["one", "five"])
    #expect(reader.lines[2].contains("/#led") && reader.lines[2].contains("Esc shows all"))
    reader.type("j / \"g_order")
    #expect(reader.listedNotes == ["five"])
    reader.type("Enter Esc")
    #expect(reader.listedNotes.count == 6)
    #expect(reader.row(of: "Notes on all texts") != nil)
    reader.type("Esc")
    #expect(reader.state.mode == .reading(.article))
    reader.type("A A / \"order Enter Enter")
    #expect(reader.effects == [.openNote(in: .spring, .go(try Reader.id("five")))])
  }

  @Test("what the filter leaves is marked at once; to what it hides nothing is done")
  func markingFiltered() throws {
    var reader = try Reader.filed()
    reader.type("A A j SPC / \"#led Enter *")
    #expect(reader.row(of: "3 marked (1 hidden)") != nil)
    reader.type("#")
    guard case .tagging(let prompt) = reader.state.mode else {
      Issue.record("no tags are asked for")
      return
    }
    #expect(prompt.notes == [try Reader.id("five"), try Reader.id("one")])
    reader.type("Esc D")
    #expect(
      reader.effects.last == .changeNotes(.delete([try Reader.id("five"), try Reader.id("one")])))
    // Nothing that is seen is marked any more: it is for the note on which the list stands.
    #expect(reader.row(of: "1 marked (1 hidden)") != nil)
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("one")])))
    reader.type("Esc")
    #expect(reader.row(of: "1 marked") != nil)
    reader.type("+")
    #expect(reader.acceptedNotes == [try Reader.id("two")])
  }

  @Test("marked notes are tagged and deleted together, also if each was found by its own filter")
  func marking() throws {
    var reader = try Reader.filed()
    reader.type("A A SPC / \"check Enter SPC Esc #")
    guard case .tagging(let prompt) = reader.state.mode else {
      Issue.record("no tags are asked for")
      return
    }
    #expect(prompt.notes == [try Reader.id("one"), try Reader.id("three")])
    reader.type("\"fees,_-ledger_#数字 Enter")
    #expect(
      reader.effects.last
        == .changeNotes(
          .change([
            NoteWording(
              of: try reader.annotation("one"),
              bodies: [.text("Since when? ledger"), .tag("fees"), .tag("数字")],
              motivation: .highlighting),
            NoteWording(
              of: try reader.annotation("three"),
              bodies: [.text("Check."), .tag("fees"), .tag("数字")],
              motivation: .highlighting),
          ])))
    #expect(reader.state.notes.marked.isEmpty)

    reader.type("* D")
    guard case .changeNotes(.delete(let deleted))? = reader.effects.last else {
      Issue.record("nothing is deleted")
      return
    }
    #expect(Set(deleted.map(\.text)) == ["one", "two", "three", "five", "six", "seven"])
    reader.type("gg * * D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("one")])))
  }

  @Test("no tags typed, or Esc, change nothing")
  func leavingTags() throws {
    var reader = try Reader.filed()
    reader.type("A #")
    reader.update(.paste("two\nlines"))
    #expect(reader.row(of: "two lines") != nil)
    reader.type("Esc # Enter # \"-_,_# Enter")
    #expect(reader.effects.isEmpty)
    #expect(reader.row(of: "Notes on this text") != nil)
  }

  @Test("a list whose last note is gone says that there are none, and names no keys for notes")
  func lastGone() throws {
    var reader = try Reader.noted()
    reader.type("A")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    #expect(reader.row(of: "No notes on this text.") != nil)
    #expect(reader.row(of: "U undo") != nil)
    for words in ["Nothing fits.", "e change", "/ filters"] {
      #expect(reader.row(of: words) == nil, "\(words)")
    }
  }
}
