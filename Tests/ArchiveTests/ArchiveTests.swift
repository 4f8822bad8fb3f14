import Annotations
import DocumentModel
import Testing

@testable import Archive

@Suite("Notes in the archive")
struct ArchiveTests {
  @Test("a note comes back as it was, after the program has ended too")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let note = try Fixture.note("one")
    var bare = Note(
      Annotation(id: try #require(AnnotationID("two")), target: AnnotationTarget()), text: nil)
    bare.annotation.motivation = .bookmarking
    let snapshot = Snapshot(
      sha256: "aa", text: "The tide\n\n稳中求进", title: "Tide", date: "2026-11", source: "/tide.md")
    do {
      let archive = try Archive(path: folder.archive)
      try archive.record([.put(note), .put(bare)], keeping: [snapshot])
      #expect(try archive.notes(on: "aa") == [note])
    }
    let archive = try Archive(path: folder.archive)
    #expect(try archive.notes(on: "aa") == [note])
    #expect(try archive.allNotes() == [bare, note])
    #expect(try archive.notes(of: "/tide.md", besides: "bb") == [note])
    #expect(try archive.notes(of: "/tide.md", besides: "aa") == [])
    #expect(try archive.snapshot("aa") == snapshot)
    #expect(try archive.snapshot("bb") == nil)
  }

  @Test("a text that is kept stays as it was")
  func immutable() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    try archive.keep(Snapshot(sha256: "aa", text: "one"))
    try archive.keep(Snapshot(sha256: "aa", text: "two"))
    #expect(try archive.snapshot("aa")?.text == "one")
  }

