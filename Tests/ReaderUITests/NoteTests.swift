import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Notes in the reader")
struct NoteTests {
  private static let text = """
    # Harbour news

    ## Outlook

    The council keeps a prudent ledger, and watches the tide tables.

    ## Trade

    The door stays open.
    """

  private func reader() throws -> Reader {
    var reader = try Reader(Self.text, columns: 80, rows: 24)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    return reader
  }

  private func range(of words: String, in reader: Reader) throws -> TextRange {
    let text = reader.state.document.text
    let range = try #require(text.firstRange(of: words))
    return TextRange(
      utf8: text.utf8.distance(
        from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
          from: text.startIndex, to: range.upperBound))
  }

  private func note(
    _ id: String, _ bodies: [AnnotationBody], state: Carried.State? = nil, was: String? = nil
  ) throws -> Note {
    let id = try #require(AnnotationID(id))
    let target = AnnotationTarget(quote: was.map { TextQuoteSelector(exact: $0) })
    return Note(
      Annotation(id: id, target: target, bodies: bodies), text: "aa", state: state,
      earlier: was == nil ? nil : target)
  }

  private func noted() throws -> Reader {
    var reader = try reader()
    let placed = [
      NotesOnText.Placed(
        try note("one", [.text("Since when? #ledger"), .tag("ledger")]),
        at: try range(of: "prudent ledger", in: reader)),
      NotesOnText.Placed(
        try note("two", [.colour(.green)]), at: try range(of: "tide tables", in: reader)),
      NotesOnText.Placed(
        try note("three", [.text("Check.")], state: .reworded, was: "The gate stays open"),
        at: try range(of: "The door stays open", in: reader)),
    ]
    let gone = try note("four", [.text("Gone?")], state: .dropped, was: "the old quay")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: placed, unplaced: [gone]))))
    return reader
  }

  @Test("a writes on what is selected; Enter saves words and tags")
  func writing() throws {
    var reader = try reader()
    reader.type("/ \"prudent_ledger Enter a \"New._#ledger_#数字 Enter")
    let range = try range(of: "prudent ledger", in: reader)
    #expect(
      reader.effects.last
        == .changeNotes(
          .make(
            range, [.text("New. #ledger #数字"), .tag("ledger"), .tag("数字")], .commenting)))
    // Until it is known to be saved, it stays where it was written.
    guard case .annotating = reader.state.mode else {
      Issue.record("the editor is closed")
      return
    }
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: Notice("full", isError: true))))
    #expect(reader.state.render().lines.contains { $0.contains("New. #ledger") })
    reader.type("Enter")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), notice: Notice("Saved."))))
    #expect(reader.state.mode == .reading(.article))
    #expect(reader.effects.last == .keepDraft(nil))
  }

  @Test("what is left without saving is gone on with, and what another run left is")
  func drafts() throws {
    var reader = try reader()
    reader.type("/ \"tide Enter a \"half Esc a \"_way")
    let range = try range(of: "tide", in: reader)
    #expect(
      reader.effects.last == .keepDraft(NoteDraft(range: range, note: nil, text: "half way")))
    var other = try self.reader()
    other.update(
      .notesChanged(
        NoteOutcome(
          notes: NotesOnText(), draft: NoteDraft(range: range, note: nil, text: "half"))))
    #expect(other.state.notice?.text == "A note was being written here; a goes on with it.")
    other.type("a \"! Enter")
    #expect(other.effects.last == .changeNotes(.make(range, [.text("half!")], .commenting)))
  }

  @Test("x highlights, again in the next colour, around to the first")
  func highlighting() throws {
    var reader = try noted()
    reader.type("/ \"council Enter x")
    let council = try range(of: "council", in: reader)
    #expect(
      reader.effects.last == .changeNotes(.make(council, [.colour(.yellow)], .highlighting)))
    reader.type("Esc / \"tide_tables Enter x")
    let id = try #require(AnnotationID("two"))
    #expect(
      reader.effects.last == .changeNotes(.change(id, [.colour(.blue)], .commenting))
        || reader.effects.last == .changeNotes(.change(id, [.colour(.blue)], .highlighting)))
  }

  @Test("the list has what is to be decided first; its keys accept, tie, delete and undo")
  func list() throws {
    var reader = try noted()
    let (three, four) = (try #require(AnnotationID("three")), try #require(AnnotationID("four")))
    reader.type("A D")
    #expect(reader.effects.last == .changeNotes(.delete([four])))
    reader.type("j +")
    #expect(reader.effects.last == .changeNotes(.accept(three)))
    reader.type("U")
    #expect(reader.effects.last == .changeNotes(.undo))
    reader.type("Esc / \"council Enter A r")
    let council = try range(of: "council", in: reader)
    #expect(reader.effects.last == .changeNotes(.relink(four, council)))
    #expect(reader.state.mode == .reading(.article))
  }

  @Test("D deletes the note under the cursor; where none is, it says so")
  func deleting() throws {
    var reader = try noted()
    reader.type("/ \"prudent_ledger Enter D")
    let one = try #require(AnnotationID("one"))
    #expect(reader.effects.last == .changeNotes(.delete([one])))
    reader.type("Esc / \"council Enter D")
    #expect(reader.state.notice?.text == "No note stands here.")
  }

  @Test("a note in Chinese is edited by characters, words and lines")
  func editing() {
    var editor = NoteEditor(on: TextRange(utf8: 0..<1), text: "稳中求进")
    editor.move(by: -2)
    editor.insert("🇨🇳e\u{301}")
    #expect(editor.text == "稳中🇨🇳e\u{301}求进")
    editor.removeBackward()
    editor.removeBackward()
    editor.insert("\n")
    editor.moveToLineEnd()
    editor.insert(" two words")
    editor.removeBackward(word: true)
    #expect(editor.text == "稳中\n求进 two ")
    editor.removeToLineStart()
    editor.removeForward()
    editor.moveToLineStart()
    editor.removeBackward()
    #expect(editor.text == "稳中")
    editor.move(by: -99)
    editor.removeBackward()
    editor.removeForward()
    #expect(editor.text == "中")
  }

  @Test("no row of the text is looked at for all notes")
  func overlapping() {
    let notes = (0..<2000).compactMap { number -> NotesOnText.Placed? in
      guard let id = AnnotationID("\(number)") else { return nil }
      let start = number * 7 % 1000
      return NotesOnText.Placed(
        Note(Annotation(id: id, target: AnnotationTarget()), text: nil),
        at: TextRange(utf8: start..<start + 1 + number % 90))
    }
    let all = NotesOnText(placed: notes)
    for start in stride(from: 0, to: 1100, by: 37) {
      let range = TextRange(utf8: start..<start + 12)
      let expected = notes.filter { $0.range.overlaps(range) }.map(\.note.id.text).sorted()
      #expect(all.overlapping(range).map(\.note.id.text).sorted() == expected)
    }
  }

  @Test("notes, their list and their editor", arguments: GoldenFrameTests.sizes)
  func frames(columns: Int, rows: Int) throws {
    var reader = try noted()
    reader.update(.resize(Size(columns: columns, rows: rows)))
    try reader.state.render().expectRecorded("notes")
    reader.type("A j")
    try reader.state.render().expectRecorded("notes-list")
    reader.type("Esc / \"prudent_ledger Enter a \"_And_再看看")
    try reader.state.render().expectRecorded("note-editor")
  }
}
