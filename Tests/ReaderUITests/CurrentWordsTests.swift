import Annotations
import DocumentModel
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("What the keys are about")
struct CurrentWordsTests {
  @Test("a note that was gone to is what D, a, x and y are about, and it is seen")
  func goneTo() throws {
    var reader = try Reader.noted()
    let one = try Reader.id("one")
    reader.type("A j j Enter")
    #expect(try reader.styles(of: "prudent ledger") == [["phrase-current", ""]])
    #expect(reader.status.contains("note on “prudent ledger”"))
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([one])))
    reader.type("x")
    #expect(reader.changedNotes == [one])
    reader.type("y")
    guard case .copy(let text)? = reader.effects.last else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.hasPrefix("“prudent ledger”"))
    reader.type("a")
    #expect(reader.row(of: "Change the note on “prudent ledger”") != nil)
    reader.type("Esc Esc")
    #expect(try reader.styles(of: "prudent ledger").contains(["phrase-current", ""]) == false)

    // Neither a selection nor a hit takes its place, nor is it drawn over by one.
    reader = try Reader.noted()
    reader.type("/ \"prudent_ledger Enter v w A j j Enter")
    #expect(try reader.styles(of: "prudent ledger") == [["phrase-current", ""]])
    reader.type("D")
    #expect(reader.effects.last == .changeNotes(.delete([one])))
    reader = try Reader.noted()
    reader.type("A j j e Esc D")
    #expect(reader.effects.last == .changeNotes(.delete([one])))
  }

  @Test("of two notes on the same words it is the one gone to; once that is gone, no other one")
  func twins() throws {
    var reader = try Reader.noted()
    let all = try #require(reader.state.notes.all)
    let twin = NotesOnText.Placed(
      try Reader.note("twin", [.text("Twin.")]), at: try reader.range(of: "prudent ledger"))
    let part = NotesOnText.Placed(
      try Reader.note("part", [.text("Part.")]), at: try reader.range(of: "prudent"))
    reader.update(
      .notesChanged(NoteOutcome(notes: NotesOnText(placed: all.placed + [twin, part]))))
    reader.type("A / \"twin Enter Enter D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("twin")])))
    // Nor the other on the same words.
    reader.update(.notesChanged(NoteOutcome(notes: NotesOnText(placed: all.placed + [part]))))
    let done = reader.effects
    reader.type("D")
    #expect(reader.state.notice?.text.hasPrefix("Which note?") == true)
    #expect(reader.effects == done)
  }

  @Test("what was selected stays current once it is highlighted or noted, in the colour it has")
  func afterwards() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"council Enter v w x")
    #expect(reader.notedWords == "council keeps")
    try reader.keep(as: "new")
    #expect(reader.selected == nil)
    #expect(try reader.styles(of: "council keeps") == [["note-yellow", "underlined"]])
    reader.type("x")
    #expect(reader.changedNotes == [try Reader.id("new")])
    reader.type("a")
    #expect(reader.row(of: "Change the note on “council keeps”") != nil)
    reader.type("Esc D")
    #expect(reader.effects.last == .changeNotes(.delete([try Reader.id("new")])))

    reader = try Reader.unnoted()
    reader.mouse(.press, "watches")
    reader.mouse(.drag, "e tide")
    reader.mouse(.release, "e tide")
    reader.type("a \"Why? Enter")
    try reader.keep(as: "new")
    reader.type("x")
    #expect(reader.changedNotes == [try Reader.id("new")])
    // Whoever lets go of it is back at the paragraph.
    reader.type("Esc x")
    #expect(reader.changedNotes == nil && reader.notedWords != nil)
  }

  @Test("what was selected and copied is what the next key is about, not an older hit")
  func copied() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"council Enter v w o w y")
    #expect(reader.state.selectedRange == nil)
    reader.type("x")
    #expect(reader.notedWords == "keeps")
    reader.type("a")
    #expect(reader.row(of: "Note on “keeps”") != nil)
    reader.type("Esc D")
    #expect(reader.state.notice?.text == "No note stands here.")
    // What was not selected is as it was.
    reader.type("/ \"council Enter y x")
    #expect(reader.notedWords == "council")
  }

  @Test("the words of a note without a colour are not those of a yellow one")
  func plain() throws {
    let reader = try Reader.noted()
    #expect(try reader.styles(of: "prudent ledger") == [["note-plain", "underlined"]])
  }

  @Test("a note in a paragraph that is hidden for having no hit is gone to all the same")
  func hidden() throws {
    var reader = try Reader.noted()
    reader.type("/ \"door Enter &")
    #expect(reader.row(of: "prudent ledger") == nil)
    reader.type("A / \"tide Enter Enter")
    #expect(reader.row(of: "tide tables.") != nil)
    #expect(!reader.status.contains("only hits ·"))
    // One that is shown is gone to as it is.
    reader.type("/ \"council Enter & A / \"tide Enter Enter")
    #expect(reader.row(of: "tide tables.") != nil && reader.row(of: "The door stays open") == nil)
  }

  @Test("what stands in a paragraph that is hidden is not what the keys are about")
  func unseen() throws {
    var reader = try Reader.noted()
    reader.type("A / \"tide Enter Enter I")
    #expect(reader.row(of: "Notes  ") != nil && reader.row(of: "“tide tables”") != nil)
    reader.type("/ \"door Enter &")
    #expect(reader.row(of: "Since when?") == nil && reader.row(of: "Check.") != nil)
    var other = try Reader.noted()
    other.type("/ \"door Enter A / \"tide Enter Enter & D")
    #expect(other.row(of: "tide tables.") == nil)
    #expect(other.state.notice?.text.hasPrefix("Which note?") == true)
    #expect(other.effects.allSatisfy { if case .changeNotes = $0 { false } else { true } })
  }

  @Test("a phrase that is hidden for its paragraph having no hit is gone to all the same")
  func hiddenPhrase() throws {
    var reader = try Reader.unnoted()
    reader.type("/ \"door Enter &")
    #expect(reader.row(of: "prudent ledger") == nil)
    reader.type("a")
    #expect(reader.row(of: "Note on “door”") != nil)
    reader.type("Esc S-Tab x")
    #expect(reader.row(of: "prudent ledger") != nil)
    #expect(reader.notedWords == "prudent ledger")
  }

  @Test("a hit and a phrase in their colours, too")
  func colours() throws {
    for keys in ["/ \"prudent_ledger Enter x", "Tab x"] {
      var reader = try Reader.unnoted()
      reader.type(keys)
      try reader.keep(as: "new")
      #expect(try reader.styles(of: "prudent ledger") == [["note-yellow", "underlined"]])
    }
  }

  @Test(
    "the phrase that was gone to last takes the place of a hit, and Tab goes on from that",
    arguments: [
      ("/ \"prudent_ledger Enter x", "prudent ledger", 0),
      ("/ \"kept Enter Tab x", "steady expansion", 0),
      ("/ \"prudent_ledger Enter Tab x", "steady expansion", 1),
      ("/ \"prudent Enter Tab x", "prudent ledger", 0),
      ("/ \"prudent_ledger Enter gg Tab x", "steady expansion", 1),
      ("/ \"prudent_ledger Enter S-Tab x", "steady expansion", 0),
      ("/ \"prudent_ledger Enter Tab n x", "prudent ledger", 1),
      ("/ \"prudent_ledger Enter Tab N x", "prudent ledger", 0),
      ("/ \"prudent Enter Tab n x", "prudent", 1), ("Tab / \"kept Enter x", "kept", 1),
      ("Tab Tab F / \"nobody Enter Tab x", "firm hand", 0),
    ])
  func last(keys: String, words: String, occurrence: Int) throws {
    var reader = try Reader.news()
    reader.type(keys)
    let text = reader.state.document.text
    let places = text.ranges(of: words).map {
      text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
    }
    let start = try #require(places.dropFirst(occurrence).first)
    let range = TextRange(utf8: start..<start + words.utf8.count)
    #expect(reader.effects.last == .changeNotes(.make(range, [.colour(.yellow)], .highlighting)))
  }

  @Test("the status bar says what the keys are about")
  func status() throws {
    var reader = try Reader.news(rows: 12)
    reader.type("/ \"prudent Enter")
    #expect(reader.status.contains("“prudent” 1/2"))
    reader.type("Tab")
    #expect(reader.status.contains("phrase 2/") && !reader.status.contains("1/2"))
    reader.type("n")
    #expect(reader.status.contains("“prudent” 2/2"))
    reader.type("Tab Tab G")
    #expect(reader.status.contains("“prudent” 2 hits"))
  }

  @Test("y takes the hit, as the other keys do")
  func copying() throws {
    var reader = try Reader.news()
    reader.type("/ \"met_on Enter y")
    guard case .copy(let text)? = reader.effects.last else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.hasPrefix("“met on” — "))
  }
}
