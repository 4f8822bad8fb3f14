import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Writing a note while its text or the note changes")
struct NoteEditorTests {
  private static let place = TextRange(utf8: 2..<8)

  /// A reader whose text has been read anew.
  private func reread(_ reader: inout Reader) {
    reader.update(.documentRead(reader.state.document))
  }

  @Test(
    "whose note is changed is said where it is another's",
    arguments: [
      ("Ann", nil as String?, "Change the note by Ann on “tide”"),
      ("Ann", "Ann", "Change the note on “tide”"),
      ("Ann", "Bo", "Change the note by Ann on “tide”"),
      ("安娜", "Ann", "Change the note by 安娜 on “tide”"),
      ("Ann\nof the harbour council's office", "Bo", "by Ann of the harbour counc… on “tide”"),
    ])
  func author(author: String, own: String?, title: String) throws {
    var settings = ReaderSettings()
    settings.noteAuthor = own
    var reader = try Reader("The tide is calm.", columns: 80, rows: 24, settings: settings)
    var note = try Reader.note("tide", [.text("How calm?")], quote: "tide")
    note.annotation.author = author
    let placed = NotesOnText.Placed(note, at: try reader.range(of: "tide"))
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [placed]))))
    reader.type("/ \"tide Enter a")
    #expect(reader.row(of: title) != nil, "\(reader.lines)")
    // A new note is the reader's own.
    reader.type("Esc / \"calm Enter a")
    #expect(reader.row(of: "Note on “calm”") != nil)
  }

  @Test(
    "when the text was read anew, a draft is where its words are now, or it is said that they are gone"
  )
  func draft() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"half Esc Esc")
    reread(&reader)
    // Until it is known where, nothing can be written.
    reader.type("a")
    #expect(reader.state.mode == .reading(.article))
    reader.type("Esc")
    let reworded = try Reader.note("new", [], state: .reworded, was: "tide", quote: "fog")
    reader.update(
      .notesChanged(
        NoteOutcome(
          notes: NotesOnText(),
          draft: NoteDraft(range: Self.place, text: "half", carried: reworded))))
    #expect(
      reader.state.notice?.text
        == "A note was being written on words that are others now; a goes on with it.")
    reader.type("a")
    #expect(reader.row(of: "Note on “tide” → “") != nil)
    // What became of the words is told of the note too.
    reader.type("Enter")
    #expect(
      reader.effects.last == .changeNotes(.finish(reworded, [.text("half")], .commenting)))
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: Notice("full", isError: true))))

    reader.type("Esc Esc")
    reread(&reader)
    let dropped = try Reader.note("new", [], state: .dropped, was: "tide")
    let gone = NoteDraft(range: .init(utf8: 0..<0), text: "half", carried: dropped)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), draft: gone)))
    #expect(
      reader.state.notice?.text
        == "A note was being written on words that are gone; a goes on with it.")
    reader.type("/ \"council Enter a")
    #expect(reader.row(of: "Note on “tide”, which is gone") != nil)
    reader.type("Enter")
    #expect(reader.effects.last == .changeNotes(.finish(dropped, [.text("half")], .commenting)))
  }

  @Test("what was found on the words before comes too late: a draft stands on none of those now")
  func late() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"half Esc Esc")
    let before = reader.state.notes.reading
    reread(&reader)
    var late = NoteOutcome(notes: NotesOnText(), draft: NoteDraft(range: Self.place, text: "half"))
    late.reading = before
    reader.update(.notesChanged(late))
    #expect(reader.state.notes.all == nil)
    var found = late
    let tide = try reader.range(of: "tide")
    found.reading = reader.state.notes.reading
    found.draft?.range = tide
    reader.update(.notesChanged(found))
    reader.type("a Enter")
    #expect(reader.effects.last == .changeNotes(.make(tide, [.text("half")], .commenting)))
  }

  @Test("a draft that cannot be kept keeps its words when the text is read anew")
  func unkept() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"half Esc Esc")
    reread(&reader)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    reader.type("/ \"council Enter a Enter")
    let council = try reader.range(of: "council")
    #expect(reader.effects.last == .changeNotes(.make(council, [.text("half")], .commenting)))
  }

  @Test("an editor that is open when the text is read anew saves nothing on other words")
  func open() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"half")
    reread(&reader)
    reader.type("Enter")
    #expect(reader.effects.last == .findNotes)
    #expect(reader.state.notice?.text == "Looking for notes; once more in a moment.")
    reader.update(
      .notesChanged(
        NoteOutcome(
          notes: NotesOnText(), draft: NoteDraft(range: Self.place, text: "hal"))))
    reader.type("Enter")
    #expect(reader.effects.last == .changeNotes(.make(Self.place, [.text("half")], .commenting)))
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: Notice("full", isError: true))))
    reread(&reader)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    reader.type("Enter")
    #expect(reader.effects.last == .findNotes)
    #expect(reader.state.notice?.isError == true)
    #expect(reader.row(of: "half") != nil)
  }

  @Test("what can be kept nowhere is said to be lost when one quits, and one is asked once")
  func lost() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"half")
    let full = Notice("The disk is full.", isError: true)
    reader.update(.draftKept(problem: full))
    #expect(reader.state.notice == full)
    reader.type("Esc")
    #expect(
      reader.state.notice?.text == "Kept nowhere, and lost when you quit; a goes on with it.")
    reader.type("Esc q")
    #expect(reader.state.mode == .reading(.article))
    #expect(
      reader.state.notice?.text
        == "Your note is kept nowhere: a goes on with it, q again loses it.")
    var other = reader
    reader.type("q")
    #expect(reader.state.mode == .finished)
    // What a terminal does that is closed does not wait.
    other.update(.draftKept(problem: full))
    other.update(.hangup)
    #expect(other.state.mode == .finished)

    var kept = try Reader.unnoted()
    kept.type("/ \"tide Enter a \"half")
    kept.update(.draftKept(problem: nil))
    kept.type("Esc q")
    #expect(kept.state.mode == .finished)
  }

  @Test("what was being written is not taken from outside while one reads")
  func others() throws {
    var reader = try Reader.unnoted()
    let draft = NoteDraft(range: Self.place, text: "theirs")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), draft: draft)))
    reader.type("/ \"tide Enter a \"own Enter")
    let tide = try reader.range(of: "tide")
    #expect(reader.effects.last == .changeNotes(.make(tide, [.text("own")], .commenting)))
  }

  private func clashing() throws -> Reader {
    var reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter a \"_Mine. Enter")
    let before = try #require(reader.state.notes.all?[try id("one")]).note
    var changed = before
    changed.annotation.bodies = [.text("Since May.")]
    reader.update(
      .notesChanged(NoteOutcome(notes: reader.state.notes.all, clash: .changed(changed))))
    return reader
  }

  private func id(_ name: String) throws -> AnnotationID { try #require(AnnotationID(name)) }

  @Test("a note that another program changed meanwhile is not written over; both can be had")
  func clash() throws {
    var reader = try clashing()
    #expect(reader.row(of: "“Since May.”") != nil)
    var other = reader
    // Whoever has seen it may replace it.
    reader.type("Enter")
    guard case .changeNotes(.change(let wordings))? = reader.effects.last else {
      Issue.record("nothing is changed")
      return
    }
    #expect(wordings.map(\.before.bodies) == [[.text("Since May.")]])
    #expect(wordings.map(\.bodies) == [[.text("Since when? #ledger Mine."), .tag("ledger")]])
    other.type("^T Enter")
    guard case .changeNotes(.change(let both))? = other.effects.last else {
      Issue.record("nothing is changed")
      return
    }
    #expect(
      both.map(\.bodies) == [
        [.text("Since when? #ledger Mine.\nSince May."), .tag("ledger")]
      ])
  }

  @Test(
    "what is left unsaved meanwhile does not write over the other words some other time, either")
  func clashLeft() throws {
    let before = try #require(Reader.noted().state.notes.all?[try id("one")]).note
    for keys in ["Esc a", "\"! Esc a"] {
      var reader = try clashing()
      reader.type(keys + " Enter")
      guard case .changeNotes(.change(let wordings))? = reader.effects.last else {
        Issue.record("nothing is changed")
        return
      }
      // Whoever keeps it sees that it is another by now, and tells so.
      #expect(wordings.map(\.before) == [before.annotation], "\(keys)")
    }
    let kept = try clashing().effects.last
    guard case .keepDraft(let draft?)? = kept else {
      Issue.record("nothing is kept")
      return
    }
    #expect(draft.note == before)
    // Whoever has taken the other words over has decided.
    var both = try clashing()
    both.type("^T")
    #expect(both.state.notes.draft?.note?.annotation.bodies == [.text("Since May.")])
  }

  @Test("a note that another program deleted meanwhile is brought back with what was written")
  func deleted() throws {
    for typed in ["\"_Mine.", "\"x BS"] {
      var reader = try Reader.noted()
      let note = try #require(reader.state.notes.all?[try id("one")]).note
      reader.type("/ \"prudent_ledger Enter a \(typed)")
      reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
      reader.type("Enter")
      guard case .changeNotes(.change(let first))? = reader.effects.last else {
        Issue.record("nothing is changed")
        return
      }
      #expect(first.map(\.deleted) == [nil])
      reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), clash: .deleted)))
      #expect(reader.row(of: "Enter brings it back with what you wrote.") != nil)
      #expect(reader.effects.last == .keepDraft(reader.state.notes.draft))
      reader.type("Enter")
      var wording = first[0]
      wording.deleted = note
      #expect(reader.effects.last == .changeNotes(.change([wording])))
      // Brought back elsewhere in that moment, and changed: that is not written over either.
      var changed = note
      changed.annotation.bodies = [.text("Theirs.")]
      reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), clash: .changed(changed))))
      reader.type("Enter")
      wording.before = changed.annotation
      wording.deleted = nil
      #expect(reader.effects.last == .changeNotes(.change([wording])))
    }
  }

  @Test("a note changed elsewhere while it is written", arguments: GoldenFrameTests.sizes)
  func frames(columns: Int, rows: Int) throws {
    var reader = try clashing()
    reader.update(.resize(Size(columns: columns, rows: rows)))
    try reader.state.render().expectRecorded("note-clash")
  }
}
