import Annotations
import DocumentModel
import Foundation
import Testing

@testable import Archive

@Suite("Sharing notes through a folder")
struct SharingTests {
  @Test("what one wrote, changed and deleted shows up with the other, and is not undone by them")
  func both() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let (one, two) = (try Fixture.note("one"), try Fixture.note("two"))
    try ann.archive.record([.put(one), .put(two)])
    try ben.receive(from: ann)
    #expect(try ben.notes() == [one, two])
    let changed = try Fixture.note("one", "rough")
    try ben.archive.record([.put(changed)])
    try ben.archive.record([.delete(two.id)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [changed])
    #expect(try ann.archive.undo().notes.isEmpty)
    #expect(try ann.notes() == [changed])
    // One's own is undone, and the other learns of it.
    #expect(try ben.archive.undo().notes.map(\.id) == [two.id])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [changed, two])
    #expect(ann.problems() == [] && ben.problems() == [])
  }

  @Test("a change that was made knowing another prevails over it, whatever the clocks say")
  func clocks() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    var note = try Fixture.note("one", "first")
    note.annotation.modified = Timestamp("2031-01-01T00:00:00Z")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    note = try Fixture.note("one", "second")
    note.annotation.modified = Timestamp("2019-01-01T00:00:00Z")
    try ben.archive.record([.put(note)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [note])
    #expect(try ben.notes() == [note])
  }

