import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("The list of notes")
struct NoteListTests {
  /// The notes that are shown, by their names.
  private func shown(_ reader: Reader) -> [String] {
    reader.state.notes.listing.shown.map(\.text)
  }

  @Test("A shows the notes of the text, again those of all texts, and once more those of the text")
  func scopes() throws {
    var reader = try Reader.filed()
    reader.type("A")
    #expect(shown(reader) == ["four", "three", "one", "two"])
    reader.type("A")
    #expect(shown(reader) == ["one", "two", "three", "five", "six", "seven"])
    #expect(reader.row(of: "Harbour report") != nil)
    #expect(reader.row(of: "2 March 2026") != nil)
    reader.type("A")
    #expect(shown(reader) == ["four", "three", "one", "two"])
  }

  @Test("where the text has no notes, A goes to those of all texts")
  func elsewhere() throws {
    var reader = try Reader.filed()
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    reader.type("A")
    #expect(shown(reader).count == 6)
    var bare = try Reader.unnoted()
    bare.type("A j")
    bare.update(.notesFiled(NoteCollection()))
    #expect(bare.state.notice == nil)
    bare.type("A")
    #expect(bare.state.notice?.text == "No notes on this text; a makes one.")
    // Again, the list of all texts stays as it is.
    reader.type("/ \"led Enter SPC")
    let before = (shown(reader), reader.state.notes.marked)
    reader.type("A")
    #expect(reader.row(of: "No notes on this text; a makes one.") != nil)
    #expect((shown(reader), reader.state.notes.marked) == before)
    #expect(!shown(reader).isEmpty && reader.row(of: "Notes on all texts") != nil)
  }

