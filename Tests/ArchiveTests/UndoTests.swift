import Annotations
import Testing

@testable import Archive

@Suite("Taking changes of notes back")
struct UndoTests {
  private static let own = UndoScope.own(onText: "aa")

  @Test("one takes one's own changes back, not what another program does meanwhile")
  func own() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    try one.record([.put(try Fixture.note("one"))])
    try other.record([.put(try Fixture.note("two"))])
    try other.record([.put(try Fixture.note("three", on: "bb"))])
    let undone = try one.undo(Self.own)
    #expect(
      undone == [UndoneNote(id: try Self.id("one"), before: try Fixture.note("one"), after: nil)])
    #expect(try one.undo(Self.own).isEmpty)
    #expect(try one.allNotes().map(\.id.text) == ["three", "two"])
    // Those of another text too, once they are one's own.
    #expect(try other.undo(Self.own).map(\.id.text) == ["three"])
    #expect(try other.undo(Self.own).map(\.id.text) == ["two"])
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
    let undone = try #require(try archive.undo(Self.own).first)
    #expect(undone.before == (try Fixture.note("one", "rough")))
    #expect(undone.after == (try Fixture.note("one", "calm")))
    #expect(try archive.undo(.everything).map(\.id.text) == ["two"])
  }

  @Test("what another program changed since is not taken back with it")
  func overruled() throws {
    let folder = try TemporaryFolder()
    let (one, other) = (try Archive(path: folder.archive), try Archive(path: folder.archive))
    try one.record([.put(try Fixture.note("one", "calm"))])
    try other.record([.put(try Fixture.note("one", "rough"))])
    #expect(try one.undo(Self.own).isEmpty)
    #expect(try other.undo(Self.own).map(\.after) == [try Fixture.note("one", "calm")])
  }

  private static func id(_ text: String) throws -> AnnotationID {
    try #require(AnnotationID(text))
  }
}
