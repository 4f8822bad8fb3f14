import Annotations
import DocumentModel
import Testing

@testable import ReaderUI

@Suite("Tying a note to other words")
struct TyingTests {
  @Test("r in the list waits until words are selected; r then ties the note to them")
  func selectedLater() throws {
    var reader = try Reader.noted()
    reader.type("A r")
    #expect(
      reader.state.notice?.text
        == "Select where it belongs, with v or a search; then r ties it there.")
    #expect(reader.state.mode == .reading(.article))
    reader.type("r")
    #expect(reader.state.notice?.text == "Select where it belongs first, with v or a search.")
    reader.type("g g")
    #expect(reader.status.contains("r tie the note"))
    reader.type("v e")
    #expect(reader.status.contains("r tie the note"))
    #expect(reader.effects.isEmpty)
    let selected = try #require(reader.state.selectedRange)
    reader.type("r")
    #expect(reader.effects == [.changeNotes(.relink(try Reader.id("four"), selected))])
    #expect(reader.state.selection == nil)
    // Once is enough.
    reader.type("r")
    #expect(reader.effects.count == 1)
    #expect(
      reader.state.notice?.text == "Choose which note it is first: r in the list of the notes (A).")
  }

  @Test("what only happens to be under the cursor is named before a note is tied to it")
  func named() throws {
    var reader = try Reader.filed()
    reader.type("Tab A r")
    #expect(
      reader.state.notice?.text
        == "r ties it to “prudent ledger”; v selects other words.")
    let count = reader.effects.count
    reader.type("r")
    #expect(reader.effects.count == count + 1)
    #expect(
      reader.effects.last
        == .changeNotes(.relink(try Reader.id("four"), try reader.range(of: "prudent ledger"))))
  }

  @Test("a note on another text stays there")
  func elsewhere() throws {
    var reader = try Reader.filed()
    reader.type("v A A / \"quay_dues Enter r")
    #expect(reader.effects.isEmpty)
    #expect(reader.status.contains("It is a note on another text"))
    #expect(reader.row(of: "Notes on all texts") != nil)
  }

  @Test("Esc lets go of the note; a note that is gone meanwhile is not tied")
  func leaving() throws {
    var reader = try Reader.noted()
    reader.type("A r Esc v r")
    #expect(reader.effects.isEmpty)
    reader.type("Esc A r")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    reader.type("v r")
    #expect(reader.effects.isEmpty)
    #expect(reader.status.contains("Choose which note it is first"))
  }
}
