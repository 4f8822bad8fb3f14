import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Notes in the reader")
struct NoteTests {
  @Test("a writes on what is selected; Enter saves words and tags")
  func writing() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"prudent_ledger Enter a \"New._#ledger_#数字 Enter")
    let range = try reader.range(of: "prudent ledger")
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
    reader.update(
      .notesChanged(NoteOutcome(notes: nil, notice: Notice("The disk is full.", isError: true))))
    #expect(reader.row(of: "New. #ledger") != nil)
    #expect(reader.row(of: "The disk is full.") != nil)
    reader.type("Enter")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), notice: Notice("Saved."))))
    #expect(reader.state.mode == .reading(.article))
    #expect(reader.effects.last == .keepDraft(nil))
  }

  @Test(
    "where no note can be kept, the editor says so before anything is typed, and as long as it is so"
  )
  func unkept() throws {
    var reader = try Reader.unnoted()
    let problem = Notice("Notes cannot be kept: see that you may write ~/notes", isError: true)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), problem: problem)))
    #expect(reader.row(of: "cannot be kept") == nil)
    reader.type("/ \"tide Enter a")
    #expect(reader.row(of: "Notes cannot be kept: see that you may write ~/notes") != nil)
    #expect(reader.row(of: "Note on “tide”") != nil)
    reader.type("Esc")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    reader.type("a")
    #expect(reader.row(of: "cannot be kept") == nil)
  }

  @Test("what was kept but not shared is saved: it is not written once more")
  func unshared() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"new Enter")
    let notice = Notice("Kept, not shared yet, no room: see to ~/shared", isError: true)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(), notice: notice)))
    #expect(reader.state.mode == .reading(.article))
    #expect(reader.status.contains("Kept, not shared yet"))
  }

  @Test(
    "where the archive cannot be read every key for notes says why, and looks once more",
    arguments: ["a", "x", "A", "I", "M", "D", "U"])
  func unreadable(key: String) throws {
    var reader = try Reader("The tide is calm.", columns: 80, rows: 24)
    let problem = Notice("A later tifa made these notes: use that one.", isError: true)
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: problem, problem: problem)))
    reader.update(.notesFiled(NoteCollection()))
    reader.type("j")
    #expect(reader.state.notice == nil)
    reader.type(key)
    #expect(reader.state.notice == problem)
    #expect(reader.effects.last == .findNotes)
    #expect(reader.state.mode == .reading(.article))
    // Nothing has changed: it is not told once more, whenever that is found.
    reader.type("j")
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: problem, problem: problem)))
    #expect(reader.state.notice == nil)
  }

  @Test("what is left without saving is gone on with, and what another run left is")
  func drafts() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a \"half Esc a \"_way")
    let range = try reader.range(of: "tide")
    #expect(
      reader.effects.last == .keepDraft(NoteDraft(range: range, text: "half way")))
    var other = try Reader.unsearched()
    other.update(
      .notesChanged(
        NoteOutcome(
          notes: NotesOnText(), draft: NoteDraft(range: range, text: "half"))))
    #expect(other.state.notice?.text == "A note was being written here; a goes on with it.")
    other.type("a \"! Enter")
    #expect(other.effects.last == .changeNotes(.make(range, [.text("half!")], .commenting)))
  }

  @Test("what is blank is no note: nothing is kept of it, and nothing is gone on with")
  func blank() throws {
    for blank in ["\"_", "\"x ^U Alt-Enter \"_"] {
      var reader = try Reader.unnoted()
      reader.type("/ \"tide Enter a \(blank)")
      #expect(reader.effects.last == .keepDraft(nil))
      var left = reader
      left.type("Esc")
      #expect(left.state.notice?.text == "No note made.")
      reader.type("Enter")
      #expect(reader.state.notice?.text == "An empty note is not kept.")
      #expect(reader.effects.last == .keepDraft(nil))
      #expect(reader.state.notes.draft == nil)
    }
    // Also what an earlier program kept of one.
    var other = try Reader.unsearched()
    let range = try other.range(of: "tide")
    other.update(
      .notesChanged(
        NoteOutcome(notes: NotesOnText(), draft: NoteDraft(range: range, text: " "))))
    other.type("a Enter")
    #expect(other.effects.last == .keepDraft(nil))
    #expect(other.state.notes.draft == nil)
    var noted = try Reader.noted()
    noted.type("/ \"prudent_ledger Enter a ^U Esc")
    #expect(noted.state.notice?.text == "The note is as it was.")
  }

  @Test("x highlights, again in the next colour, around to the first")
  func highlighting() throws {
    var reader = try Reader.noted()
    reader.type("/ \"council Enter x")
    let council = try reader.range(of: "council")
    #expect(
      reader.effects.last == .changeNotes(.make(council, [.colour(.yellow)], .highlighting)))
    reader.type("Esc / \"tide_tables Enter x")
    let id = try #require(AnnotationID("two"))
    let two = try #require(reader.state.notes.all?[id]).note
    #expect(
      reader.effects.last
        == .changeNotes(
          .change([
            NoteWording(of: two.annotation, bodies: [.colour(.blue)], motivation: .highlighting)
          ])))
  }

  @Test("the list has what is to be decided first; its keys accept, tie, delete and undo")
  func list() throws {
    var reader = try Reader.noted()
    let (three, four) = (try #require(AnnotationID("three")), try #require(AnnotationID("four")))
    reader.type("A D")
    #expect(reader.effects.last == .changeNotes(.delete([four])))
    reader.type("j +")
    #expect(reader.acceptedNotes == [three])
    reader.type("U")
    #expect(reader.effects.last == .changeNotes(.undo))
    reader.type("Esc / \"council Enter A r")
    let council = try reader.range(of: "council")
    #expect(reader.effects.last == .changeNotes(.relink(four, council)))
    #expect(reader.state.mode == .reading(.article))
  }

  @Test("a note that is emptied stays as it was, and it is said how one is deleted")
  func emptied() throws {
    var reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter a ^U Enter")
    #expect(reader.state.notice?.text == "The note is as it was: D deletes one.")
    #expect(reader.state.mode == .reading(.article))
    #expect(reader.effects.last == .keepDraft(nil))
    reader.type("/ \"council Enter a Enter")
    #expect(reader.state.notice?.text == "An empty note is not kept.")
  }

  @Test("what was accepted as dropped stands in a section of its own, and waits no more")
  func dropped() throws {
    var reader = try Reader.noted()
    let settled = try Reader.note("five", [.text("Gone.")], quote: "the new quay")
    let all = try #require(reader.state.notes.all)
    reader.update(
      .notesChanged(
        NoteOutcome(notes: NotesOnText(placed: all.placed, unplaced: all.unplaced + [settled]))))
    #expect(reader.state.notes.all?.openCount == 2)
    reader.type("A")
    let rows = try ["To be decided", "the old quay", "Notes  ", "tide tables", "Dropped", "Gone."]
      .map { try #require(reader.row(of: $0)) }
    #expect(rows == rows.sorted())
  }

  @Test("a note in Chinese is edited by characters, words and lines")
  func editing() {
    var editor = EditedText("稳中求进")
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

  @Test("the keys of the editor say how a tag of two words is written where there is room")
  func twoWords() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"tide Enter a")
    #expect(reader.row(of: "#tag #\"two words\"") != nil && reader.row(of: "^E editor") != nil)
    reader.update(.resize(Size(columns: 60, rows: 20)))
    #expect(reader.row(of: "#word tag") != nil)
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

  @Test("within the words of a note phrases are underlined still, as far as it covers them")
  func phrasesInNotes() throws {
    var reader = try Reader.unnoted()
    let notes = try [
      ("keeps a prudent", HighlightColour.green), ("prudent", .blue), ("tide tables", .pink),
    ].map { words, colour in
      NotesOnText.Placed(
        try Reader.note(words, [.colour(colour)], quote: words), at: try reader.range(of: words))
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: notes))))
    let frame = reader.state.render()
    let row = try #require(reader.row(of: "keeps a prudent ledger"))
    func words(_ isMeant: (Cell) -> Bool) -> String {
      String((0..<frame.size.columns).map { frame[$0, row] }.filter(isMeant).compactMap(\.cluster))
    }
    #expect(words { $0.emphasis.contains(.underline) } == "prudent")
    #expect(words { [.noteGreen, .noteBlue].contains($0.role) } == "keeps a prudent")
    #expect(words { $0.role == .phraseAmber || $0.role == .phraseBlue }.hasSuffix(" ledger"))
    // What is current, found or selected looks as it does anywhere.
    reader.type("Tab")
    #expect((0..<80).allSatisfy { reader.state.render()[$0, row].emphasis.isEmpty })
    reader.type("Esc")
    var open = notes[0]
    open.note.state = .reworded
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [open]))))
    #expect((0..<80).allSatisfy { reader.state.render()[$0, row].emphasis.isEmpty })
  }

  @Test("notes, their list and their editor", arguments: GoldenFrameTests.sizes)
  func frames(columns: Int, rows: Int) throws {
    var reader = try Reader.noted()
    reader.update(.resize(Size(columns: columns, rows: rows)))
    try reader.state.render().expectRecorded("notes")
    reader.type("A j")
    try reader.state.render().expectRecorded("notes-list")
    reader.type("Esc / \"prudent_ledger Enter a \"_And_再看看")
    try reader.state.render().expectRecorded("note-editor")
    reader.update(
      .notice(
        Notice(
          "Kept, not shared yet, Permission denied: see to …/briefings/shared/ann.jsonl, 再试一次",
          isError: true)))
    try reader.state.render().expectRecorded("note-editor-error")
  }
}