  @Test("changes are undone one after another, those made together at once, and after a restart")
  func undo() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (try Fixture.note("one"), try Fixture.note("two"))
    let changed = try Fixture.note("one", "rough")
    do {
      let archive = try Archive(path: folder.archive)
      try archive.record([.put(one), .put(two)])
      try archive.record([.put(changed)])
      try archive.record([.delete(one.id), .delete(two.id)])
      #expect(try archive.allNotes() == [])
    }
    let archive = try Archive(path: folder.archive)
    #expect(Set(try archive.undo().notes.map(\.id)) == [one.id, two.id])
    #expect(Set(try archive.allNotes()) == [changed, two])
    #expect(try archive.undo().notes.map(\.id) == [one.id])
    #expect(Set(try archive.allNotes()) == [one, two])
    try archive.record([.delete(two.id)])
    #expect(try archive.undo().notes.map(\.id) == [two.id])
    #expect(try archive.undo().notes.count == 2)
    #expect(try archive.allNotes() == [])
    #expect(try archive.undo().notes.isEmpty)
  }

  @Test(
    "what a note was before it was carried stays known, also once that is settled; settling is undone"
  )
  func carrying() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    let note = try Fixture.note("one", on: "aa")
    try archive.record([.put(note)])
    let reworded = try Fixture.reworded("one", to: "rough", on: "bb")
    try archive.record([.carry(reworded)])
    var expected = reworded
    expected.earlier = note.annotation.target
    #expect(try archive.notes(on: "bb") == [expected])
    #expect(try archive.notes(on: "aa") == [])
    #expect(expected.certainTarget == note.annotation.target)

    // Carried on before it is settled, the first target is still the one that counts.
    let dropped = try Fixture.note("one", on: "cc", state: .dropped)
    try archive.record([.carry(dropped)])
    #expect(try archive.notes(on: "cc").first?.earlier == note.annotation.target)

    var settled = dropped
    settled.state = nil
    try archive.record([.put(settled)])
    settled.earlier = note.annotation.target
    #expect(try archive.notes(on: "cc") == [settled])
    try archive.undo()
    expected = dropped
    expected.earlier = note.annotation.target
    #expect(try archive.notes(on: "cc") == [expected])
    // That it was carried would be done again at once; what was done before that is next.
    try archive.undo()
    #expect(try archive.allNotes() == [])
  }

  @Test("words that a note was accepted on, which was taken back, are not those that it was on")
  func acceptanceTakenBack() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    let (first, second) = (SharedVersion.first.text, SharedVersion.second.text)
    let note = try SharedVersion.first.note(on: "prudent ledger")
    try archive.record([.put(note)], keeping: [first.snapshot, second.snapshot])
    _ = try archive.bring(archive.notesComingAlong(to: second), to: second)
    var accepted = try #require(try archive.note(note.id))
    #expect(accepted.isOpen)
    accepted.state = nil
    try archive.record([.put(accepted)])
    // The file is as it was before: there it stands where it was made.
    let back = try archive.bring(archive.notesComingAlong(to: first), to: first)
    #expect(back == [note])
    #expect(try archive.note(note.id) == note)
    try archive.undo()
    _ = try archive.bring(archive.notesComingAlong(to: first), to: first)
    #expect(try archive.note(note.id) == note)
    _ = try archive.bring(archive.notesComingAlong(to: second), to: second)
    #expect(try archive.note(note.id)?.isOpen == true)
  }

  @Test(
    "a note that waits since it was carried from another file waits in this one, whatever becomes of it"
  )
  func otherFile() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    let other = AnnotatedText(
      Document(paragraphsOf: "Quantum zebras."), sha256: "other", source: "/other.md")
    var note = try SharedVersion.first.note(on: "prudent ledger")
    note.annotation.target = AnnotationTarget(
      source: "/other.md", snapshot: "other", position: TextPositionSelector(start: 0, end: 7),
      quote: TextQuoteSelector(exact: "Quantum"))
    note.text = "other"
    try archive.record([.put(note)], keeping: [other.snapshot])
    let here = SharedVersion.first.text
    let copy = try #require(try archive.carried([note], to: here).first).note
    #expect(copy.state == .dropped)
    var named = copy
    named.annotation.id = try #require(AnnotationID("copy"))
    try archive.record([.copy(named, of: note.id)], keeping: [here.snapshot])
    for version in [SharedVersion.second.text, SharedVersion.third.text] {
      _ = try archive.bring(archive.notesComingAlong(to: version), to: version)
      #expect(try archive.notes(on: version.sha256).map(\.id.text) == ["copy"])
    }
    // Also once that is settled; the other file has no more than its own.
    var settled = try #require(try archive.notes(on: "v3").first)
    settled.state = nil
    try archive.record([.put(settled)])
    _ = try archive.bring(archive.notesComingAlong(to: here), to: here)
    #expect(try archive.notes(on: "v1").map(\.id.text) == ["copy"])
    #expect(try archive.notesComingAlong(to: other).isEmpty)
  }

  @Test("which words those of a note took the place of is known as long as it stays on its words")
  func origin() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    let note = try Fixture.note("one", on: "aa")
    try archive.record([.put(note)])
    var reworded = try Fixture.reworded("one", to: "rough", on: "bb")
    reworded.annotation.target.position = TextPositionSelector(start: 0, end: 5)
    try archive.record([.carry(reworded)])
    var settled = reworded
    settled.state = nil
    try archive.record([.put(settled)])
    settled.annotation.bodies = [.tag("said")]
    try archive.record([.put(settled)])
    #expect(try archive.note(note.id)?.earlier == note.annotation.target)
    var kept = settled
    kept.state = .kept
    kept.text = "cc"
    kept.annotation.target.snapshot = "cc"
    try archive.record([.carry(kept)])
    #expect(try archive.note(note.id)?.earlier == note.annotation.target)

    // Also by way of the words before, which it does not stay on.
    var back = kept
    back.state = .reworded
    back.annotation.target = note.annotation.target
    back.text = "aa"
    try archive.record([.carry(back)])
    try archive.record([.carry(kept)])
    #expect(try archive.note(note.id)?.earlier == note.annotation.target)

    // The same in another archive, which gets it as it is.
    let otherFolder = try TemporaryFolder()
    let other = try Archive(path: otherFolder.archive)
    var whole = settled
    whole.earlier = note.annotation.target
    try other.record(NoteChange.taking(whole))
    #expect(try other.allNotes() == [whole])

    // Tied to other words, it is on these from then on.
    settled.annotation.target.position = TextPositionSelector(start: 8, end: 12)
    try archive.record([.put(settled)])
    #expect(try archive.note(note.id)?.earlier == nil)
  }

  @Test("two programs see each other's notes, and that there are new ones")
  func two() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    try one.record([.put(try Fixture.note("one"))])
    #expect(!one.othersHaveChangedNotes())
    #expect(other.othersHaveChangedNotes())
    #expect(!other.othersHaveChangedNotes())
    #expect(try other.allNotes().count == 1)
    try other.record([.put(try Fixture.note("two"))])
    #expect(try one.allNotes().count == 2)
  }

  @Test("a change that fails is not made in part")
  func whole() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    try archive.record([.put(try Fixture.note("one"))])
    try archive.write {
      try $0.execute(
        """
        CREATE TRIGGER stop BEFORE INSERT ON version WHEN new.note = 'bad'
        BEGIN SELECT raise(ABORT, 'no'); END
        """)
    }
    #expect(throws: ArchiveError(path: folder.archive, reason: .other("error 19 of SQLite"))) {
      try archive.record([
        .delete(try Fixture.note("one").id), .put(try Fixture.note("bad")),
      ])
    }
    #expect(try archive.allNotes().count == 1)
  }

  @Test("notes are filed with what is known of their texts, the latest first")
  func filed() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    let (one, two) = (try Fixture.note("one"), try Fixture.note("two", on: "bb"))
    try archive.record(
      [.put(one)], keeping: [Snapshot(sha256: "aa", text: "The tide", title: "Tide", date: "2026")])
    try archive.record([.put(two)])
    #expect(
      try archive.filedNotes() == [
        FiledNote(two, in: NotedText(sha256: "bb", source: "/tide.md")),
        FiledNote(
          one, in: NotedText(sha256: "aa", title: "Tide", date: "2026", source: "/tide.md")),
      ])
    #expect(try archive.note(two.id) == two)
    try archive.record([.delete(two.id)])
    #expect(try archive.note(two.id) == nil)
  }

  @Test("a copy on another text knows from where it came, and is undone without the original")
  func copying() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive(path: folder.archive)
    let original = try Fixture.note("one")
    try archive.record([.put(original)])
    let copy = try Fixture.note("two", on: "bb", state: .reworded)
    try archive.record([.copy(copy, of: original.id)])
    #expect(try archive.notes(on: "bb").first?.earlier == original.annotation.target)
    #expect(try archive.notes(on: "aa") == [original])
    try archive.undo()
    #expect(try archive.allNotes() == [original])
  }
}
