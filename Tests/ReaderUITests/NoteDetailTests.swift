import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("A note in full, below the list of notes")
struct NoteDetailTests {
  @Test("below the rows stands in full what is to be decided about, and the list stands still")
  func detail() throws {
    var reader = try Reader.noted()
    let long = String(repeating: "further progress toward the objective, ", count: 4)
    let all = try #require(reader.state.notes.all)
    let note = try Reader.note(
      "long", [.text("A long\nthought.")], state: .reworded, was: long + "it was",
      quote: long + "it is")
    reader.update(
      .notesChanged(NoteOutcome(notes: NotesOnText(placed: all.placed, unplaced: [note]))))
    reader.type("A")
    let words = reader.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains("objective, it was” now “further progress"))
    #expect(words.contains("objective, it is” note A long thought."))
    let last = try #require(reader.row(of: "U undo"))
    reader.type("j j")
    #expect(reader.row(of: "U undo") == last)
    #expect(reader.row(of: "on    “prudent ledger”") != nil)
  }

  @Test(
    "on a large screen the list is wide, and a long passage is shown whole while the list stands still"
  )
  func largeScreen() throws {
    let passage = (1...60).map { "The council said it for the \($0). time." }.joined(separator: " ")
    var reader = try Reader("# News\n\n\(passage)", columns: 200, rows: 60)
    var notes = [
      try Reader.note(
        "long", [.text("Why?")], state: .reworded,
        was: passage.replacing("the 55. time", with: "the last time"), quote: passage)
    ]
    for number in 1...80 {
      notes.append(try Reader.note("\(number)", [.text("\(number)")], state: .dropped, was: "gone"))
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: Array(notes.prefix(4))))))
    reader.type("A")
    let head = try #require(reader.lines.first { $0.contains("Notes on this text") })
    #expect(head.split(separator: "/ filters")[0].count > 150)
    let words = reader.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(
      words.contains("the 1. time.") && words.contains("the 54. time.")
        && words.contains("the last time"))
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: notes))))
    let rule = try #require(reader.lines.firstIndex { $0.contains("─────") })
    #expect(rule > 30)
    reader.type("j")
    #expect(reader.lines.firstIndex { $0.contains("─────") } == rule)
  }

  @Test(
    "of a dropped note it is told how often its words stand elsewhere, in the list of this text")
  func elsewhereInText() throws {
    var reader = try Reader.filed()
    for (words, told) in [
      ("the councils", "place."), ("tide\ntables", "place; the same words stand once elsewhere."),
      ("The", "place; the same words stand 2 times elsewhere."),
    ] {
      let gone = try Reader.note("gone", [.text("Why?")], state: .dropped, was: words)
      reader.update(
        .notesChanged(NoteOutcome(notes: NotesOnText(unplaced: [gone], text: "aa"))))
      reader.type("A")
      let shown = reader.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(shown.contains("now Nothing stands in its \(told)"), "\(words)")
      reader.update(.notesFiled(NoteCollection([FiledNote(gone, in: .spring)])))
      reader.type("A")
      #expect(reader.row(of: "now   Nothing stands in its place.") != nil, "\(words)")
      reader.type("Esc")
    }
  }

  @Test("of a note that is settled its detail says what the words were before")
  func settled() throws {
    var reader = try Reader.noted()
    let note = try Reader.note(
      "settled", [.text("Why?")], was: "a loose ledger", quote: "a prudent ledger")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: [note]))))
    reader.type("A")
    let row = try #require(reader.row(of: "on    “a prudent ledger”"))
    #expect(reader.lines[row + 1].contains("was   “a loose ledger”"))
    #expect(reader.lines[row + 2].contains("note  Why?"))
  }

  @Test("a quote that has quotation marks itself has single ones within those around it")
  func quotes() throws {
    var reader = try Reader("The “open” gate.\n\n“稳”字当头。", columns: 120, rows: 24)
    let notes = try ["“open” gate", "“稳”字当头"].enumerated().map { number, words in
      NotesOnText.Placed(
        try Reader.note("\(number)", [.colour(.green)], quote: words),
        at: try reader.range(of: words))
    }
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: notes))))
    reader.type("I")
    #expect(reader.row(of: "“‘open’ gate”") != nil && reader.row(of: "“‘稳’字当头”") != nil)
    reader.type("I A")
    #expect(reader.lines.filter { $0.contains("“‘open’ gate”") }.count == 2)
    reader.type("j")
    #expect(reader.lines.filter { $0.contains("“‘稳’字当头”") }.count == 2)
    reader.type("e")
    #expect(reader.row(of: "Change the note on “‘稳’字当头”") != nil)
    #expect(reader.row(of: "““") == nil)
  }

  @Test("the note in full keeps its lines as far as there is room, and says its tags")
  func lines() throws {
    func listing(_ text: String, _ tags: String...) throws -> Reader {
      var reader = try Reader.unnoted()
      let note = try Reader.note(
        "one", [.text(text)] + tags.map(AnnotationBody.tag), quote: "council")
      let placed = NotesOnText.Placed(note, at: try reader.range(of: "council"))
      reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [placed]))))
      reader.type("A")
      return reader
    }
    var reader = try listing("Mine. #labor market\n\nTheirs.", "labor", "rate path")
    let row = try #require(reader.row(of: "note  Mine. #labor market"))
    #expect(reader.lines[row].dropFirst(9).hasPrefix("  Mine. #labor market    "))
    #expect(reader.lines[row + 1].contains("      Theirs."))
    #expect(reader.lines[row + 2].contains("tags  #labor #\"rate path\""))
    // More lines than rows run on, so that no less of it is seen.
    reader = try listing((1...12).map { "Line \($0)." }.joined(separator: "\n"), "x")
    #expect(reader.row(of: "note  Line 1. Line 2. Line 3.") != nil)
    #expect(reader.row(of: "Line 12.") != nil && reader.row(of: "tags  #x") != nil)
  }
}
