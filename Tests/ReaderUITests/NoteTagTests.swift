import Annotations
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

  @Test("tags of several words are given and taken too")
  func changes() {
    let change = TagChange(typed: "prices +\"rate path\", -\"old one\" #\"数字\" -gone")
    #expect(change.added == ["prices", "rate path", "数字"])
    #expect(change.removed == ["old one", "gone"])
    #expect(
      change.applied(to: [.text("See #\"old one\" and\n#gone."), .tag("old one"), .tag("gone")])
        == [.text("See old one and\ngone."), .tag("prices"), .tag("rate path"), .tag("数字")])
  }
}
