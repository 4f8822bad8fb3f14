import Annotations
import Testing

@testable import Archive

@Suite("Taking changes of notes back")
struct UndoTests {
  private static let own = UndoScope.own(onText: "aa", of: nil)

  @Test("one takes one's own changes back, not what another program does meanwhile")
  func own() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    try one.record([.put(try Fixture.note("one"))])
    try other.record([.put(try Fixture.note("two"))])
    try other.record([.put(try Fixture.note("three", on: "bb"))])
    let undone = try one.undo(Self.own).notes
    #expect(
      undone == [UndoneNote(id: try Self.id("one"), before: try Fixture.note("one"), after: nil)])
    #expect(try one.undo(Self.own).notes.isEmpty)
    #expect(try one.allNotes().map(\.id.text) == ["three", "two"])
    // Those of another text too, once they are one's own.
    #expect(try other.undo(Self.own).notes.map(\.id.text) == ["three"])
    #expect(try other.undo(Self.own).notes.map(\.id.text) == ["two"])
  }

  @Test("after a restart the changes on the text are taken back, not those on other texts")
  func restart() throws {
    let folder = try TemporaryFolder()
    do {
      let archive = try Archive(path: folder.archive)
      try archive.record([.put(try Fixture.note("one", "calm"))])
      try archive.record([.put(try Fixture.note("one", "rough"))])
      try archive.record([.put(try Fixture.note("two", on: "bb"))])
    }
    let archive = try Archive(path: folder.archive)
    let undone = try #require(try archive.undo(Self.own).notes.first)
    #expect(undone.before == (try Fixture.note("one", "rough")))
    #expect(undone.after == (try Fixture.note("one", "calm")))
    #expect(try archive.undo(.everything).notes.map(\.id.text) == ["two"])
  }

  @Test(
    "what another program changed since is told, not taken back, until that is taken back there")
  func overruled() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    try one.record([.put(try Fixture.note("before"))])
    try one.record([.put(try Fixture.note("one", "calm"))])
    let rough = try Fixture.note("one", "rough")
    try other.record([.put(rough)])
    #expect(try one.undo(Self.own) == .overruled([rough]))
    // Once told, the change before is next.
    #expect(try one.undo(Self.own).notes.map(\.id.text) == ["before"])

    // Unless it is as one left it by then.
    try other.undo(Self.own)
    #expect(try one.undo(Self.own).notes.map(\.before) == [try Fixture.note("one", "calm")])
    try one.record([.put(try Fixture.note("one", "calm"))])
    try other.record([.put(rough)])

    let third = try Archive(path: folder.archive)
    try third.record([.put(try Fixture.note("one", "wild"))])
    try other.record([.put(try Fixture.note("one", "foggy"))])
    #expect(try other.undo(Self.own).notes.map(\.after) == [try Fixture.note("one", "wild")])
    #expect(try third.undo(Self.own).notes.map(\.after) == [rough])
  }

  @Test("what was taken back of a change in part counts note by note")
  func parts() throws {
    let folder = try TemporaryFolder()
    let one = try Archive(path: folder.archive)
    let (first, second) = (try Fixture.note("one", "calm"), try Fixture.note("two", "calm"))
    try one.record([.put(second)])
    try one.record([.put(first)])
    let other = try Archive(path: folder.archive)
    let changed = [try Fixture.note("one", "rough"), try Fixture.note("two", "rough")]
    try one.record(changed.map(NoteChange.put))
    try other.record([.put(try Fixture.note("one", "wild"))])
    let part = UndoneNote(
      id: try Self.id("two"), before: try Fixture.note("two", "rough"), after: second)
    #expect(try one.undo(Self.own) == .done([part], left: 1))
    #expect(try other.undo(Self.own).notes.map(\.after) == [changed[0]])
    // That it is rough is of the first program still: the other does not take back what was before.
    #expect(try other.undo(Self.own) == .overruled([changed[0]]))
    #expect(try one.undo(Self.own).notes.map(\.after) == [first])
    #expect(try one.undo(Self.own).notes.map(\.before) == [first])
  }

  @Test("what was made after a program began is not its own, whenever that opens the archive")
  func openedLater() throws {
    let folder = try TemporaryFolder()
    try Archive(path: folder.archive).record([.put(try Fixture.note("one"))])
    #expect(try Archive(path: folder.archive, lastEditBefore: 0).undo(Self.own).notes.isEmpty)
    let own = try Archive(path: folder.archive, lastEditBefore: 1)
    #expect(try own.undo(Self.own).notes.map(\.id.text) == ["one"])
  }

  @Test(
    "what came of one's own file in the notes folder is no edit that another's could be taken for")
  func ownFile() throws {
    let ann = try Sharer("ann")
    try ann.archive.record([.put(try Fixture.note("one"))])
    // Its own file is read anew after each of its edits, and none of the notes is another one.
    ann.archive.share()
    let other = try Archive(path: ann.home.archive)
    try other.record([.put(try Fixture.note("two"))])
    #expect(ann.archive.othersHaveChangedNotes())
    #expect(try ann.archive.undo(Self.own).notes.map(\.id.text) == ["one"])
    #expect(try ann.archive.undo(Self.own).notes.isEmpty)
    #expect(try ann.notes().map(\.id.text) == ["two"])
  }

  @Test(
    "after a change of the file what was done to it before is taken back, not that notes came along",
    arguments: [UndoScope.own(onText: "bb", of: "/tide.md"), .everything]
  )
  func changedFile(scope: UndoScope) throws {
    let folder = try TemporaryFolder()
    let note = try Fixture.note("one")
    do {
      let archive = try Archive(path: folder.archive)
      try archive.record([.put(note), .put(try Fixture.note("two"))])
      try archive.record([.delete(note.id)])
      var carried = try Fixture.note("two", on: "bb", state: .moved)
      carried.annotation.target.position = TextPositionSelector(start: 40, end: 44)
      try archive.record([.carry(carried)])
    }
    let archive = try Archive(path: folder.archive)
    #expect(
      try archive.undo(scope) == .done([UndoneNote(id: note.id, before: nil, after: note)]))
  }

  private static func id(_ text: String) throws -> AnnotationID {
    try #require(AnnotationID(text))
  }
}
