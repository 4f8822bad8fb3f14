import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Deleting notes in the text")
struct DeletingNotesTests {
  @Test("D deletes the note under the cursor; where none is, it says so")
  func deleting() throws {
    var reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter D")
    let one = try #require(AnnotationID("one"))
    #expect(reader.effects.last == .changeNotes(.delete([one])))
    reader.type("Esc / \"council Enter D")
    #expect(reader.state.notice?.text == "No note stands here.")
  }

  @Test("once what was highlighted is deleted, D there deletes no longer note around it")
  func deletedAgain() throws {
    var reader = try Reader.noted()
    reader.type("/ \"ledger Enter v x")
    try reader.keep(as: "new")
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("new")])))
    let effects = reader.effects.count
    let all = try #require(reader.state.notes.all)
    reader.update(
      .notesChanged(
        NoteOutcome(notes: all.replacing([try Reader.id("new")], with: NotesOnText()))))
    reader.type("D")
    #expect(reader.effects.count == effects)
    #expect(reader.state.notice?.text == "No note stands here.")
  }

  @Test(
    "nor where that was on a phrase, a hit or a selection within a longer one; U brings the right one back",
    arguments: ["Tab", "/ \"ledger Enter", "/ \"prudent Enter v w"])
  func deletedWithin(keys: String) throws {
    var reader = try Reader.noted()
    let (outer, inner) = (try Reader.id("outer"), try Reader.id("inner"))
    reader.type(keys)
    let words = try #require(reader.state.selectedRange ?? reader.state.currentRangeInSight)
    let all = [
      NotesOnText.Placed(
        try Reader.note("outer", [.text("All.")]),
        at: try reader.range(of: "keeps a prudent ledger, and")),
      NotesOnText.Placed(try Reader.note("inner", [.text("Part.")]), at: words),
    ]
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: all))))
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([inner])))
    let effects = reader.effects
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [all[0]]))))
    reader.type("D")
    #expect(reader.effects == effects)
    #expect(reader.state.notice?.text == "No note stands here.")
    #expect(try reader.styles(of: "prudent ledger").contains(["phrase-current", ""]))
    // What is back is what D is about, as before.
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: all))))
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([inner])))
    // A longer one that was deleted from there, or could not be, is meant again.
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [all[0]]))))
    reader.type("Esc Esc")
    reader.type(keys)
    reader.type("D D")
    let last = reader.effects.suffix(2)
    #expect(last == [.changeNotes(.delete([outer])), .changeNotes(.delete([outer]))])
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    reader.type("D")
    #expect(reader.state.notice?.text == "No note stands here.")
  }

  @Test("D deletes nothing that nobody pointed at, and says how one points at a note")
  func unpointed() throws {
    var reader = try Reader.noted()
    reader.type("] D D j D")
    #expect(reader.effects == [])
    #expect(
      reader.state.notice?.text == "Which note? Click it or go to it from the list (A) first.")
    // What was current and is out of sight is not current.
    reader = try Reader.noted()
    reader.update(.resize(Size(columns: 80, rows: 6)))
    reader.type("/ \"prudent_ledger Enter G D")
    #expect(reader.effects == [] && reader.state.notice?.text.hasPrefix("Which note?") == true)
    var plain = try Reader.unnoted()
    plain.type("] D")
    #expect(plain.state.notice?.text == "No notes on this text.")
    // A note and a highlight may still be about the paragraph.
    plain.type("x")
    #expect(plain.notedWords == "Outlook")
    var settings = ReaderSettings()
    settings.mouse = false
    reader = try Reader(settings: settings)
    let note = NotesOnText.Placed(
      try Reader.note("one", [.text("One.")]), at: try reader.range(of: "steady"))
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [note]))))
    reader.type("D")
    #expect(reader.state.notice?.text == "Which note? Go to it from the list (A) first.")
  }
}
