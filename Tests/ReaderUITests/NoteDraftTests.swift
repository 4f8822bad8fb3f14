import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("What is left of a note without saving")
struct NoteDraftTests {
  @Test(
    "a note left as it was is no draft, nor is one of which what was typed was taken back",
    arguments: ["", "\"x BS", "\"_", "← →", "^U \"Since_when?_#ledger"])
  func unchanged(typed: String) throws {
    var reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter a \(typed)")
    #expect(typed.isEmpty || reader.effects.last == .keepDraft(nil))
    reader.type("Esc")
    #expect(reader.state.notice?.text == "The note is as it was.")
    reader.type("/ \"council Enter a")
    #expect(reader.row(of: "Note on “council”") != nil)
    #expect(reader.state.notice == nil)
  }

  @Test("what the reader's own editor gives back as it was is no draft either")
  func written() throws {
    var reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter a ^E")
    reader.update(.noteWritten("Since when? #ledger"))
    #expect(reader.effects.last == .keepDraft(nil))
    #expect(reader.state.notes.draft == nil)
  }

  @Test("a draft of a program before that says nothing new is dropped, and not offered")
  func offered() throws {
    let noted = try Reader.noted()
    let all = try #require(noted.state.notes.all)
    let one = try #require(all[try Reader.id("one")]).note
    let range = try noted.range(of: "prudent ledger")
    let same = NoteDraft(range: range, note: one, text: "Since when? #ledger")
    var reader = try Reader.unsearched()
    reader.update(.notesChanged(NoteOutcome(notes: all, draft: same)))
    #expect(reader.effects == [.keepDraft(nil)])
    #expect(reader.state.notice == nil && reader.state.notes.draft == nil)
    // Nor does it write over what another program made of the note since.
    var other = one
    other.annotation.bodies = [.text("Since May.")]
    let changed = all.replacing([one.id], with: NotesOnText(placed: [.init(other, at: range)]))
    reader = try Reader.unsearched()
    reader.update(.notesChanged(NoteOutcome(notes: changed, draft: same)))
    #expect(reader.effects == [.keepDraft(nil)])
    // Where the note is deleted by now, it is all that is left.
    reader = try Reader.unsearched()
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), draft: same)))
    #expect(reader.state.notes.draft == same)
  }

  @Test("^X twice throws away what was written; once, or with other keys between, nothing")
  func thrownAway() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"half Esc / \"council Enter a")
    #expect(reader.row(of: "^X twice throws it away") != nil)
    reader.type("^X ← ^X")
    #expect(reader.row(of: "^X again throws away what was written.") != nil)
    #expect(reader.row(of: "half") != nil && reader.state.notes.draft != nil)
    reader.type("^X")
    #expect(reader.effects.last == .keepDraft(nil))
    #expect(reader.state.notes.draft == nil)
    // What was wanted comes next.
    #expect(reader.row(of: "Note on “council”") != nil)
    #expect(reader.row(of: "Thrown away; no note made.") != nil)

    // What comes from elsewhere meanwhile was not meant either.
    var pasted = try Reader.unnoted()
    for other in [ReaderAction.paste("a whole page"), .noteWritten("a whole page")] {
      pasted.type("/ \"tide Enter a \"half ^X")
      pasted.update(other)
      pasted.type("^X")
      #expect(pasted.row(of: "^X again throws away what was written.") != nil)
      #expect(pasted.state.notes.draft?.text.hasSuffix("a whole page") == true)
      pasted.type("^X")
    }

    var noted = try Reader.noted()
    noted.type("/ \"prudent_ledger Enter a \"! ^X ^X")
    #expect(noted.state.mode == .reading(.article))
    #expect(noted.state.notice?.text == "Thrown away; the note is as it was.")
    #expect(noted.state.notes.draft == nil)
  }

  @Test("what was wanted when a draft came first is opened once that is saved, and not before")
  func next() throws {
    var reader = try Reader.noted()
    reader.type("/ \"council Enter a \"half Esc / \"prudent_ledger Enter a")
    #expect(reader.state.notice?.text.hasSuffix("what you want to note comes next.") == true)
    var left = reader
    left.type("Esc")
    #expect(left.state.mode == .reading(.article))
    reader.type("Enter")
    let all = reader.state.notes.all
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: Notice("full", isError: true))))
    #expect(reader.row(of: "Note on “council”") != nil && reader.row(of: "half") != nil)
    reader.type("Enter")
    reader.update(.notesChanged(NoteOutcome(notes: all, notice: Notice("Saved."))))
    #expect(reader.row(of: "Change the note on “prudent ledger”") != nil)
    #expect(reader.row(of: "Saved.") != nil && reader.state.notes.draft == nil)
    reader.type("Esc")
    #expect(reader.state.mode == .reading(.article))

    // Of one that was chosen in the list too.
    reader.type("/ \"council Enter a \"half Esc A e Enter")
    reader.update(.notesChanged(NoteOutcome(notes: all, notice: Notice("Saved."))))
    #expect(reader.row(of: "note on “the old quay”") != nil)
  }

  @Test("whoever has chosen no words wants the draft and nothing else")
  func unchosen() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"council Enter a \"half Esc Esc a")
    #expect(
      reader.state.notice?.text == "This was left unsaved. Enter saves it, ^X twice throws it away."
    )
    reader.type("Enter")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), notice: Notice("Saved."))))
    #expect(reader.state.mode == .reading(.article))
  }
}
