import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Notes that others change while one reads")
struct ChangingNotesTests {
  @Test("when others change the notes meanwhile, the list stays on the note on which it was")
  func staying() throws {
    var reader = try Reader.noted()
    reader.type("A j j")
    let all = try #require(reader.state.notes.all)
    let earlier = NotesOnText.Placed(
      try Reader.note("zero", [.text("First.")], quote: "council"),
      at: try reader.range(of: "council"))
    reader.update(
      .notesChanged(
        NoteOutcome(
          notes: NotesOnText(placed: all.placed + [earlier], unplaced: all.unplaced))))
    #expect(reader.listedNotes == ["four", "three", "zero", "one", "two"])
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("one")])))
    // One that was decided leaves its place to the next.
    reader.type("gg +")
    let left = NotesOnText(placed: all.placed, unplaced: [])
    reader.update(.notesChanged(NoteOutcome(notes: left)))
    reader.type("+")
    #expect(reader.acceptedNotes == [try Reader.id("three")])
  }

  @Test("after a decision it is the turn of the next note that is open, else of the one before")
  func deciding() throws {
    var reader = try Reader.noted()
    let all = try #require(reader.state.notes.all)
    let settled = NotesOnText.Placed(
      try Reader.note("three", [.text("Check.")], quote: "The door stays open"),
      at: try reader.range(of: "The door stays open"))
    let others = all.placed.filter { !$0.note.isOpen }
    reader.type("A j +")
    #expect(reader.acceptedNotes == [try Reader.id("three")])
    reader.update(
      .notesChanged(
        NoteOutcome(notes: NotesOnText(placed: others + [settled], unplaced: all.unplaced))))
    reader.type("+")
    #expect(reader.acceptedNotes == [try Reader.id("four")])

    // Those that are settled between two in the list of all texts are passed over.
    reader = try Reader.filed()
    let open = try Reader.note(
      "six", [.text("Dues?")], state: .reworded, was: "dues", quote: "fees")
    let filed = try #require(reader.state.notes.filed?.notes)
    var notes = ["one", "two", "three", "five", "six", "seven"].compactMap { name in
      filed.first { $0.key.text == name }?.value
    }
    notes[4] = FiledNote(open, in: .spring)
    reader.update(.notesFiled(NoteCollection(notes)))
    reader.type("A A j j +")
    #expect(reader.acceptedNotes == [try Reader.id("three")])
    notes[2] = FiledNote(settled.note, in: notes[2].text)
    reader.update(.notesFiled(NoteCollection(notes)))
    reader.type("+")
    #expect(reader.acceptedNotes == [try Reader.id("six")])
  }

  @Test("a note that is deleted leaves the list of all texts at once; where that fails it stays")
  func deletingFromAll() throws {
    var reader = try Reader.filed()
    reader.update(.resize(Size(columns: 120, rows: 36)))
    let all = try #require(reader.state.notes.all)
    reader.type("A A j j j D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("five")])))
    // What comes of something else meanwhile is no answer.
    var news = NoteOutcome(notes: all)
    news.reading = reader.state.notes.reading
    reader.update(.notesChanged(news))
    #expect(reader.listedNotes == ["one", "two", "three", "five", "six", "seven"])
    let failure = Notice("The disk is full.", isError: true)
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: failure)))
    #expect(reader.listedNotes == ["one", "two", "three", "five", "six", "seven"])
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("five")])))
    reader.update(.notesChanged(NoteOutcome(notes: all)))
    #expect(reader.listedNotes == ["one", "two", "three", "six", "seven"])
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("six")])))
    reader.update(.notesChanged(NoteOutcome(notes: all)))
    #expect(reader.listedNotes == ["one", "two", "three", "seven"])
    #expect(reader.row(of: "Harbour report") == nil)
    // The card of a phrase has them no more, either.
    reader.type("Esc Tab Enter")
    #expect(reader.row(of: "Since when? #ledger") != nil)
    #expect(reader.row(of: "The order is new.") == nil)
  }

  @Test("what others did is told behind what was told before; of their doings the last")
  func news() throws {
    var reader = try Reader.unnoted()
    var outcome = NoteOutcome(notes: NotesOnText())
    outcome.news = Notice("1 new note")
    reader.update(.notice(Notice("Saved.")))
    reader.update(.notesChanged(outcome))
    #expect(reader.state.notice == Notice("Saved. 1 new note"))
    outcome.news = Notice("1 gone")
    reader.update(.notesChanged(outcome))
    #expect(reader.state.notice == Notice("Saved. 1 gone"))
    reader.type("j")
    reader.update(.notesChanged(outcome))
    #expect(reader.state.notice == Notice("1 gone"))
    reader.update(.notesChanged(outcome))
    #expect(reader.state.notice == Notice("1 gone"))
    reader.type("j")
    reader.update(.notice(Notice("The disk is full.", isError: true)))
    reader.update(.notesChanged(outcome))
    #expect(reader.state.notice == Notice("The disk is full. 1 gone", isError: true))

    // What was called saved and is gone is not any more.
    reader.type("j")
    let new = NotesOnText(unplaced: [try Reader.note("new", [.text("New.")], quote: "quay")])
    reader.update(.notesChanged(NoteOutcome(notes: new, notice: Notice("Saved."))))
    var more = NoteOutcome(notes: new)
    more.news = Notice("1 new note")
    reader.update(.notesChanged(more))
    #expect(reader.state.notice == Notice("Saved. 1 new note"))
    reader.update(.notesChanged(outcome))
    #expect(reader.state.notice == Notice("1 gone"))
  }

  @Test("the editor of a note that another reader ties to other words is over those")
  func tiedMeanwhile() throws {
    var reader = try Reader.noted()
    let known = try #require(reader.state.notes.all)
    reader.type("/ \"prudent_ledger Enter a \"!")
    #expect(reader.row(of: "Change the note on “prudent ledger”") != nil)
    let note = try #require(reader.state.notes.draft?.note)
    let range = try reader.range(of: "council")
    let placed = known.placed.map {
      $0.note.id == note.id ? NotesOnText.Placed($0.note, at: range) : $0
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: placed))))
    #expect(reader.row(of: "Change the note on “council”") != nil)
    #expect(reader.state.notes.draft?.range == range)
  }

  @Test("notes that were looked for before the last change do not come in its place")
  func late() throws {
    var reader = try Reader.noted()
    var (now, before) = (NotesOnText(), try #require(reader.state.notes.all))
    (now.edition, before.edition) = (2, 1)
    reader.update(.notesChanged(NoteOutcome(notes: now)))
    reader.update(.notesChanged(NoteOutcome(notes: before)))
    #expect(reader.state.notes.all?.isEmpty == true)
    reader.update(.notesShared)
    #expect(reader.effects.last == .findNotes)
  }

  @Test("a note that another reader deletes is not called saved any more")
  func savedAndGone() throws {
    var reader = try Reader.noted()
    let all = try #require(reader.state.notes.all)
    let new = try Reader.note("new", [.text("New.")], quote: "quay")
    let more = NotesOnText(placed: all.placed, unplaced: all.unplaced + [new])
    reader.update(.notesChanged(NoteOutcome(notes: more, notice: Notice("Saved."))))
    // That another note is gone leaves that one saved.
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: [new]))))
    #expect(reader.state.notice?.text == "Saved.")
    var gone = NoteOutcome(notes: NotesOnText())
    gone.news = Notice("1 gone")
    reader.update(.notesChanged(gone))
    #expect(reader.state.notice?.text == "1 gone")

    // One that was changed likewise.
    reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter a \"! Enter")
    reader.update(.notesChanged(NoteOutcome(notes: all, notice: Notice("Saved."))))
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    #expect(reader.state.notice == nil)
  }

  @Test("until the notes on a text that was read anew have been found, none is changed")
  func readAnew() throws {
    for keys in ["+", "D", "U", "# new Enter", "r"] {
      var reader = try Reader.filed()
      reader.type("v A A")
      reader.update(.documentRead(reader.state.document))
      #expect(reader.row(of: "Notes on all texts") != nil)
      let effects = reader.effects
      reader.type(keys)
      #expect(reader.effects == effects, "\(keys)")
      #expect(reader.status.contains("Looking for notes"), "\(keys)")
    }
  }

  @Test("that notes came along is told though the text was read once more meanwhile")
  func lateTold() throws {
    var reader = try Reader.unnoted()
    let before = reader.state.notes.reading
    reader.update(.documentRead(reader.state.document))
    var late = NoteOutcome(notes: NotesOnText(text: "aa"), notice: Notice("1 note came along."))
    late.reading = before
    reader.update(.notesChanged(late))
    var found = NoteOutcome(notes: NotesOnText(text: "aa"))
    found.reading = reader.state.notes.reading
    reader.update(.notesChanged(found))
    #expect(reader.status.contains("1 note came along."))

    // Of another text it says nothing.
    reader.type("j")
    late.notes = NotesOnText(text: "bb")
    reader.update(.notesChanged(late))
    reader.update(.notesChanged(found))
    #expect(!reader.status.contains("1 note came along."))
  }
}
