import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("What is typed while something waits")
struct TypeAheadTests {
  /// A reader of a text whose notes are still being looked for.
  private static func reader() throws -> Reader {
    try Reader("The tide is calm.\n\nThe gate is open.", columns: 80, rows: 24)
  }

  private static let found = ReaderAction.notesChanged(NoteOutcome(notes: NotesOnText()))

  @Test("is a note's words, though the notes had not been found at the key that began it")
  func note() throws {
    var reader = try Self.reader()
    reader.type("/ \"tide Enter a \"quick")
    reader.update(.paste(" and quiet"))
    reader.type("Enter")
    #expect(reader.state.notice?.text == "Looking for notes…")
    #expect(reader.state.mode == .reading(.article))
    reader.update(Self.found)
    let tide = try reader.range(of: "tide")
    #expect(
      reader.effects.last == .changeNotes(.make(tide, [.text("quick and quiet")], .commenting)))
    #expect(reader.state.notice == nil)
  }

  @Test("comes after what waits, however often something does")
  func order() throws {
    var reader = try Self.reader()
    reader.type("/ \"tide Enter x / \"gate Enter x")
    #expect(reader.effects.isEmpty)
    // A click would change what the first is about.
    reader.mouse(.press, "open")
    reader.mouse(.release, "open")
    reader.update(Self.found)
    #expect(
      reader.effects == [
        .changeNotes(.make(try reader.range(of: "tide"), [.colour(.yellow)], .highlighting)),
        .changeNotes(.make(try reader.range(of: "gate"), [.colour(.yellow)], .highlighting)),
      ])
  }

  @Test(
    "waits for the hit of a search that another one was begun over and given up",
    arguments: ["/ Esc", "/ \"g Esc", "/ Enter"])
  func givenUp(keys: String) throws {
    var reader = try Self.reader()
    reader.update(Self.found)
    reader.delaysSearches = true
    reader.type("/ \"tide Enter \(keys)")
    #expect(reader.state.notice == nil)
    reader.type("x")
    reader.endSearch()
    let tide = try reader.range(of: "tide")
    #expect(
      reader.effects == [.changeNotes(.make(tide, [.colour(.yellow)], .highlighting))])
  }

  @Test("is let go of by Esc, with what waits")
  func escape() throws {
    var reader = try Self.reader()
    reader.type("/ \"tide Enter x q Esc")
    #expect(reader.state.notice == nil)
    reader.update(Self.found)
    #expect(reader.effects.isEmpty && reader.state.mode == .reading(.article))
    reader.type("x")
    #expect(reader.effects.count == 1)
  }

  @Test("means nothing where the notes cannot be read")
  func unreadable() throws {
    var reader = try Self.reader()
    reader.type("/ \"tide Enter a \"quick")
    let problem = Notice("A later tifa made these notes: use that one.", isError: true)
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: problem, problem: problem)))
    #expect(reader.state.notice == problem)
    #expect(reader.state.mode == .reading(.article))
  }

  @Test("is for the list that was asked for, not for the text where that is empty")
  func list() throws {
    var reader = try Self.reader()
    reader.update(Self.found)
    reader.type("A / \"quay")
    #expect(reader.state.mode == .reading(.article))
    let one = try Reader.note("one", [.text("Why?")], quote: "quay")
    reader.update(.notesFiled(NoteCollection([FiledNote(one, in: .spring)])))
    guard case .picking(let picker) = reader.state.mode else {
      Issue.record("no list is open")
      return
    }
    #expect(picker.kind == .notes(.archive) && picker.filter == "quay")

    var bare = try Self.reader()
    bare.update(Self.found)
    bare.type("A q")
    bare.update(.notesFiled(NoteCollection()))
    #expect(bare.state.mode == .reading(.article))
    bare.type("q")
    #expect(bare.state.isFinished)
  }

  @Test("is for the list of the notes on this text, though they had not been found at its key")
  func listOfText() throws {
    for (keys, scope) in [("A", NoteScope.text), ("A A", .archive)] {
      var reader = try Self.reader()
      let one = try Reader.note("one", [.text("Why?")], quote: "tide")
      reader.update(.notesFiled(NoteCollection([FiledNote(one, in: .spring)])))
      reader.type(keys)
      #expect(reader.state.notice?.text == "Looking for notes…")
      reader.update(
        .notesChanged(NoteOutcome(notes: NotesOnText(unplaced: [one]))))
      guard case .picking(let picker) = reader.state.mode else {
        Issue.record("no list is open")
        return
      }
      #expect(picker.kind == .notes(scope))
    }
  }

  @Test("does not wait for the rest of a text, which may be long in coming")
  func opening() throws {
    var reader = try Reader(
      opening: Fixture.document(
        (1...20).map { "Line \($0) says it.\n\n" }.joined()), columns: 80)
    reader.type("x j")
    #expect(reader.effects.isEmpty)
    reader.type("x")
    #expect(reader.status.contains("Notes are made once all of the text is there"))
    reader.type("q")
    #expect(reader.state.isFinished)
  }
}
