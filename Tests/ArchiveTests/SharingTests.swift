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
