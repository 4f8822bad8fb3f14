import Annotations
import TerminalCore
import Testing

@testable import ReaderUI

@Suite("Tags of notes in the reader")
struct NoteTagTests {
  private static let tags = ["rate path", "#hash", "C++", "a \"b\"", "数字", "e\u{301}"]

  @Test("opening a note and saving it changes nothing, whatever its tags")
  func untouched() throws {
    var reader = try Reader.unnoted()
    let note = try Reader.note(
      "one", [.text("Since when?")] + Self.tags.map(AnnotationBody.tag), quote: "prudent ledger")
    let range = try reader.range(of: "prudent ledger")
    reader.update(
      .notesChanged(
        NoteOutcome(notes: NotesOnText(placed: [NotesOnText.Placed(note, at: range)]))))
    reader.type("/ \"prudent_ledger Enter a Enter")
    #expect(reader.state.mode == .reading(.article))
    #expect(reader.effects.last == .keepDraft(nil))
    #expect(reader.state.notice?.text == "The note is as it was.")
    // Another word more leaves all tags as they are.
    reader.type("a \"_Now? Enter")
    guard case .changeNotes(.change(let wordings))? = reader.effects.last else {
      Issue.record("nothing is changed")
      return
    }
    #expect(
      wordings[0].bodies.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
        == Self.tags)
  }

  @Test(
    "whatever the words of a note and its tags are, the editor has all tags, and reads them back")
  func anyTags() throws {
    var state: UInt32 = 7
    func number(below count: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % count
    }
    let pieces = [
      "#", "\"", " ", "\n", "a", "#\"", "b c", "\u{301}", "-", "税", "\"\"", "\\", "\r\n",
    ]
    func words() -> String {
      (0..<number(below: 7)).map { _ in pieces[number(below: pieces.count)] }.joined()
    }
    for _ in 0..<2_000 {
      let text = words()
      let tags = (0..<3).map { _ in words() }.filter { !$0.isEmpty }
      let bodies: [AnnotationBody] = [.text(text)] + tags.map(AnnotationBody.tag)
      let note = try Reader.note("one", bodies, quote: "x")
      let written = NoteText(of: note.annotation).text
      let read = NoteText.tags(in: written)
      #expect(Set(tags).isSubset(of: read), "\(text.debugDescription) \(tags)")
      // Saved and opened again it is the same.
      let saved = try Reader.note("one", NoteText(written).bodies(colour: nil), quote: "x")
      #expect(NoteText.tags(in: NoteText(of: saved.annotation).text) == read)
    }
  }

  @Test("tags of several words are given and taken too")
  func changes() {
    let change = TagChange(typed: "prices +\"rate path\", -\"old one\" #\"数字\" -gone")
    #expect(change.added == ["prices", "rate path", "数字"])
    #expect(change.removed == ["old one", "gone"])
    #expect(
      change.applied(to: [.text("See #\"old one\" and\n#gone."), .tag("old one"), .tag("gone")])
        == [.text("See old one and\ngone."), .tag("prices"), .tag("rate path"), .tag("数字")])
  }

  @Test("the tags in use are shown as they are typed, and typed so they are the same")
  func inUse() throws {
    let tags = Self.tags + ["-x", "x#y", "a  b"]
    var reader = try Reader.unnoted()
    let note = try Reader.note("one", tags.map(AnnotationBody.tag), quote: "prudent ledger")
    let range = try reader.range(of: "prudent ledger")
    reader.update(
      .notesChanged(
        NoteOutcome(notes: NotesOnText(placed: [NotesOnText.Placed(note, at: range)]))))
    reader.update(.resize(Size(columns: 160, rows: 24)))
    reader.type("A #")
    let line = try #require(reader.lines.first { $0.contains("in use: ") })
    let shown = try #require(line.split(separator: "in use: ").last)
    #expect(Set(TagChange(typed: String(shown)).added) == Set(tags))
    #expect(TagChange(typed: "--x -#y").removed == ["-x", "y"])
  }
}
