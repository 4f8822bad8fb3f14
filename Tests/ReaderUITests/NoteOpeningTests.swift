import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Opening notes and the texts that they are on")
struct NoteOpeningTests {
  @Test("Enter goes to a note in this text, and opens the text of another")
  func going() throws {
    var reader = try Reader.filed()
    reader.type("A A / \"since Enter Enter")
    #expect(reader.state.mode == .reading(.article))
    reader.type("A A / \"order Enter Enter")
    #expect(reader.effects == [.openNote(in: .spring, .go(try Reader.id("five")))])
  }

  @Test("e changes a note where it stands; one of which nothing is left in the pane")
  func editing() throws {
    var reader = try Reader.filed()
    reader.type("A e")
    #expect(reader.row(of: "“the old quay”") != nil)
    reader.type("\"_Yes. Enter")
    #expect(
      reader.effects.last
        == .changeNotes(
          .change([
            NoteWording(
              of: try reader.annotation("four"), bodies: [.text("Gone? Yes.")],
              motivation: .commenting)
          ])))
    var other = try Reader.filed()
    other.type("A A j j j e")
    #expect(other.effects == [.openNote(in: .spring, .edit(try Reader.id("five")))])
  }

  @Test("e goes on first with what was left without saving, and says so: nothing written is lost")
  func editingWhileDrafted() throws {
    var reader = try Reader.noted()
    reader.type("/ \"council Enter a \"half Esc A j j e")
    #expect(reader.row(of: "Note on “council”") != nil && reader.row(of: "half") != nil)
    #expect(reader.row(of: "This was left unsaved. Enter saves it,") != nil)
    reader.type("Enter")
    let council = try reader.range(of: "council")
    #expect(reader.effects.last == .changeNotes(.make(council, [.text("half")], .commenting)))

    // Of the very note that was left, it goes on with that.
    reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter a \"_Mine. Esc Esc A j j e")
    #expect(reader.row(of: "Since when? #ledger Mine.") != nil)
    #expect(
      reader.state.notice?.text == "This was left unsaved. Enter saves it, ^X twice throws it away."
    )
    // One on the same words is another one, and so is one of which nothing is left.
    reader.type("Esc A e")
    #expect(reader.row(of: "Change the note on “prudent ledger”") != nil)
    #expect(reader.row(of: "This was left unsaved.") != nil)
  }

  @Test("a text opened for a note that has something unsaved goes on with that first")
  func arrivingAtDraft() throws {
    let noted = try Reader.noted()
    let council = try noted.range(of: "council")
    for (range, told) in [
      (council, "This was left unsaved. Enter saves it,"),
      (TextRange(utf8: 0..<0), "This was left unsaved, and what it was about is gone."),
    ] {
      var reader = try Reader.unnoted()
      reader.openFor(.edit(try Reader.id("three")))
      reader.update(.documentRead(reader.state.document))
      reader.update(
        .notesChanged(
          NoteOutcome(
            notes: noted.state.notes.all, draft: NoteDraft(range: range, text: "half"))))
      guard case .annotating(let editor) = reader.state.mode else {
        Issue.record("no note is open")
        return
      }
      #expect(editor.text == "half" && editor.note == nil && editor.range == range)
      #expect(reader.row(of: told) != nil)
    }
  }

  @Test("a text opened for a note goes there, or to its words, once its notes have been found")
  func arriving() throws {
    var reader = try Reader.unnoted()
    let noted = try Reader.noted()
    reader.openFor(.edit(try Reader.id("three")))
    reader.update(.notesChanged(NoteOutcome(notes: noted.state.notes.all)))
    guard case .annotating(let editor) = reader.state.mode else {
      Issue.record("the note is not open")
      return
    }
    #expect(editor.note?.id.text == "three")
  }

  @Test("what is typed before the editor opens that was asked for deletes nothing")
  func early() throws {
    var reader = try Reader.unsearched()
    let noted = try Reader.noted()
    reader.openFor(.edit(try Reader.id("three")))
    reader.type("D \"one")
    reader.update(.notesChanged(NoteOutcome(notes: noted.state.notes.all)))
    guard case .annotating(let editor) = reader.state.mode else {
      Issue.record("the note is not open")
      return
    }
    #expect(editor.text == "Check." && reader.effects.isEmpty)
  }

  @Test("M carries the notes of a text: those before this one and of its kind come first")
  func carrying() throws {
    var reader = try Reader.filed()
    reader.type("M")
    #expect(reader.state.notedTextItems.map(\.text) == ["Harbour report", "鱼市"])
    reader.type("Enter")
    #expect(reader.effects == [.carryNotes(from: "bb")])
    var bare = try Reader.unnoted()
    bare.type("M")
    #expect(bare.state.notice?.text == "Looking for notes…")
    bare.update(.notesFiled(NoteCollection()))
    #expect(bare.state.notice?.text == "No other text has notes that could be carried here.")
  }

  @Test(
    "a copy of a text whose file is gone says so in the header", arguments: GoldenFrameTests.sizes)
  func keptCopy(columns: Int, rows: Int) throws {
    var reader = try Reader.noted()
    reader.update(.resize(Size(columns: columns, rows: rows)))
    reader.openCopy(
      of: KeptCopy(path: "/home/ann/reports/spring.md", shortPath: "~/reports/spring.md"))
    try reader.state.render().expectRecorded("kept-copy")
    reader.type("^G")
    #expect(columns < 40 || reader.row(of: "/home/ann/reports/spring.md") != nil)
  }
}