  @Test(
    "of two changes in ignorance of each other all take the same; a deletion takes no note away")
  func conflict() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let note = try Fixture.note("one")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    try ann.archive.record([.delete(note.id)])
    let changed = try Fixture.note("one", "rough")
    try ben.archive.record([.put(changed)])
    try ann.receive(from: ben)
    try ben.receive(from: ann)
    #expect(try ann.notes() == [changed])
    #expect(try ben.notes() == [changed])
  }

  @Test("who has another version of the text is not asked again where a note on its words belongs")
  func versions() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let here = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(here)])
    try ben.receive(from: ann)
    // Ben has other text around the same words, and accepts where they were found.
    var there = try Fixture.note("one", on: "bb")
    there.annotation.target.position = TextPositionSelector(start: 40, end: 44)
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [here])
    // Other words of the note come through all the same, in both directions.
    try ann.archive.record([.put(try Fixture.note("one", "rough", on: "aa"))])
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.text) == ["bb"])
    #expect(try ben.notes()[0].annotation.target == there.annotation.target)
    #expect(try ben.notes()[0].annotation.bodies == ann.notes()[0].annotation.bodies)
    // A place that was chosen anew is another place.
    there.annotation.target.quote = TextQuoteSelector(exact: "ebb")
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [there])
  }

  @Test("what others accept in their version of the text, also other words, asks nobody again")
  func acceptedElsewhere() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let here = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(here)])
    try ben.receive(from: ann)
    // Ben's text has other words there, which he accepts.
    var there = try Fixture.note("one", on: "bb", state: .reworded)
    there.annotation.target.quote = TextQuoteSelector(exact: "ebb")
    try ben.archive.record([.carry(there)])
    there.state = nil
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [here])
    // What Ann writes then leaves Ben's place alone, and so on.
    for (number, words) in ["rough", "wild", "calm again"].enumerated() {
      let (writer, reader) = number.isMultiple(of: 2) ? (ann, ben) : (ben, ann)
      var changed = try #require(try writer.notes().first)
      changed.annotation.bodies = [.text(words)]
      try writer.archive.record([.put(changed)])
      try reader.receive(from: writer)
      #expect(try ann.notes().map(\.annotation.text) == [words])
      #expect(try ben.notes().map(\.annotation.text) == [words])
      #expect(try ann.notes().map(\.annotation.target) == [here.annotation.target])
      #expect(try ben.notes().map(\.annotation.target) == [there.annotation.target])
      #expect(try (ann.notes() + ben.notes()).allSatisfy { !$0.isOpen })
    }
    // A place that Ben chooses is another place, about which Ann is asked.
    there.annotation.target.position = TextPositionSelector(start: 90, end: 93)
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    #expect(try ann.notes() == [there])
  }

  @Test("who comes to the text in which others said where a note belongs finds it there")
  func sameVersion() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    try ann.archive.record([.put(try Fixture.note("one", on: "aa"))])
    try ben.receive(from: ann)
    var there = try Fixture.note("one", on: "bb", state: .suggested)
    there.annotation.target.quote = TextQuoteSelector(exact: "ebb")
    try ben.archive.record([.carry(there)])
    there.state = nil
    try ben.archive.record([.put(there)])
    try ann.receive(from: ben)
    let text = AnnotatedText(
      Document(text: "", blocks: [], sections: [], metadata: Metadata()), sha256: "bb",
      source: "/tide.md")
    #expect(try ann.archive.notesComingAlong(to: text).map(\.note) == [there])
  }

  @Test("a note that was carried stays where it is when others change its words")
  func carried() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    var moved = try Fixture.note("one", on: "bb", state: .moved)
    moved.annotation.target.position = TextPositionSelector(start: 40, end: 44)
    try ann.archive.record([.carry(moved)])
    try ben.archive.record([.put(try Fixture.note("one", "rough", on: "aa"))])
    try ann.receive(from: ben)
    let now = try #require(try ann.archive.notes(on: "bb").first)
    #expect(now.annotation.text.hasPrefix("rough"))
    #expect(now.annotation.target == moved.annotation.target)
    #expect(now.state == .moved)
    #expect(now.earlier == note.annotation.target)
    // Carrying is nothing that others do not know.
    #expect(ann.lines().count == 1)
  }

  @Test("the words of a note that waits to be decided are shared, its place is not")
  func open() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ann.archive.record([.carry(try Fixture.note("one", on: "bb", state: .dropped))])
    try ann.archive.record([.carry(try Fixture.note("one", "rough", on: "bb", state: .dropped))])
    try ben.receive(from: ann)
    let shared = try #require(try ben.notes().first)
    #expect(shared == (try Fixture.note("one", "rough", on: "aa")))
  }

  @Test("a note that was carried from another one is shared once it is decided")
  func copied() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    let original = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(original)])
    let open = try Fixture.note("copy", on: "bb", state: .reworded)
    try ann.archive.record([
      .copy(open, of: original.id),
      .copy(try Fixture.note("kept", on: "bb", state: .kept), of: original.id),
    ])
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.id.text) == ["kept", "one"])
    var decided = open
    decided.state = nil
    try ann.archive.record([.put(decided)])
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.id.text) == ["copy", "kept", "one"])
    #expect(try ben.notes().first == decided)
    // Taken back, it is with nobody else any more, until it is decided again.
    try ann.archive.undo()
    try ben.receive(from: ann)
    #expect(try ben.notes().map(\.id.text) == ["kept", "one"])
    #expect(try ann.notes().first?.state == .reworded)
    try ann.archive.record([.put(decided)])
    try ben.receive(from: ann)
    #expect(try ben.notes().first == decided)
  }

  @Test("that nothing of a note is left in a text is asked of one reader only")
  func dropped() throws {
    let (ann, ben, carl) = (try Sharer("ann"), try Sharer("ben"), try Sharer("carl"))
    let note = try Fixture.note("one", on: "aa")
    try ann.archive.record([.put(note)])
    try ben.receive(from: ann)
    var gone = note
    gone.text = "bb"
    gone.state = .dropped
    for sharer in [ann, ben] { try sharer.archive.record([.carry(gone)]) }
    gone.state = nil
    gone.annotation.modified = Timestamp("2031-01-01T00:00:00Z")
    try ann.archive.record([.put(gone)])
    for sharer in [ben, carl] {
      try sharer.receive(from: ann)
      #expect(try sharer.notes() == [gone])
      #expect(try sharer.notes().map(\.fate) == [.dropped])
    }
    // In another version of it neither, as long as its words are not back.
    let text = AnnotatedText(
      Document(paragraphsOf: "Nothing of it."), sha256: "cc", source: "/tide.md")
    let carried = try carl.archive.notesComingAlong(to: text).map(\.note)
    #expect(carried.map(\.isOpen) == [false])
  }

  @Test("what the folder cannot take is kept, told of, and told to others later")
  func waiting() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    // Where the file would be stands a folder.
    try FileManager.default.createDirectory(
      atPath: ann.folder.path + "/ann.jsonl", withIntermediateDirectories: true)
    let note = try Fixture.note("one")
    try ann.archive.record([.put(note)])
    #expect(ann.problems().map { $0.contains("kept, but not shared yet") } == [true])
    #expect(try ann.notes() == [note])
    rmdir(ann.folder.path + "/ann.jsonl")
    try ann.archive.record([.put(try Fixture.note("two"))])
    #expect(ann.problems() == [])
    try ben.receive(from: ann)
    #expect(try ben.notes().count == 2)
  }

  @Test(
    "a full disk takes no note away, and leaves no half line",
    .enabled(if: SmallDisk.isPossible, "no disk of one's own can be made here"))
  func full() throws {
    let (disk, archive) = (try SmallDisk(kilobytes: 64), try TemporaryFolder())
    let folder = NotesFolder(path: disk.path + "/notes", author: "ann")
    let notes = try Archive(path: archive.archive, sharing: folder)
    var saved = 0
    while notes.takeSharingProblems().isEmpty, saved < 200 {
      let words = String(repeating: "word ", count: 500)
      try notes.record([.put(try Fixture.note("\(saved)", words))])
      saved += 1
    }
    #expect(saved < 200)
    #expect(try notes.allNotes().count == saved)
    #expect(TemporaryFolder.bytes(of: folder.ownFile).last == 0x0A)
  }

  @Test("a file that was taken away is made anew with all notes")
  func removed() throws {
    let ann = try Sharer("ann")
    try ann.archive.record([.put(try Fixture.note("one"))])
    try ann.archive.record([.put(try Fixture.note("two"))])
    unlink(ann.folder.ownFile)
    ann.archive.share()
    #expect(ann.lines().count == 2)
    // Told once, a note is not told again.
    ann.archive.share()
    #expect(ann.lines().count == 2)
  }

  @Test("texts beside the folder are called by their way from it, and found on another machine")
  func sources() throws {
    let (ann, ben) = (try Sharer("ann"), try Sharer("ben"))
    var note = try Fixture.note("one")
    note.annotation.target.source = ann.home.path + "/texts/a b.md"
    try ann.archive.record([.put(note)])
    #expect(ann.lines().first?.contains("\"../texts/a%20b.md\"") == true)
    try ben.receive(from: ann)
    #expect(
      try ben.notes().map(\.annotation.target.source) == [ben.home.path + "/texts/a b.md"])
    #expect(try ann.notes() == [note])
  }

  @Test("names of authors make names of files, and none leads out of the folder")
  func names() {
    let names = ["ann", "../../etc/x", "", "王 五", ".hidden", "a/b\0c"].map { author in
      NotesFolder(path: "/nowhere/notes", author: author).ownFile
    }
    #expect(
      names
        == [
          "ann", "-..-etc-x", "reader", "王 五", "hidden", "a-b-c",
        ].map { "/nowhere/notes/\($0).jsonl" })
  }

  @Test("an archive of the version before is brought up to date with its notes")
  func migration() throws {
    let folder = try TemporaryFolder()
    do {
      let connection = try SQLiteConnection(path: folder.archive, .readWrite)
      try connection.execute(Migration.steps[0] + "; PRAGMA user_version = 1")
      let note = try Fixture.note("one")
      try connection.run(
        "INSERT INTO version (\(NoteColumns.names), edit, deleted) VALUES (\(NoteColumns.marks), 1, 0)",
        NoteColumns.values(of: note))
      try connection.execute(
        "INSERT INTO note (id, version, text, source) SELECT note, number, text, source FROM version"
      )
    }
    let notes = NotesFolder(path: folder.notes(), author: "ann")
    let archive = try Archive(path: folder.archive, sharing: notes)
    #expect(try archive.allNotes() == [try Fixture.note("one")])
    archive.share()
    #expect(NoteLog(reading: TemporaryFolder.bytes(of: notes.ownFile)[...]).revisions.count == 1)
    #expect(try archive.undo().notes.count == 1)
  }
}