  @Test("that notes wait is said also where there are no others")
  func onlyOpen() throws {
    var reader = try Reader.noted()
    let all = try #require(reader.state.notes.all)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(unplaced: all.unplaced))))
    reader.type("A")
    #expect(reader.row(of: "To be decided") != nil)
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: [all.placed[0]]))))
    #expect(reader.row(of: "Notes  ") == nil)
  }

  @Test("/ narrows it by words, tags, colours, states and texts; Esc takes that back")
  func filtering() throws {
    var reader = try Reader.filed()
    reader.type("A A / \"#led")
    #expect(shown(reader) == ["one", "five"])
    reader.type("\"_in:report")
    #expect(shown(reader) == ["five"])
    reader.type("^U \"colour:pi")
    #expect(shown(reader) == ["six"])
    reader.type("^U \"state:open")
    #expect(shown(reader) == ["three"])
    reader.type("^U \"账目")
    #expect(shown(reader) == ["seven"])
    reader.type("^U \"nothing")
    #expect(shown(reader) == [])
    #expect(reader.row(of: "Nothing fits.") != nil)
    reader.type("Esc")
    #expect(shown(reader).count == 6)
  }

  @Test(
    "where nothing fits it is told which word it is; a name alone says nothing yet"
  )
  func remarks() throws {
    var reader = try Reader.filed()
    reader.type("A A /")
    for (typed, remark) in [
      ("since:2026-13", "2026-13 is no date; one is 2026, 2026-07 or 2026-07-30."),
      ("since:20", "20 is no date; one is 2026, 2026-07 or 2026-07-30."),
      ("state:foo", "foo is no state; one is kept, moved, reworded, dropped, ambiguous,"),
      ("state:foo", "suggested, open, settled."),
      ("colour:purple", "Nothing fits colour:purple."), ("#led_by:zoe", "Nothing fits by:zoe."),
      ("#led_colour:pink", "Nothing fits."),
      ("colour:red", "red is no colour; one is yellow, green, blue, pink, purple."),
    ] {
      reader.type("^U \"\(typed)")
      #expect(shown(reader) == [])
      #expect(reader.row(of: remark) != nil, "\(typed)")
      #expect(reader.row(of: "in: title   by: author") != nil, "\(typed)")
    }
    // Nothing is left to be marked and deleted.
    reader.type("^U \"until:20 Enter * D")
    #expect(reader.state.notes.marked.isEmpty && reader.effects.isEmpty)
    reader.type("/")
    for typed in ["by:", "#", "colour:", "state:", "since:", "in:"] {
      reader.type("^U \"\(typed)")
      #expect(shown(reader).count == 6, "\(typed)")
    }
  }

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

  @Test("Enter ends the typing and keeps the filter, Enter takes, Esc shows all and then closes")
  func keepingFilter() throws {
    var reader = try Reader.filed()
    reader.type("A A / \"#led")
    #expect(reader.lines[2].contains("/#led") && reader.lines[2].contains("Enter keeps it"))
    reader.type("Enter")
    #expect(shown(reader) == ["one", "five"])
    #expect(reader.lines[2].contains("/#led") && reader.lines[2].contains("Esc shows all"))
    reader.type("j / \"g_order")
    #expect(shown(reader) == ["five"])
    reader.type("Enter Esc")
    #expect(shown(reader).count == 6)
    #expect(reader.row(of: "Notes on all texts") != nil)
    reader.type("Esc")
    #expect(reader.state.mode == .reading(.article))
    reader.type("A A / \"order Enter Enter")
    #expect(reader.effects == [.openNote(in: .spring, .go(try Reader.id("five")))])
  }

  @Test("what the filter leaves is marked at once; to what it hides nothing is done")
  func markingFiltered() throws {
    var reader = try Reader.filed()
    reader.type("A A j SPC / \"#led Enter *")
    #expect(reader.row(of: "3 marked (1 hidden)") != nil)
    reader.type("#")
    guard case .tagging(let prompt) = reader.state.mode else {
      Issue.record("no tags are asked for")
      return
    }
    #expect(prompt.notes == [try Reader.id("five"), try Reader.id("one")])
    reader.type("Esc D")
    #expect(
      reader.effects.last == .changeNotes(.delete([try Reader.id("five"), try Reader.id("one")])))
    // Nothing that is seen is marked any more: it is for the note on which the list stands.
    #expect(reader.row(of: "1 marked (1 hidden)") != nil)
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("one")])))
    reader.type("Esc")
    #expect(reader.row(of: "1 marked") != nil)
    reader.type("+")
    #expect(reader.acceptedNotes == [try Reader.id("two")])
  }

  @Test("marked notes are tagged and deleted together, also if each was found by its own filter")
  func marking() throws {
    var reader = try Reader.filed()
    reader.type("A A SPC / \"check Enter SPC Esc #")
    guard case .tagging(let prompt) = reader.state.mode else {
      Issue.record("no tags are asked for")
      return
    }
    #expect(prompt.notes == [try Reader.id("one"), try Reader.id("three")])
    reader.type("\"fees,_-ledger_#数字 Enter")
    #expect(
      reader.effects.last
        == .changeNotes(
          .change([
            NoteWording(
              of: try reader.annotation("one"),
              bodies: [.text("Since when? ledger"), .tag("fees"), .tag("数字")],
              motivation: .highlighting),
            NoteWording(
              of: try reader.annotation("three"),
              bodies: [.text("Check."), .tag("fees"), .tag("数字")],
              motivation: .highlighting),
          ])))
    #expect(reader.state.notes.marked.isEmpty)

    reader.type("* D")
    guard case .changeNotes(.delete(let deleted))? = reader.effects.last else {
      Issue.record("nothing is deleted")
      return
    }
    #expect(Set(deleted.map(\.text)) == ["one", "two", "three", "five", "six", "seven"])
    reader.type("gg * * D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("one")])))
  }

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
    #expect(shown(reader) == ["four", "three", "zero", "one", "two"])
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
    #expect(shown(reader) == ["one", "two", "three", "five", "six", "seven"])
    let failure = Notice("The disk is full.", isError: true)
    reader.update(.notesChanged(NoteOutcome(notes: nil, notice: failure)))
    #expect(shown(reader) == ["one", "two", "three", "five", "six", "seven"])
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("five")])))
    reader.update(.notesChanged(NoteOutcome(notes: all)))
    #expect(shown(reader) == ["one", "two", "three", "six", "seven"])
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("six")])))
    reader.update(.notesChanged(NoteOutcome(notes: all)))
    #expect(shown(reader) == ["one", "two", "three", "seven"])
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

  @Test("no tags typed, or Esc, change nothing")
  func leavingTags() throws {
    var reader = try Reader.filed()
    reader.type("A #")
    reader.update(.paste("two\nlines"))
    #expect(reader.row(of: "two lines") != nil)
    reader.type("Esc # Enter # \"-_,_# Enter")
    #expect(reader.effects.isEmpty)
    #expect(reader.row(of: "Notes on this text") != nil)
  }

  @Test("a list whose last note is gone says that there are none, and names no keys for notes")
  func lastGone() throws {
    var reader = try Reader.noted()
    reader.type("A")
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText())))
    #expect(reader.row(of: "No notes on this text.") != nil)
    #expect(reader.row(of: "U undo") != nil)
    for words in ["Nothing fits.", "e change", "/ filters"] {
      #expect(reader.row(of: words) == nil, "\(words)")
    }
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
